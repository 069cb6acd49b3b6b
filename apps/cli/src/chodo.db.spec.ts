import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { facilityList } from '../../../test/support/imports.js';
import {
  type BesideServer,
  chodo,
  chodoProcess,
  fileIn,
  json,
  openBesideServer,
} from '../../../test/support/chodo-command.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let beside: BesideServer;
let server: BesideServer['server'];
let folder: string;

const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });

describe('chodo beside a running server', () => {
  beforeAll(async () => {
    beside = await openBesideServer();
    ({ server, folder } = beside);
  }, 120_000);
  afterAll(() => beside.close());

  const file = (name: string, content: string | Buffer) => fileIn(folder, name, content);

  it('adds a city that the server then shows', async () => {
    const ring = [133.9, 134.2, 134.2, 133.9, 133.9].map((lon, i) => [
      lon,
      i === 1 || i === 0 || i === 4 ? 34.1 : 34.5,
    ]);
    const geometry = { type: 'Polygon', coordinates: [ring] };
    const boundary = file('boundary.json', JSON.stringify({ type: 'Feature', properties: {}, geometry }));
    const words = ['city', 'add', '37201', '--name', '高松市', '--boundary', boundary];
    const numbers = ['--population', '2020=417496', '--population', '2040=370000', '--available-yen', '5000000000'];
    const added = await chodoProcess(...words, ...numbers, '--json');
    expect(added).toMatchObject({ exitCode: 0, err: '' });
    expect(JSON.parse(added.last)).toEqual({ code, name: '高松市' });
    const { body } = await server.http.get(base).expect(200);
    expect(body).toMatchObject({
      name: '高松市',
      hasBoundary: true,
      boundarySource: 'boundary.json',
      availableYen: 5e9,
      population: [{ year: 2020, residents: 417_496 }, { year: 2040 }],
    });
    const again = await chodoProcess(...words);
    expect(again).toMatchObject({ exitCode: 1, err: 'chodo city add: Municipality 372013 exists already.' });
  }, 120_000);

  it('imports files and folders: first a dry run, then once, then nothing new', async () => {
    const lists = join(folder, 'lists');
    mkdirSync(lists);
    const rows = [
      ['1', '中央公民館', '高松市番町1', 34.34, 134.04, '公民館'],
      ['2', '東公民館', '高松市牟礼町1', 34.33, 134.13, '公民館'],
      ['3', '遠い公民館', '東京都', 35.68, 139.76, '公民館'],
    ] as const;
    writeFileSync(join(lists, '公共施設一覧.csv'), facilityList(rows));
    writeFileSync(join(lists, '.hidden.csv'), 'x');
    const other = file('note.csv', 'hello,world\n1,2\n');
    const words = ['import', '--municipality', code, lists, other];
    const planned = await json(...words, '--dry-run');
    expect((await server.http.get(`${base}/facilities`)).body.total).toBe(0);
    const done = await json(...words);
    expect(done).toEqual(planned);
    expect(done.files[0]).toMatchObject({ file: '公共施設一覧.csv', rows: 3, created: 2, rejected: [] });
    expect(done.files[0].held).toEqual([{ cell: expect.any(String), reason: expect.any(String) }]);
    expect(done.files[1]).toMatchObject({ file: 'note.csv', driver: null, reason: expect.any(String) });
    const again = await json(...words);
    expect(again.files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect((await server.http.get(`${base}/facilities`)).body.total).toBe(2);
  }, 120_000);

  it('makes an unknown city with its code as name', async () => {
    const list = file('公共施設一覧_焼津.csv', facilityList([['1', '焼津公民館', '静岡県焼津市1', '', '', '公民館']]));
    await json('import', '--municipality', '222127', list);
    expect((await server.http.get('/api/municipalities/222127').expect(200)).body.name).toBe('222127');
  }, 60_000);

  it('notes on standard error what should be looked at, also with --json', async () => {
    const list = file(
      '公共施設一覧_焼津2.csv',
      facilityList([['2', '港公民館', '静岡県焼津市2', 34.87, 138.32, '公民館']]),
    );
    const { exitCode, err, last } = await chodo('import', '--municipality', '222127', list, '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(last).files).toMatchObject([{ rows: 1 }]);
    expect(err).toMatch(/^note: places cannot be checked: the city has no boundary/);
    expect(err.split('\n')).toHaveLength(1);
    const again = await chodo('import', '--municipality', '222127', list);
    expect(again.err).toContain('note: places cannot be checked');
    expect(again.out.join('\n')).not.toContain('note');
  }, 60_000);

  it('takes the year of residents by mesh cell that a file does not tell', async () => {
    const mesh = file('tblT9H5238.txt', 'KEY_CODE,T001141001\n,人口（総数）\n523832341,120\n');
    const words = ['import', '--municipality', '222127', mesh];
    const refused = await json(...words, '--dry-run');
    expect(refused.files).toMatchObject([{ driver: null, reason: expect.stringContaining('--year 2020') }]);
    const planned = await chodo(...words, '--year', '2020', '--dry-run', '--json');
    expect(JSON.parse(planned.last).files).toMatchObject([
      { driver: 'mesh-population/table', rows: 1, created: 1, skipped: 0 },
    ]);
    expect(await chodo(...words, '--year', '20')).toMatchObject({ exitCode: 2 });
  }, 60_000);

  it('sets what is named of a city, and leaves the rest', async () => {
    const words = ['city', 'set', '22212'];
    expect(await json(...words, '--name', '焼津市', '--population', '2020=136845')).toEqual({
      code: '222127',
      name: '焼津市',
    });
    await json(...words, '--population', '2040=110000', '--available-yen', '1200000000');
    const { body } = await server.http.get('/api/municipalities/222127').expect(200);
    expect(body).toMatchObject({
      name: '焼津市',
      availableYen: 1.2e9,
      population: [{ year: 2020, residents: 136_845 }, { year: 2040 }],
    });
    const unknown = await chodo('city', 'set', '372081', '--name', 'x');
    expect(unknown).toMatchObject({ exitCode: 1, err: 'chodo city set: No municipality 372081.' });
  }, 60_000);

  it('reads a ledger by a mapping, remembers it, and names what the ledger lacks', async () => {
    const ledger = file('台帳_2025.csv', '建物の名前,所,広さ,できた年\n大井川公民館,焼津市宗高900,120,S60\n');
    const mapping = file('mapping.json', '\uFEFF{"name": "建物の名前", "floorArea": "広さ", "builtYear": "できた年"}');
    const wrong = file('wrong.json', '{"name": "名称"}');
    const words = ['import', '--municipality', '222127'];
    expect(await chodo(...words, '--mapping', wrong, ledger)).toMatchObject({
      exitCode: 2,
      err: 'chodo import: No header of the file has the column "名称".',
    });
    const planned = await json(...words, '--mapping', mapping, '--dry-run', ledger);
    expect(planned.files).toMatchObject([{ driver: 'building-ledger', created: 1 }]);
    expect((await json(...words, ledger)).files).toMatchObject([{ driver: null }]);
    expect(await json(...words, '--mapping', mapping, ledger)).toEqual(planned);
    const next = file('台帳_2026.csv', '建物の名前,所,広さ,できた年\n和田公民館,焼津市田尻1,90,H2\n');
    expect((await json(...words, next)).files).toMatchObject([{ driver: 'building-ledger', created: 1 }]);
  }, 120_000);

  it('estimates, and computes what the API computes', async () => {
    const { body: list } = await server.http.get(`${base}/facilities`);
    await server.http
      .patch(`${base}/facilities`)
      .send({ facilities: list.items.map(seen), changes: { owner: 'city' } })
      .expect(200);
    expect(await json('estimate', '--municipality', code)).toMatchObject({ estimated: { floorArea: 2, builtYear: 2 } });
    expect((await json('estimate', '--municipality', code)).changed).toBe(0);
    const cost = await json('cost', '--municipality', code, '--method', 'mic', '--from', '2026', '--years', '40');
    expect(cost).toEqual((await server.http.get(`${base}/costs?method=mic&from=2026&years=40`).expect(200)).body);
    expect(cost).toMatchObject({ facilities: 2, estimatedShare: 1 });
  }, 120_000);

  it('loses nothing while the server writes too', async () => {
    const byCommand = ['072044', '072036', '222259'].map((other) =>
      chodoProcess('city', 'add', other, '--name', other),
    );
    const byServer = Array.from({ length: 40 }, (_, i) =>
      server.http
        .post(`${base}/facilities`)
        .send({ name: `同時 ${i}` })
        .expect(201),
    );
    for (const ended of await Promise.all(byCommand)) expect(ended.exitCode).toBe(0);
    await Promise.all(byServer);
    expect((await server.http.get(`${base}/facilities?search=同時`)).body.total).toBe(40);
    expect((await server.http.get('/api/municipalities')).body.items).toHaveLength(5);
  }, 120_000);

  it('names what is not there in one line, exit code 1', async () => {
    const { exitCode, err } = await chodo('cost', '--municipality', '372081');
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: 'chodo cost: No municipality 372081.' });
  }, 60_000);
});
