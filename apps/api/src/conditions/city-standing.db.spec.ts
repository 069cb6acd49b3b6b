import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { graded, recordOf, shipped } from '../../../../test/support/inspection-record.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { Work } from '../accounts/work.js';
import { Settings } from '../settings.js';
import { changedFacilities } from './changed-facilities.js';
import { CityMemory } from './city-memory.js';
import { CityStanding } from './city-standing.js';
import { CityWear } from './city-wear.js';
import { readConditions } from './read-conditions.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const scope = { municipalityCode: code, actor: 'test' };
let server: TestServer;
let work: Work;
let http: TestServer['http'];
const facilities: string[] = [];
const buildings: string[] = [];
const inspected: { readonly inspectionId: string; readonly facilityId: string; revision: number }[] = [];

const newWear = () => {
  const [memory, settings] = [new CityMemory(), server.app.get(Settings)];
  return new CityWear(memory, new CityStanding(memory, settings), settings);
};
const wearBy = (wear: CityWear) => work.in(scope, (database) => wear.of(database, scope));
const write = (sql: string, values: unknown[] = []) => work.in(scope, (database) => database.query(sql, values));
const at = <T>(list: readonly T[], number: number): T => list[number % list.length]!;

async function newBuilding(facility: string, name: string): Promise<void> {
  const building = { name, floorAreaM2: 500, builtFiscalYear: 1980 };
  const { body } = await http.post(`${base}/facilities/${facility}/buildings`).send(building).expect(201);
  buildings.push(body.id);
}

async function inspect(facilityId: string, buildingId: string, seed: number, changes: object = {}): Promise<void> {
  const part = at(['roof', 'outer-wall', 'interior'], seed);
  const day = `20${10 + (seed % 16)}-05-0${1 + (seed % 9)}`;
  const record = recordOf(facilityId, {
    templateId: shipped.survey,
    inspectedOn: day,
    answers: [graded(part, buildingId, at(['A', 'B', 'C', 'D'] as const, seed))],
    ...changes,
  });
  const { status } = await http.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(record);
  expect(status).toBe(201);
  const { inspectionId } = record;
  if (!inspected.some((one) => one.inspectionId === inspectionId))
    inspected.push({ inspectionId, facilityId, revision: 1 });
}

/** What may be written; each takes a number that says which. */
const writes: Readonly<Record<string, (seed: number) => Promise<unknown>>> = {
  inspection: async (seed) => {
    const facility = at(facilities, seed);
    const [own] = await write('SELECT id FROM building WHERE facility_id = $1 ORDER BY id LIMIT 1', [facility]);
    if (own) await inspect(facility, own.id, seed);
  },
  revision: async (seed) => {
    const one = at(inspected, seed);
    one.revision += 1;
    const { inspectionId, facilityId, revision } = one;
    await inspect(facilityId, at(buildings, seed), seed, { inspectionId, revision });
  },
  area: (seed) => write('UPDATE building SET floor_area_m2 = $2 WHERE id = $1', [at(buildings, seed), 100 + seed]),
  move: (seed) =>
    write('UPDATE building SET facility_id = $2 WHERE id = $1', [at(buildings, seed), at(facilities, seed + 1)]),
  name: (seed) => write('UPDATE facility SET name = $2 WHERE id = $1', [at(facilities, seed), `施設${seed}`]),
  closing: (seed) =>
    write(`UPDATE facility SET status = $2 WHERE id = $1`, [at(facilities, seed), at(['open', 'closed'], seed)]),
  part: (seed) =>
    write(
      `INSERT INTO component (municipality_code, building_id, id, kind, installed_fiscal_year)
       SELECT municipality_code, id, gen_random_uuid(), 'interior', $2 FROM building WHERE id = $1`,
      [at(buildings, seed), 1990 + (seed % 30)],
    ),
  building: (seed) => newBuilding(at(facilities, seed), `棟${seed}`),
  removal: (seed) => write('DELETE FROM building WHERE id = $1', [at(buildings, seed)]),
  settings: async (seed) => {
    const { body } = await http.get(`${base}/conditions/settings`).expect(200);
    const settings = http.patch(`${base}/conditions/settings`).set('If-Match', `"${body.version}"`);
    await settings.send({ misgradedPercent: seed % 20 }).expect(200);
  },
};

