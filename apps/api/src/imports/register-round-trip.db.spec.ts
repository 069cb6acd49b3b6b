import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { type ImportServer, openImportServer } from '../../../../test/support/imports.js';
import { exportedRegister, overtyped } from '../../../../test/support/register-workbook.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: ImportServer;
let id: string;

describe('the round trip of the register', () => {
  beforeAll(async () => {
    server = await openImportServer();
  }, 120_000);
  afterAll(() => server.close());

  beforeEach(async () => {
    await server.http.delete(base).query({ confirm: '高松市' });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const facility = { name: '=中央公民館', address: '高松市番町1-8-15', owner: 'city', note: '007\n二行目' };
    const { body } = await server.http
      .post(`${base}/facilities`)
      .send({ ...facility, location: { lon: 134.0465, lat: 34.3428 } })
      .expect(201);
    id = body.id;
    await server.http
      .post(`${base}/facilities/${id}/buildings`)
      .send({ name: '本館', structure: 'RC', floorAreaM2: 1200.5, builtFiscalYear: 1970 })
      .expect(201);
  });

  const exported = (query = '') => exportedRegister(server, code, query);
  const facility = async () => (await server.http.get(`${base}/facilities/${id}`).expect(200)).body;

  describe('the register as a workbook', () => {
    it('hides keys, ids and versions, freezes its headers and offers the allowed words', async () => {
      const parts = unzipSync(await exported());
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
      expect(
        sheet
          .match(/<col [^>]*>/g)!
          .slice(0, 3)
          .map((column) => column.includes('hidden="1"')),
      ).toEqual([true, true, false]);
      expect(
        sheet
          .match(/<row [^>]*>/g)!
          .slice(0, 2)
          .map((row) => row.includes('hidden="1"')),
      ).toEqual([true, false]);
      expect(sheet).toMatch(/<pane [^>]*ySplit="2"/);
      expect(sheet).toMatch(/<\/sheetData><dataValidations count="5"><dataValidation type="list"/);
      expect(sheet.indexOf('<dataValidations')).toBeLessThan(sheet.indexOf('<pageMargins'));
      expect(
        strFromU8(parts['xl/workbook.xml']!).match(/sheet name="[^"]*"|name="(施設|棟|機能|土地|凡例)"/g),
      ).toHaveLength(5);
    });

    it('comes back unchanged as nothing to do, in either language', async () => {
      for (const query of ['', '?language=en']) {
        const { report } = await server.drop(code, [['台帳.xlsx', await exported(query)]]);
        expect(report!.files[0]).toMatchObject({
          driver: 'register-workbook',
          driverName: { ja: 'このシステムから書き出した施設台帳' },
          mappable: false,
          rows: 2,
          unchanged: 2,
          held: [],
          rejected: [],
          warnings: [],
        });
      }
    }, 30_000);

    it('lists what the filter leaves', async () => {
      const { report } = await server.drop(code, [['台帳.xlsx', await exported('?owner=private')]]);
      expect(report!.files[0]).toMatchObject({ rows: 0, warnings: [] });
    });

    it('is written by id, and taken back as a whole', async () => {
      const file = overtyped(await exported(), { '高松市番町1-8-15': '高松市西町2', 本館: '新館' });
      const { id: run, report } = await server.drop(code, [['台帳.xlsx', file]]);
      expect(report!.files[0]!.updatedRows[0]!.changes).toEqual([
        { building: null, field: 'address', before: '高松市番町1-8-15', after: '高松市西町2' },
        { building: '本館', field: 'name', before: '本館', after: '新館' },
      ]);
      await server.commit(code, run);
      expect(await facility()).toMatchObject({ name: '=中央公民館', address: '高松市西町2', note: '007\n二行目' });
      await server.http.delete(`${base}/imports/${run}`).expect(200);
      expect(await facility()).toMatchObject({ address: '高松市番町1-8-15', buildings: [{ name: '本館' }] });
    }, 30_000);
  });

  describe('a register that was changed here while somebody edited the workbook', () => {
    const change = async (changes: object) => {
      const { version } = await facility();
      await server.http.patch(`${base}/facilities/${id}`).set('If-Match', `"${version}"`).send(changes).expect(200);
    };

    it('is merged where both have changed other fields', async () => {
      const file = overtyped(await exported(), { '高松市番町1-8-15': '高松市西町2' });
      await change({ note: '現地確認' });
      const { id: run, report } = await server.drop(code, [['台帳.xlsx', file]]);
      expect(report!.files[0]).toMatchObject({ updated: 1, held: [] });
      await server.commit(code, run);
      expect(await facility()).toMatchObject({ address: '高松市西町2', note: '現地確認' });
    });

    it.each([
      ['file', '高松市西町2'],
      ['register', '高松市東町3'],
    ])(
      'waits where both have changed the same, until a person says whose counts: %s',
      async (decision, address) => {
        const file = overtyped(await exported(), { '高松市番町1-8-15': '高松市西町2' });
        await change({ address: '高松市東町3' });
        const { id: run, report } = await server.drop(code, [['台帳.xlsx', file]]);
        const [held] = report!.files[0]!.held;
        expect(held).toMatchObject({
          kind: 'stale',
          stale: {
            changedBy: expect.any(String),
            changedAt: expect.any(String),
            fields: [
              { exported: '高松市番町1-8-15', file: '高松市西町2', register: '高松市東町3', label: { ja: '所在地' } },
            ],
          },
        });
        const place = { file: '台帳.xlsx', cell: held!.cell };
        await server.http
          .post(`${base}/imports/${run}/commit`)
          .send({ decisions: [{ ...place, decision: 'new' }] })
          .expect(422);
        await server.commit(code, run, [{ ...place, decision }]);
        expect((await facility()).address).toBe(address);
        const again = await server.drop(code, [['台帳.xlsx', file]]);
        expect(again.report!.files[0]).toMatchObject({
          unchanged: 2,
          held: [],
          warnings: decision === 'file' ? [] : [{}],
        });
        await server.http.delete(`${base}/imports/${run}`).expect(200);
        const asked = await server.drop(code, [['台帳.xlsx', file]]);
        expect(asked.report!.files[0]!.held).toMatchObject([{ kind: 'stale' }]);
      },
      30_000,
    );
  });

  describe('a place a person has chosen for a held row', () => {
    const list =
      'NO,名称,住所,緯度,経度,POIコード,名称_通称,説明\n1,山の家,高松市山1,134.05,34.35,,,\n2,海の家,高松市海1,0,0,,,\n';

    it('is recorded, and asked about no more', async () => {
      const file = ['公共施設一覧.csv', list] as const;
      const { id: run, report } = await server.drop(code, [file]);
      expect(report!.files[0]!.held.map(({ kind, otherPlace }) => [kind, otherPlace])).toEqual([
        ['swapped-place', { lon: 134.05, lat: 34.35 }],
        ['zero-place', null],
      ]);
      const decide = (at: number, place: object | null) => {
        const { cell } = report!.files[0]!.held[at]!;
        return { file: file[0], cell, decision: 'new', place };
      };
      await server.commit(code, run, [decide(0, { lon: 134.05, lat: 34.35 }), decide(1, null)]);
      const { body } = await server.http.get(`${base}/facilities?search=家`).expect(200);
      const places = body.items.map(({ name, location }: { name: string; location: unknown }) => [name, location]);
      expect(new Map(places)).toEqual(
        new Map([
          ['山の家', { lon: 134.05, lat: 34.35 }],
          ['海の家', null],
        ]),
      );
      const again = await server.drop(code, [file]);
      expect(again.report!.files[0]).toMatchObject({ unchanged: 2, held: [] });
    }, 30_000);
  });
});
