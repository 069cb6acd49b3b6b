import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { graded, recordOf, shipped } from '../../../../test/support/inspection-record.js';
import { type ImportServer, openImportServer } from '../../../../test/support/imports.js';
import { Work } from '../accounts/work.js';
import { CityMemory } from './city-memory.js';
import { CityStanding } from './city-standing.js';
import { CityWear } from './city-wear.js';
import { ConditionsService } from './conditions.service.js';
import { Settings } from '../settings.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const scope = { municipalityCode: code, actor: 'test' };
let server: ImportServer;
let http: ImportServer['http'];
let facilityId = '';
let buildingId = '';

const asked = (conditions: ConditionsService) =>
  Promise.all([conditions.list(scope, {}), conditions.forecast(scope, 30), conditions.inspectionsWorth(scope, 20)]);

/** What is told after a write: as somebody says who remembers nothing, and not as before. */
async function toldAfter(write: () => Promise<unknown>) {
  const remembering = server.app.get(ConditionsService);
  const before = await asked(remembering);
  await write();
  const [memory, settings] = [new CityMemory(), server.app.get(Settings)];
  const standing = new CityStanding(memory, settings);
  const wear = new CityWear(memory, standing, settings);
  const anew = new ConditionsService(server.app.get(Work), memory, standing, wear, settings);
  const after = await asked(remembering);
  return { isAsAnew: isDeepStrictEqual(after, await asked(anew)), isChanged: after[0] !== before[0] };
}
const news = { isAsAnew: true, isChanged: true };

const inspect = async (grade: 'A' | 'B' | 'C' | 'D', changes: object = {}) => {
  const record = recordOf(facilityId, {
    templateId: shipped.survey,
    answers: [graded('roof', buildingId, grade)],
    ...changes,
  });
  await http.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(record).expect(201);
  return record;
};

describe('what is remembered of a city', () => {
  beforeAll(async () => {
    server = await openImportServer();
    http = server.http;
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const facility = { name: '小学校', majorCategory: '学校教育系施設', owner: 'city' };
    facilityId = (await http.post(`${base}/facilities`).send(facility).expect(201)).body.id;
    const building = { name: '校舎', floorAreaM2: 1000, builtFiscalYear: 1990 };
    buildingId = (await http.post(`${base}/facilities/${facilityId}/buildings`).send(building).expect(201)).body.id;
  }, 240_000);
  afterAll(() => server.close());

  it('is told without being worked out again, and not sent again to who has it', async () => {
    const make = jest.fn(async () => 'said');
    const memory = new CityMemory();
    const work = server.app.get(Work);
    const ask = (who: object = {}) =>
      work.in(scope, (database) => memory.of(database, { ...scope, ...who }, 'q', make));
    expect([await ask(), await ask()]).toEqual(['said', 'said']);
    expect(make).toHaveBeenCalledTimes(1);
    const confinement = { reading: true, writing: true, facilityIds: [], departments: [] };
    await ask({ confinement });
    expect(make).toHaveBeenCalledTimes(2);
    const { headers } = await http.get(`${base}/conditions`).expect(200);
    await http.get(`${base}/conditions`).set('If-None-Match', headers['etag']!).expect(304);
  });

  it('is not kept while somebody else is writing, for a later entry of the journal may have a lower number', async () => {
    const memory = new CityMemory();
    let times = 0;
    const query = async () => [{ id: '7', at: 'now', isSettled: times > 1 }];
    const ask = () => memory.of({ query } as never, scope, 'q', async () => (times += 1));
    expect([await ask(), await ask(), await ask(), await ask()]).toEqual([1, 2, 3, 3]);
  });

  it('is forgotten with an inspection and with its revision', async () => {
    let record = recordOf(facilityId);
    expect(await toldAfter(async () => (record = await inspect('B')))).toEqual(news);
    expect(await toldAfter(() => inspect('D', { inspectionId: record.inspectionId, revision: 2 }))).toEqual(news);
  });

  it('is forgotten with an edit of a building, of a part and of the settings', async () => {
    const path = `${base}/buildings/${buildingId}`;
    expect(
      await toldAfter(() => http.patch(path).set('If-Match', '"1"').send({ builtFiscalYear: 1970 }).expect(200)),
    ).toEqual(news);
    const part = { kind: 'interior', installedFiscalYear: 2020 };
    expect(await toldAfter(() => http.post(`${path}/components`).send(part).expect(201))).toEqual(news);
    const weights = { roof: 500, 'outer-wall': 100, interior: 100, electrical: 100, mechanical: 100 };
    const settings = `${base}/conditions/settings`;
    expect(await toldAfter(() => http.patch(settings).set('If-Match', '"0"').send({ weights }).expect(200))).toEqual(
      news,
    );
  });

  it('is kept when something is written that it does not follow from', async () => {
    const memory = new CityMemory();
    const make = jest.fn(async () => 'said');
    const ask = (source: 'wear' | 'condition') =>
      server.app.get(Work).in(scope, (database) => memory.of(database, scope, source, make, source));
    await Promise.all([ask('wear'), ask('condition')]);
    await http.post(`${base}/facilities`).send({ name: '倉庫', majorCategory: 'その他', owner: 'city' }).expect(201);
    await ask('wear');
    expect(make).toHaveBeenCalledTimes(2);
    await ask('condition');
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('is forgotten with an import, and again when it is taken back', async () => {
    const ledger = '施設名,棟名,延床面積,建築年度,構造\n新館,本館,500,1985,RC造';
    let id = '';
    const bring = async () => {
      id = (await server.drop(code, [['台帳.csv', ledger]])).id;
      expect((await server.commit(code, id)).status).toBe('committed');
    };
    expect(await toldAfter(bring)).toEqual(news);
    expect(await toldAfter(() => http.delete(`${base}/imports/${id}`).expect(200))).toEqual(news);
  });
});