describe('how a city stands', () => {
  beforeAll(async () => {
    server = await openTestServer();
    [http, work] = [server.http, server.app.get(Work)];
    await http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    for (let number = 0; number < 5; number += 1) {
      const facility = { name: `学校${number}`, majorCategory: '学校教育系施設', owner: 'city' };
      const { body } = await http.post(`${base}/facilities`).send(facility).expect(201);
      facilities.push(body.id);
      await newBuilding(body.id, `校舎${number}`);
      await newBuilding(body.id, `体育館${number}`);
    }
    for (let seed = 0; seed < 20; seed += 1) await writes['inspection']!(seed);
  }, 240_000);
  afterAll(() => server.close());

  it('is told after any writes as by who reads all of it anew, wear and all', async () => {
    const remembering = newWear();
    await wearBy(remembering);
    const step = fc.record({ what: fc.constantFrom(...Object.keys(writes)), seed: fc.nat({ max: 1_000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
        for (const { what, seed } of steps) await writes[what]!(seed);
        expect(await wearBy(remembering)).toEqual(await wearBy(newWear()));
      }),
      { numRuns: 40 },
    );
  }, 240_000);

  it('is told of a building that has moved to another facility and is inspected there', async () => {
    const remembering = newWear();
    await newBuilding(facilities[0]!, '移転する棟');
    const moved = buildings.at(-1)!;
    await inspect(facilities[0]!, moved, 3);
    await wearBy(remembering);
    await write('UPDATE building SET facility_id = $2 WHERE id = $1', [moved, facilities[1]]);
    await inspect(facilities[1]!, moved, 7);
    expect(await wearBy(remembering)).toEqual(await wearBy(newWear()));
  });

  it('names the renewed parts of a building by kind and year, in whatever order they were written', async () => {
    // Of a facility of its own: those above may be closed by now.
    const facility = { name: '改修の多い学校', majorCategory: '学校教育系施設', owner: 'city' };
    const { body } = await http.post(`${base}/facilities`).send(facility).expect(201);
    await newBuilding(body.id, '改修の多い棟');
    const renewed = buildings.at(-1)!;
    const insert = `INSERT INTO component (municipality_code, building_id, id, kind, installed_fiscal_year)
      VALUES ($1, $2, gen_random_uuid(), $3, $4)`;
    for (const [kind, year] of [
      ['roof', 2001],
      ['interior', 2014],
      ['interior', 2008],
      ['interior', null],
    ] as const)
      await write(insert, [code, renewed, kind, year]);
    const rows = await work.in(scope, (database) => readConditions(database, code, [body.id]));
    expect(rows.find(({ buildingId }) => buildingId === renewed)?.renewed).toEqual([
      { kind: 'interior', installedFiscalYear: 2008 },
      { kind: 'interior', installedFiscalYear: 2014 },
      { kind: 'interior', installedFiscalYear: null },
      { kind: 'roof', installedFiscalYear: 2001 },
    ]);
  });

  it('is read again only of the facilities that the journal tells of', async () => {
    const [last] = await server.database.dataSource.query<{ id: string; at: string }[]>(
      'SELECT id::text, at::text FROM audit ORDER BY audit.id DESC LIMIT 1',
    );
    const tables = ['municipality', 'inspection', 'condition_grade', 'facility', 'building', 'component'];
    const changed = (after = last!) =>
      work.in(scope, async (database) => (await changedFacilities(database, code, after, tables))?.toSorted() ?? null);
    expect(await changed()).toEqual([]);
    const [one, other] = facilities as [string, string];
    // A name that no facility has been given above: one that stays writes nothing.
    await writes['name']!(1_005);
    expect(await changed()).toEqual([one]);
    await newBuilding(other, '新館');
    expect(await changed()).toEqual([one, other].toSorted());
    // Another entry stood there: the journal is another's.
    expect(await changed({ id: last!.id, at: '2020-01-01T00:00:00Z' })).toBeNull();
    await http.patch(base).set('If-Match', '"1"').send({ name: '新高松市' }).expect(200);
    expect(await changed()).toBeNull();
  });
});
