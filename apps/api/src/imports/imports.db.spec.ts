import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { facilityList, type ImportServer, openImportServer } from '../../../../test/support/imports.js';
import { Work } from '../accounts/work.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: ImportServer;

describe('imports', () => {
  beforeAll(async () => {
    server = await openImportServer();
  }, 120_000);
  afterAll(() => server.close());

  beforeEach(async () => {
    await server.http.delete(base).query({ confirm: '高松市' });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  });

  const write = <T>(sql: string, parameters: unknown[] = []) =>
    server.app
      .get(Work)
      .in({ municipalityCode: code, actor: 'planner' }, (database) => database.query<T[]>(sql, parameters));

  const storedFiles = () => readdir(join(server.database.dataFolder, 'files', 'imports')).catch(() => []);

  async function facilities() {
    const { body } = await server.http.get(`${base}/facilities`).expect(200);
    return body.items as {
      id: string;
      name: string;
      version: number;
      districtName: string | null;
      floorAreaM2: number | null;
    }[];
  }

  /** Everything in the register but versions. */
  const registerRows = () =>
    write(`SELECT 'f' AS kind, to_jsonb(f) - 'version' AS row FROM facility f UNION ALL
         SELECT 's', to_jsonb(s) FROM facility_source s UNION ALL
         SELECT 'b', to_jsonb(b) - 'version' FROM building b ORDER BY 1, 2`);

  const list = facilityList([
    ['1', '高松市立築地小学校', '香川県高松市築地町14-1', 34.3426, 134.0585, '小学校'],
    ['2', '花園コミュニティセンター', '香川県高松市花園町1丁目9-7', 34.338, 134.0633, 'コミュニティセンター'],
    ['3', '中央図書館', '香川県高松市昭和町1丁目2-20', 34.3408, 134.0353, '図書館'],
  ]);

  const ledger = [
    '施設番号,施設名,所在地,大分類,棟名,構造,階数,延床面積(㎡),建築年度,所有者',
    '101,高松市立築地小学校,香川県高松市築地町14-1,学校教育系施設,校舎,RC,4,"4,500.5",S45,市',
    ',,,,体育館,S,2,800,昭和46年度,',
    '102,仏生山プール,香川県高松市仏生山町甲1,スポーツ・レクリエーション系施設,本館,RC,2,1200,平成2年度,市',
    '103,壊れた行,香川県高松市一宮町1,行政系施設,本館,RC,2,広い,平成2年度,市',
  ].join('\r\n');

  describe('an import', () => {
    it('is uploaded, previewed, committed, repeated without a change, and taken back', async () => {
      const before = await registerRows();
      const preview = await server.drop(code, [['高松市公共施設一覧.csv', list]]);
      expect(preview).toMatchObject({
        status: 'preview',
        progress: 100,
        files: [{ name: '高松市公共施設一覧.csv', bytes: Buffer.byteLength(list) }],
        report: { files: [{ driver: 'recommended-dataset', rows: 3, created: 3, updated: 0, held: [], rejected: [] }] },
      });
      expect(preview.report?.files[0]?.createdRows[0]).toMatchObject({
        cell: 'E2',
        name: '高松市立築地小学校',
        majorCategory: '学校教育系施設',
        owner: 'city',
        located: true,
      });
      expect(await facilities()).toEqual([]);

      expect(await server.commit(code, preview.id)).toMatchObject({
        status: 'committed',
        report: { files: [{ created: 3 }] },
      });
      expect(await facilities()).toHaveLength(3);

      const again = await server.drop(code, [['高松市公共施設一覧.csv', list]]);
      expect(again.report?.files[0]).toMatchObject({ created: 0, updated: 0, merged: 0, unchanged: 3 });
      const committed = await registerRows();
      await server.commit(code, again.id);
      expect(await registerRows()).toEqual(committed);

      const undone = await server.http.delete(`${base}/imports/${preview.id}`).expect(200);
      expect(undone.body).toEqual({ outcome: 'undone', restored: { removed: 6, setBack: 0, broughtBack: 0 } });
      expect(await registerRows()).toEqual(before);
      const { body } = await server.http.get(`${base}/imports/${preview.id}`).expect(200);
      expect(body).toMatchObject({ status: 'undone', undoneAt: expect.any(String) });
    });

    it('of a ledger enters buildings in the place of assumed ones, districts and what a search finds', async () => {
      await write(
        `INSERT INTO district (municipality_code, id, name, boundary) VALUES
        ($1, gen_random_uuid(), '築地', ST_GeomFromText('MULTIPOLYGON(((134 34.3, 134.06 34.3, 134.06 34.4, 134 34.4, 134 34.3)))', 4326))`,
        [code],
      );
      const first = await server.drop(code, [['公共施設一覧.csv', list]]);
      await server.commit(code, first.id);
      await server.http.post(`${base}/estimates`).expect(200);
      const before = await registerRows();

      const preview = await server.drop(code, [['建物台帳.csv', ledger]]);
      expect(preview.report?.files[0]).toMatchObject({
        driver: 'building-ledger',
        rows: 4,
        created: 1,
        merged: 2,
        rejected: [{ cell: 'H5' }],
      });
      await server.commit(code, preview.id);
      const byName = Object.fromEntries((await facilities()).map((facility) => [facility.name, facility]));
      expect(byName['高松市立築地小学校']).toMatchObject({ floorAreaM2: 5300.5, districtName: '築地', buildings: 2 });
      expect(byName['仏生山プール']).toMatchObject({ floorAreaM2: 1200, districtName: null });
      expect((await server.http.get(`${base}/facilities`).query({ search: '仏生山ﾌﾟｰﾙ' }).expect(200)).body.total).toBe(
        1,
      );

      await server.http.delete(`${base}/imports/${preview.id}`).expect(200);
      expect(await registerRows()).toEqual(before);
    });

    it('shows field by field what a new edition changes, and keeps what was corrected here', async () => {
      const first = await server.drop(code, [['公共施設一覧_202502.csv', list]]);
      await server.commit(code, first.id);
      const library = (await facilities()).find(({ name }) => name === '中央図書館')!;
      await server.http
        .patch(`${base}/facilities/${library.id}`)
        .set('If-Match', `"${library.version}"`)
        .send({ address: '高松市昭和町1-2-20 サンクリスタル' })
        .expect(200);
      const edition = list
        .replace('花園町1丁目9-7', '花園町3丁目1-1')
        .replace('花園コミュニティセンター', '花園交流センター')
        .replace('昭和町1丁目2-20', '昭和町一丁目2番20号');
      const next = await server.drop(code, [['公共施設一覧_202602.csv', edition]]);
      expect(next.report?.files[0]).toMatchObject({ updated: 1, unchanged: 2 });
      expect(next.report?.files[0]?.updatedRows).toMatchObject([
        {
          cell: 'E3',
          name: '花園コミュニティセンター',
          changes: [
            { building: null, field: 'name', before: '花園コミュニティセンター', after: '花園交流センター' },
            { building: null, field: 'address', after: '香川県高松市花園町3丁目1-1' },
          ],
        },
      ]);
      await server.commit(code, next.id);
      const detail = await server.http.get(`${base}/facilities/${library.id}`).expect(200);
      expect(detail.body.address).toBe('高松市昭和町1-2-20 サンクリスタル');
    });

    it('is planned again at its commit, against the register as it is then', async () => {
      const [one, other] = [
        await server.drop(code, [['a/公共施設一覧.csv', list]]),
        await server.drop(code, [['b/公共施設一覧.csv', list]]),
      ];
      expect(other.report?.files[0]).toMatchObject({ created: 3 });
      await server.commit(code, one.id);
      const second = await server.commit(code, other.id);
      expect(second.report?.files[0]).toMatchObject({ created: 0, unchanged: 3 });
      expect(await facilities()).toHaveLength(3);
    });

    it('is listed newest first, without its report', async () => {
      await server.drop(code, [['a.csv', list]]);
      await server.drop(code, [['b.csv', list]]);
      const { body } = await server.http.get(`${base}/imports`).expect(200);
      expect(body.items.map((run: { files: unknown }) => run.files)).toMatchObject([
        [{ name: 'b.csv' }],
        [{ name: 'a.csv' }],
      ]);
      expect(body.items[0]).not.toHaveProperty('report');
      expect(JSON.stringify(body)).not.toContain('storedAs');
    });
  });

  describe('held rows', () => {
    const near = facilityList([
      ['11', '花園コミュニティセンター', '', 34.3381, 134.0634],
      ['12', '中央図書館', '', 34.341, 134.0354],
      ['13', '高松市立築地小学校', '', 34.3427, 134.0586],
      ['14', '高松市立香西小学校', '', '', ''],
    ]);
    const named = (name: string) => ['コミュニティセンター一覧 公共施設.csv', name] as const;

    it('wait for a person: same, new, left out, or still open and counted', async () => {
      await server.commit(code, (await server.drop(code, [['公共施設一覧.csv', list]])).id);
      const file = named('')[0];
      const preview = await server.drop(code, [[file, near.replaceAll('372013,', ',')]]);
      const { held } = preview.report!.files[0]!;
      expect(held.map(({ cell, kind }) => [cell, kind])).toEqual([
        ['E2', 'same-name-near'],
        ['E3', 'same-name-near'],
        ['E4', 'same-name-near'],
      ]);
      const same = held[0]!.candidates[0]!.facilityId;
      const done = await server.commit(code, preview.id, [
        { file, cell: 'E2', decision: 'same', facilityId: same },
        { file, cell: 'E3', decision: 'new' },
      ]);
      expect(done.report?.files[0]).toMatchObject({ created: 2, merged: 1, held: [{ cell: 'E4' }] });
      expect((await facilities()).map(({ name }) => name).sort()).toEqual(
        ['高松市立築地小学校', '花園コミュニティセンター', '中央図書館', '中央図書館', '高松市立香西小学校'].sort(),
      );
      const detail = await server.http.get(`${base}/facilities/${same}`).expect(200);
      expect(detail.body.sources).toHaveLength(2);
    });

    it('take no decision about a row that does not wait, nor a facility that is no candidate', async () => {
      await server.commit(code, (await server.drop(code, [['公共施設一覧.csv', list]])).id);
      const file = named('')[0];
      const { id } = await server.drop(code, [[file, near]]);
      const commit = (decision: object) =>
        server.http.post(`${base}/imports/${id}/commit`).send({ decisions: [decision] });
      await commit({ file, cell: 'E9', decision: 'skip' }).expect(422);
      await commit({ file, cell: 'E2', decision: 'same', facilityId: 'nobody' }).expect(422);
      await commit({ file, cell: 'E2', decision: 'same' }).expect(400);
      await commit({ file, cell: 'E2', decision: 'skip' }).expect(202);
      await server.settled(code, id);
      expect(await facilities()).toHaveLength(4);
    });
  });

  describe('taking an import back', () => {
    it('is refused with who changed what since, and changes nothing then', async () => {
      const { id } = await server.drop(code, [['公共施設一覧.csv', list]]);
      await server.commit(code, id);
      const [facility] = await facilities();
      await server.http
        .patch(`${base}/facilities/${facility!.id}`)
        .set('If-Match', `"${facility!.version}"`)
        .set('Chodo-Reason', encodeURIComponent('現地確認'))
        .send({ department: '教育課' })
        .expect(200);
      const before = await registerRows();
      const { body } = await server.http.delete(`${base}/imports/${id}`).expect(409);
      expect(body).toMatchObject({
        type: 'urn:chodo:problem:conflict',
        detailJa: expect.stringContaining('変更'),
        laterChanges: [
          {
            actor: 'test-administrator',
            reason: '現地確認',
            entity: 'facility',
            name: facility!.name,
            changes: [{ field: 'department', before: null, after: '教育課' }],
          },
        ],
      });
      expect(await registerRows()).toEqual(before);
      expect((await server.settled(code, id)).status).toBe('committed');
    });

    it('before the commit just drops it and its files', async () => {
      const { id } = await server.drop(code, [['公共施設一覧.csv', list]]);
      expect((await storedFiles()).some((name) => name.startsWith(id))).toBe(true);
      const { body } = await server.http.delete(`${base}/imports/${id}`).expect(200);
      expect(body).toEqual({ outcome: 'discarded', restored: null });
      expect((await storedFiles()).some((name) => name.startsWith(id))).toBe(false);
      await server.http.get(`${base}/imports/${id}`).expect(404);
      await server.http.post(`${base}/imports/${id}/commit`).send({}).expect(404);
    });

    it('works once; then the import may be discarded, and never be committed again', async () => {
      const { id } = await server.drop(code, [['公共施設一覧.csv', list]]);
      await server.commit(code, id);
      await server.http.post(`${base}/imports/${id}/commit`).send({}).expect(409);
      await server.http.delete(`${base}/imports/${id}`).expect(200);
      await server.http.post(`${base}/imports/${id}/commit`).send({}).expect(409);
      expect((await server.http.delete(`${base}/imports/${id}`).expect(200)).body.outcome).toBe('discarded');
    });
  });

  describe('removing a city', () => {
    it('takes the files of its imports with it, and of no other city', async () => {
      await server.http.post('/api/municipalities').send({ code: '372021', name: '丸亀市' }).expect(201);
      const kept = await server.drop(code, [['公共施設一覧.csv', list]]);
      const gone = await server.drop('372021', [['公共施設一覧.csv', list]]);
      await server.http.delete('/api/municipalities/372021').query({ confirm: '丸亀市' }).expect(204);
      const stored = await storedFiles();
      expect(stored.some((name) => name.startsWith(gone.id))).toBe(false);
      expect(stored.some((name) => name.startsWith(kept.id))).toBe(true);
    });
  });

  describe('files that are no facility lists', () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    const archive = Buffer.from('504b0304140000000800abcdef00', 'hex');

    it('are each answered with what they are, and nothing changes', async () => {
      const before = await registerRows();
      const preview = await server.drop(code, [
        ['empty.csv', ''],
        ['picture.xlsx', picture],
        ['cut.xlsx', archive],
        ['binary.csv', Buffer.from([0, 1, 2, 3, 255, 254, 0, 7])],
        ['towns.csv', '町名,総人口\r\n築地町,1200\r\n'],
        ['letter.txt', 'いつもお世話になっております。'],
        ['map.geojson', '{"type":"FeatureCollection","features":[]}'],
      ]);
      expect(preview.status).toBe('preview');
      for (const file of preview.report!.files) {
        expect(file).toMatchObject({
          driver: null,
          rows: 0,
          reason: { ja: expect.any(String), en: expect.any(String) },
        });
      }
      expect((await server.commit(code, preview.id)).status).toBe('committed');
      expect(await registerRows()).toEqual(before);
    });

    it('do not keep the others of the same drop from being imported', async () => {
      const { id } = await server.drop(code, [
        ['picture.xlsx', picture],
        ['公共施設一覧.csv', list],
      ]);
      await server.commit(code, id);
      expect(await facilities()).toHaveLength(3);
    });
  });

  describe('an upload', () => {
    const post = () => server.http.post(`${base}/imports`);

    it('lies on disk under a name of our own, whatever it is called', async () => {
      const names = [
        '../../../etc/passwd.csv',
        'C:\\geheim\\a.csv',
        '施設\u202Egnp.csv',
        '公共施設一覧.csv',
        '公共施設一覧.csv',
      ];
      const run = await server.drop(
        code,
        names.map((name) => [name, list]),
      );
      expect(run.files.map(({ name }) => name)).toEqual([
        'passwd.csv',
        'a.csv',
        '施設gnp.csv',
        '公共施設一覧.csv',
        '公共施設一覧 (2).csv',
      ]);
      const stored = (await storedFiles()).filter((name) => name.startsWith(run.id));
      expect(stored).toHaveLength(5);
      for (const name of stored) expect(name).toMatch(/^[0-9a-f-]{36}-[0-9a-f]{24}$/);
    });

    it('waits with not too many others of the same person; what is refused leaves nothing behind', async () => {
      const enter = (createdBy: string) =>
        write(
          `INSERT INTO import_run (municipality_code, id, status, files, created_by)
           SELECT $1, gen_random_uuid(), 'queued', '[]', $2 FROM generate_series(1, 10)`,
          [code, createdBy],
        );
      for (const createdBy of ['test-administrator', 'test-administrator', 'somebody else']) await enter(createdBy);
      const drop = () => server.http.post(`${base}/imports`).attach('files', Buffer.from(list), 'a.csv');
      const before = await storedFiles();
      const { body, headers } = await drop().expect(429);
      expect(body.detailJa).toContain('20件');
      expect(headers['retry-after']).toBe('30');
      expect(await storedFiles()).toEqual(before);
      await write(`UPDATE import_run SET status = 'failed' WHERE status = 'queued'`);
      await drop().expect(202);
    });

    it('needs a file, at most 200, of at most 50 MB, for a city that is there; what is refused leaves nothing behind', async () => {
      const before = (await storedFiles()).length;
      await post().expect(400);
      await post().field('files', 'no file').expect(400);
      await post().attach('other', Buffer.from(list), 'a.csv').expect(400);
      await post()
        .attach('files', Buffer.alloc(50 * 1024 * 1024 + 1), 'large.csv')
        .expect(413);
      const many = post();
      for (let i = 0; i < 201; i++) void many.attach('files', Buffer.from('a'), `${i}.csv`);
      await many.expect(400);
      await server.http
        .post('/api/municipalities/372021/imports')
        .attach('files', Buffer.from(list), 'a.csv')
        .expect(404);
      expect((await storedFiles()).length).toBe(before);
      expect(await readdir(join(server.database.dataFolder, 'files', 'incoming'))).toEqual([]);
    }, 30_000);
  });
});
