import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { facilityList, type ImportServer, openImportServer } from '../../../../test/support/imports.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: ImportServer;

describe('columns of an import', () => {
  beforeAll(async () => {
    server = await openImportServer();
  }, 120_000);
  afterAll(() => server.close());

  beforeEach(async () => {
    await server.http.delete(base).query({ confirm: '高松市' });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  });

  const file = '施設の台帳_2025.csv';
  const ledger = (...rows: string[]) => ['建物の名前,所,広さ,できた年,写真', ...rows].join('\r\n');
  const first = ledger('林公民館,高松市林町1,120,S60,a.jpg', '東公民館,高松市東町1,80.5,平成2年,b.jpg');
  const mapping = { name: '建物の名前', address: '所', floorArea: '広さ', builtYear: 'できた年' };

  async function columnsOf(id: string, name = file) {
    const { body } = await server.http.get(`${base}/imports/${id}/columns`).query({ file: name }).expect(200);
    return body.sheets[0].headers[0];
  }

  const put = (id: string, version: number, body: object) =>
    server.http.put(`${base}/imports/${id}/columns`).set('If-Match', `"${version}"`).send(body);

  /** Drops the ledger and says what its columns are. */
  async function mapped(given: object = mapping) {
    const preview = await server.drop(code, [[file, first]]);
    const { fingerprint, version } = await columnsOf(preview.id);
    const { body } = await put(preview.id, version, { file, fingerprint, mapping: given }).expect(202);
    expect(body).toMatchObject({ id: preview.id, status: 'queued', progress: 0 });
    return { run: await server.settled(code, preview.id), fingerprint };
  }

  describe('a ledger with a city’s own headers', () => {
    it('is answered with its columns and a guess, and read by the mapping somebody gives', async () => {
      const preview = await server.drop(code, [[file, first]]);
      expect(preview.report?.files[0]).toMatchObject({ driver: null, mapped: false, mappable: true });
      expect(await columnsOf(preview.id)).toMatchObject({
        fromRow: 1,
        toRow: 1,
        columns: [
          { name: '建物の名前', letters: 'A', samples: ['林公民館', '東公民館'] },
          { name: '所' },
          { name: '広さ' },
          { name: 'できた年', samples: ['S60', '平成2年'] },
          { name: '写真' },
        ],
        guess: mapping,
        remembered: null,
        version: 0,
        used: false,
      });
      const { run } = await mapped();
      expect(run.report?.files[0]).toMatchObject({ driver: 'building-ledger', mapped: true, rows: 2, created: 2 });
      expect(await columnsOf(run.id)).toMatchObject({ remembered: mapping, version: 1, used: true });
      await server.commit(code, run.id);
      const { body } = await server.http.get(`${base}/facilities`).expect(200);
      expect(body.items).toMatchObject([
        { name: '東公民館', address: '高松市東町1', floorAreaM2: 80.5 },
        { name: '林公民館', floorAreaM2: 120 },
      ]);
    });

    it('may be of yearly records, which go to the facilities that are there', async () => {
      await mapped().then(({ run }) => server.commit(code, run.id));
      const name = 'つかわれかた.csv';
      const preview = await server.drop(code, [[name, 'しせつ,ねん,つかった人\r\n林公民館,R5,1200']]);
      const { fingerprint } = await columnsOf(preview.id, name);
      const given = (years: object) =>
        put(preview.id, 0, { file: name, fingerprint, mapping: { name: 'しせつ', ...years } });
      expect((await given({ fiscalYear: 'ねん' }).expect(422)).body.detailJa).toMatch(/利用者数や修繕費/);
      expect((await given({ users: 'つかった人' }).expect(422)).body.detailJa).toMatch(/年度がどの列か/);
      const mixed = { fiscalYear: 'ねん', users: 'つかった人', floorArea: 'ねん' };
      expect((await given(mixed).expect(422)).body.detailJa).toMatch(/取り込めません/);
      await given({ fiscalYear: 'ねん', users: 'つかった人' }).expect(202);
      const run = await server.settled(code, preview.id);
      expect(run.report?.files[0]).toMatchObject({
        driver: 'operation-records',
        mapped: true,
        created: 1,
        yearRows: [{ name: '林公民館', fiscalYear: 2023, changes: [{ field: 'users', after: 1200 }] }],
      });
      expect((await server.commit(code, run.id)).status).toBe('committed');
    });

    it('is not asked about again: the next edition is read as the first was', async () => {
      const { run } = await mapped();
      await server.commit(code, run.id);
      const next = ledger('林公民館,高松市林町1,130,S60,c.jpg', '西公民館,高松市西町1,90,R3,');
      const preview = await server.drop(code, [['施設の台帳_2026.csv', next]]);
      expect(preview.report?.files[0]).toMatchObject({ mapped: true, created: 1, updated: 1 });
      await server.http.delete(`${base}/imports/${run.id}`).expect(200);
      const { body } = await server.http.get(`${base}/column-mappings`).expect(200);
      expect(body.items).toHaveLength(1);
    });

    it('is committed as it was previewed, whatever is remembered meanwhile', async () => {
      const { run, fingerprint } = await mapped();
      await server.http.delete(`${base}/column-mappings/${fingerprint}`).set('If-Match', '"1"').expect(204);
      expect((await server.commit(code, run.id)).report?.files[0]).toMatchObject({ mapped: true, created: 2 });
    });

    it('is forgotten on request, and read again without', async () => {
      const { run, fingerprint } = await mapped();
      const remembered = `${base}/column-mappings/${fingerprint}`;
      await server.http.delete(remembered).expect(428);
      await server.http.delete(remembered).set('If-Match', '"7"').expect(412);
      await server.http.delete(remembered).set('If-Match', '"1"').expect(204);
      await server.http.delete(remembered).set('If-Match', '"1"').expect(404);
      await server.http.delete(`${base}/column-mappings/x`).set('If-Match', '"1"').expect(400);
      await server.http.post(`${base}/imports/${run.id}/read-again`).expect(202);
      expect((await server.settled(code, run.id)).report?.files[0]).toMatchObject({ driver: null, mapped: false });
    });

    it('is journalled, and goes with its city only', async () => {
      const { fingerprint } = await mapped();
      const { body } = await server.http.get(`${base}/audit`).query({ entity: 'column_mapping' }).expect(200);
      expect(body.items[0]).toMatchObject({ operation: 'insert', entityId: fingerprint, importId: null });
      await server.http.post('/api/municipalities').send({ code: '222127', name: '焼津市' }).expect(201);
      const other = await server.http.get('/api/municipalities/222127/column-mappings').expect(200);
      expect(other.body.items).toEqual([]);
      await server.http.get('/api/municipalities/011002/column-mappings').expect(404);
    });
  });

  describe('residents by town under headers of a city’s own', () => {
    const towns = '人口_202604.csv';
    const text =
      '町,ひと,緯度,経度,0〜4歳,5〜9歳,10〜14歳\n番町,1402,34.3428,134.0465,1,2,3\n西町,90,34.35,134.05,4,5,6\n';
    const said = { name: '町', residents: 'ひと', latitude: '緯度', longitude: '経度', both0: '0〜4歳' };

    it('become a layer, are written, and are read alike the next time', async () => {
      const preview = await server.drop(code, [[towns, text]]);
      const { fingerprint } = await columnsOf(preview.id, towns);
      const refused = await put(preview.id, 0, {
        file: towns,
        fingerprint,
        mapping: { name: '町', residents: 'ひと' },
      });
      expect([refused.status, refused.body.detailJa]).toEqual([422, expect.stringContaining('位置')]);
      const foreign = { ...said, floorArea: '5〜9歳' };
      expect((await put(preview.id, 0, { file: towns, fingerprint, mapping: foreign })).status).toBe(422);
      await put(preview.id, 0, { file: towns, fingerprint, mapping: said }).expect(202);
      const { report } = await server.settled(code, preview.id);
      expect(report!.files[0]).toMatchObject({
        driver: 'town-population/table',
        mapped: true,
        mappable: true,
        created: 2,
      });
      expect(await columnsOf(preview.id, towns)).toMatchObject({ used: true, remembered: said });
      expect(await server.commit(code, preview.id)).toMatchObject({ status: 'committed' });
      const again = await server.drop(code, [['人口_202604.csv', text]]);
      expect(again.report!.files[0]).toMatchObject({ mapped: true, unchanged: 2 });
    });
  });

  describe('a mapping', () => {
    it('is refused in words where it cannot be meant', async () => {
      const preview = await server.drop(code, [[file, first]]);
      const { fingerprint } = await columnsOf(preview.id);
      const refused = async (given: object, ja: RegExp) => {
        const { body } = await put(preview.id, 0, { file, fingerprint, mapping: given }).expect(422);
        expect(body.detailJa).toMatch(ja);
      };
      await refused({ address: '所' }, /施設名・町丁名）がどの列か/);
      await refused({ name: '名称' }, /「名称」という列は/);
      await refused({ name: '所', address: '所' }, /「所」の列を、2つの項目に/);
      await put(preview.id, 0, { file, fingerprint, mapping: { name: '所', 住所: '所' } }).expect(400);
      await put(preview.id, 0, { file, fingerprint: '0'.repeat(64), mapping }).expect(422);
      await put(preview.id, 0, { file: 'x.csv', fingerprint, mapping }).expect(404);
      await server.http.put(`${base}/imports/${preview.id}/columns`).send({ file, fingerprint, mapping }).expect(428);
      expect((await server.http.get(`${base}/column-mappings`)).body.items).toEqual([]);
    });

    it('names the version it saw, so that nobody’s is lost', async () => {
      const { run, fingerprint } = await mapped();
      const body = { file, fingerprint, mapping: { ...mapping, note: '写真' } };
      const stale = await put(run.id, 0, body).expect(412);
      expect(stale.body).toMatchObject({ current: { mapping }, yours: { mapping: body.mapping }, currentVersion: 1 });
      await put(run.id, 1, body).expect(202);
      await server.settled(code, run.id);
      expect(await columnsOf(run.id)).toMatchObject({ remembered: body.mapping, version: 2 });
    });

    it('may be given to a file that a driver reads, too', async () => {
      const name = '公共施設一覧.csv';
      const preview = await server.drop(code, [
        [name, facilityList([['1', '中央図書館', '高松市昭和町1', 34.34, 134.03]])],
      ]);
      expect(preview.report?.files[0]).toMatchObject({ driver: 'recommended-dataset', mappable: true });
      const { fingerprint, guess } = await columnsOf(preview.id, name);
      expect(guess).toMatchObject({ name: '名称', address: '住所', latitude: '緯度' });
      await put(preview.id, 0, { file: name, fingerprint, mapping: { name: '名称' } }).expect(202);
      expect((await server.settled(code, preview.id)).report).toMatchObject({
        files: [{ driver: 'building-ledger', mapped: true, createdRows: [{ name: '中央図書館', located: false }] }],
      });
    });

    it('is not for a file without a table, nor for an import that is done', async () => {
      const files = [
        ['empty.csv', ''],
        [file, first],
      ] as const;
      const preview = await server.drop(code, files);
      expect(preview.report?.files[0]).toMatchObject({ mappable: false });
      const columns = (name: string) => server.http.get(`${base}/imports/${preview.id}/columns`).query({ file: name });
      expect((await columns('empty.csv').expect(422)).body.detailJa).toMatch(/見出しのある表が/);
      await columns('x.csv').expect(404);
      const { run, fingerprint } = await mapped();
      await server.commit(code, run.id);
      await put(run.id, 1, { file, fingerprint, mapping }).expect(409);
      await server.http.post(`${base}/imports/${run.id}/read-again`).expect(409);
    });
  });
});
