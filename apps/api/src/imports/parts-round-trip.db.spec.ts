import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ImportServer, openImportServer } from '../../../../test/support/imports.js';
import { exportedRegister, overtyped, withLines } from '../../../../test/support/register-workbook.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: ImportServer;
let id: string;

interface Named {
  readonly name: string;
  readonly functions: readonly { readonly name: string }[];
}

describe('the round trip of functions and land', () => {
  beforeAll(async () => {
    server = await openImportServer();
  }, 120_000);
  afterAll(() => server.close());

  const exported = (query = '') => exportedRegister(server, code, query);
  const facility = async () => (await server.http.get(`${base}/facilities/${id}`).expect(200)).body;
  const parts = async () => {
    const { buildings } = await facility();
    const { body } = await server.http.get(`${base}/facilities/${id}/property`).expect(200);
    return { functions: buildings[0].functions, parcels: body.parcels };
  };

  beforeEach(async () => {
    await server.http.delete(base).query({ confirm: '高松市' });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const { body } = await server.http
      .post(`${base}/facilities`)
      .send({ name: '=中央公民館', address: '高松市番町1-8-15', owner: 'city' })
      .expect(201);
    id = body.id;
    const { body: building } = await server.http
      .post(`${base}/facilities/${id}/buildings`)
      .send({ name: '本館' })
      .expect(201);
    const library = { name: '図書', smallCategory: '図書館', floorAreaM2: 300 };
    await server.http.post(`${base}/buildings/${building.id}/functions`).send(library).expect(201);
    const site = {
      lotNumber: '番町1-8',
      tenure: 'leased',
      lessor: '高松太郎',
      yearlyRentYen: 120000,
      leaseEnd: '2030-03-31',
    };
    await server.http.post(`${base}/facilities/${id}/land-parcels`).send(site).expect(201);
    await server.http.post(`${base}/land-parcels`).send({ lotNumber: '山1', tenure: 'owned' }).expect(201);
  });

  it('come back unchanged as nothing to do; land of no facility only where nothing was filtered', async () => {
    const whole = await server.drop(code, [['台帳.xlsx', await exported()]]);
    expect(whole.report!.files[0]).toMatchObject({ rows: 5, unchanged: 5, rejected: [], warnings: [] });
    const chosen = await server.drop(code, [['台帳.xlsx', await exported('?owner=city')]]);
    expect(chosen.report!.files[0]).toMatchObject({ rows: 4, unchanged: 4 });
  }, 30_000);

  it('are written by id, shown beforehand, and taken back as a whole', async () => {
    const before = await parts();
    const file = overtyped(await exported(), { 図書館: '図書室', 高松太郎: '高松花子', 山1: '山1番地' });
    const { id: run, report } = await server.drop(code, [['台帳.xlsx', file]]);
    expect(report!.files[0]).toMatchObject({ updated: 3, unchanged: 2, partCounts: { created: 0, updated: 3 } });
    expect(report!.files[0]!.partRows).toMatchObject([
      { cell: '機能!F3', part: 'function', name: '図書', buildingName: '本館', facilityId: id },
      { cell: '土地!E3', facilityId: null, changes: [{ field: 'lotNumber', before: '山1', after: '山1番地' }] },
      { cell: '土地!E4', changes: [{ field: 'lessor', before: '高松太郎', after: '高松花子' }] },
    ]);
    await server.commit(code, run);
    expect(await parts()).toMatchObject({
      functions: [{ name: '図書', smallCategory: '図書室', floorAreaM2: 300 }],
      parcels: [{ lotNumber: '番町1-8', lessor: '高松花子', yearlyRentYen: 120000, leaseEnd: '2030-03-31' }],
    });
    await server.http.delete(`${base}/imports/${run}`).expect(200);
    const versionless = (_key: string, value: unknown) => (_key === 'version' ? undefined : value);
    expect(JSON.stringify(await parts(), versionless)).toBe(JSON.stringify(before, versionless));
  }, 30_000);

  it('come as new rows, also of a building that comes with them, and go with the undo', async () => {
    const file = await withLines(await exported(), [
      { sheet: '棟', cells: { facilityName: '=中央公民館', name: '別館' } },
      {
        sheet: '機能',
        cells: { facilityName: '=中央公民館', buildingName: '別館', name: '集会', floorAreaM2: '45.5' },
      },
      { sheet: '土地', cells: { facilityName: '=中央公民館', lotNumber: '番町1-9', areaM2: '120' } },
    ]);
    const { id: run, report } = await server.drop(code, [['台帳.xlsx', file]]);
    expect(report!.files[0]).toMatchObject({ created: 2, updated: 1, unchanged: 5, held: [], rejected: [] });
    await server.commit(code, run);
    expect(
      (await facility()).buildings.map(({ name, functions }: Named) => [name, functions.map((one) => one.name)]),
    ).toEqual([
      ['別館', ['集会']],
      ['本館', ['図書']],
    ]);
    expect((await parts()).parcels.map(({ lotNumber }: { lotNumber: string }) => lotNumber)).toEqual([
      '番町1-8',
      '番町1-9',
    ]);
    const again = await server.drop(code, [['台帳.xlsx', file]]);
    expect(again.report!.files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 8 });
    await server.http.delete(`${base}/imports/${run}`).expect(200);
    expect((await facility()).buildings).toHaveLength(1);
    expect((await parts()).parcels).toHaveLength(1);
  }, 30_000);

  it('wait with both values where the register was changed since', async () => {
    const file = overtyped(await exported(), { 高松太郎: '高松花子' });
    const { parcels } = await parts();
    await server.http
      .patch(`${base}/land-parcels/${parcels[0].id}`)
      .set('If-Match', `"${parcels[0].version}"`)
      .send({ lessor: '高松次郎' })
      .expect(200);
    const { report } = await server.drop(code, [['台帳.xlsx', file]]);
    expect(report!.files[0]!.held).toMatchObject([
      {
        kind: 'stale',
        name: '番町1-8',
        stale: { fields: [{ exported: '高松太郎', file: '高松花子', register: '高松次郎' }] },
      },
    ]);
  }, 30_000);
});
