import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '072044';
const base = `/api/municipalities/${code}`;
let server: TestServer;

async function add(name: string, fields: object, ...buildings: object[]): Promise<void> {
  const { body } = await server.http
    .post(`${base}/facilities`)
    .send({ name, ...fields })
    .expect(201);
  for (const building of buildings) {
    await server.http.post(`${base}/facilities/${body.id}/buildings`).send(building).expect(201);
  }
}

const get = async (path: string) => (await server.http.get(`${base}/${path}`).expect(200)).body;

describe('the overview', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: 'いわき市' }).expect(201);
  }, 120_000);
  afterAll(() => server.close());

  it('says which input is missing, figure by figure', async () => {
    const empty = await get('overview');
    expect(empty.figures).toMatchObject({
      floorArea: { value: null, missing: 'facilities', unit: 'm2', baseYear: 2026 },
      averageYearlyCost: { value: null, missing: 'facilities' },
      availableShare: { value: null, missing: 'availableYen', baseYear: null },
      costPerResident: { value: null, missing: 'population', baseYear: null },
    });
    await add('中央公民館', { owner: 'city', majorCategory: '市民文化系施設' });
    expect((await get('overview')).figures.floorArea).toMatchObject({ value: null, missing: 'floorArea' });
    await add('北公民館', { owner: 'city', majorCategory: '市民文化系施設' }, { name: '棟', floorAreaM2: 1000 });
    expect((await get('overview')).figures).toMatchObject({
      floorArea: { value: 1000, missing: null },
      averageYearlyCost: { value: null, missing: 'builtYear' },
    });
  });

  it('shows the facilities whose floor areas add up to the figure, and what is left out', async () => {
    await add('県営住宅', { owner: 'prefecture', majorCategory: '公営住宅' }, { name: '棟', floorAreaM2: 500 });
    const evidence = await get('overview/floor-area?pageSize=1');
    expect(evidence).toMatchObject({
      items: [{ name: '北公民館', floorAreaM2: 1000, estimatedFloorAreaM2: 0, buildings: 1 }],
      total: 1,
      sums: { floorAreaM2: 1000, estimatedFloorAreaM2: 0 },
      withoutCostM2: 1000,
      leftOut: [
        { reason: 'not-city-owned', count: 1 },
        { reason: 'no-floor-area', count: 1 },
      ],
    });
    expect(evidence.sums.floorAreaM2).toBe((await get('overview')).figures.floorArea.value);
  });

  it('gives four figures with base year and source', async () => {
    await add(
      '南公民館',
      { owner: 'city', majorCategory: '市民文化系施設', location: { lon: 140.9, lat: 37 } },
      { name: '棟', floorAreaM2: 1000, builtFiscalYear: 1996 },
    );
    const { body: city } = await server.http.get(base);
    await server.http
      .patch(base)
      .set('If-Match', `"${city.version}"`)
      .send({
        availableYen: 13_000_000,
        availableFiscalYear: 2025,
        availableSource: '中期財政計画',
        population: [
          { year: 2015, residents: 340_000, source: '国勢調査' },
          { year: 2020, residents: 332_931, source: '国勢調査' },
          { year: 2040, residents: 255_645, source: '推計' },
        ],
      })
      .expect(200);
    expect((await get('overview')).figures).toMatchObject({
      floorArea: { value: 2000, unit: 'm2', baseYear: 2026, missing: null, estimatedShare: 0 },
      averageYearlyCost: { value: 16_250_000, unit: 'yen', baseYear: 2026, missing: null },
      availableShare: { value: 0.8, unit: 'ratio', baseYear: 2025, source: '中期財政計画', missing: null },
      costPerResident: { value: 49, unit: 'yen-per-resident', baseYear: 2020, source: '国勢調査', missing: null },
    });
    const { body } = await server.http.get('/api/municipalities').expect(200);
    expect(body.items).toMatchObject([{ residents: 332_931, residentsYear: 2020 }]);
  });

  it('counts what waits for a decision, each with the filter of the list that shows it', async () => {
    await add('謎の倉庫', { owner: 'unknown' });
    await add('無分類の施設', { owner: 'city' }, { name: '棟', floorAreaM2: 50, builtFiscalYear: 1988 });
    await add('旧分校', { owner: 'city', status: 'closed' });
    await add('民間保育所', { owner: 'private' });
    const { checks, waiting } = await get('overview');
    const counts = Object.fromEntries(checks.map((check: { key: string; count: number }) => [check.key, check.count]));
    expect(counts).toEqual({
      owner: 1,
      category: 1,
      location: 3,
      floorArea: 1,
      builtYear: 2,
      carriedEvent: 0,
      overdueInspection: 0,
      receivedReport: 0,
      heldImportRows: 0,
    });
    expect(waiting).toBe(4);
    const filtered = checks.filter((check: { filter: object | null }) => check.filter !== null);
    expect(filtered).toHaveLength(6);
    for (const { filter, count } of filtered) {
      expect((await get(`facilities?${new URLSearchParams(filter).toString()}`)).total).toBe(count);
    }
  });

  it('counts overdue inspections, which wait too', async () => {
    const overdue = async () => {
      const { checks, waiting } = await get('overview');
      return [checks.find(({ key }: { key: string }) => key === 'overdueInspection').count, waiting];
    };
    const [, before] = await overdue();
    const [hall] = (await get('facilities?search=中央公民館')).items;
    const duty = { kind: 'lift', intervalMonths: 12, firstDueOn: '2026-11-01' };
    await server.http.post(`${base}/facilities/${hall.id}/legal-duties`).send(duty).expect(201);
    expect(await overdue()).toEqual([1, before + 1]);
  });

  it('counts the held rows of the last import of each file only', async () => {
    const commit = (day: number, cells: readonly string[]) =>
      server.database.dataSource.query(
        `INSERT INTO import_run (municipality_code, id, status, report, created_by, committed_at)
         VALUES ($1, gen_random_uuid(), 'committed', $2, 'tester', make_timestamptz(2026, 4, $3, 0, 0, 0))`,
        [code, JSON.stringify({ files: [{ file: 'a.csv', held: cells.map((cell) => ({ cell })) }] }), day],
      );
    const held = async () =>
      (await get('overview')).checks.find(({ key }: { key: string }) => key === 'heldImportRows');
    expect(await held()).toMatchObject({ count: 0, importId: null });
    await commit(1, ['B2', 'B3', 'B4']);
    const first = await held();
    expect(first).toMatchObject({ count: 3, importId: expect.any(String) });
    await commit(2, ['B4']);
    const last = await held();
    expect(last.count).toBe(1);
    expect(last.importId).not.toBe(first.importId);
  });

  it('sums floor area by category and by five years of construction', async () => {
    const { categories, builtYears, facilities } = await get('overview');
    expect(facilities).toEqual({ total: 8, counted: 4, notCityOwned: 2, closed: 1 });
    expect(categories).toMatchObject({
      baseYear: 2026,
      items: [
        { majorCategory: '市民文化系施設', facilities: 3, floorAreaM2: 2000, estimatedFloorAreaM2: 0 },
        { majorCategory: null, facilities: 1, floorAreaM2: 50 },
      ],
    });
    expect(builtYears).toMatchObject({
      unknownFloorAreaM2: 1000,
      items: [
        { fromFiscalYear: 1985, toFiscalYear: 1989, floorAreaM2: 50 },
        { fromFiscalYear: 1990, floorAreaM2: 0 },
        { fromFiscalYear: 1995, floorAreaM2: 1000, estimatedFloorAreaM2: 0 },
      ],
    });
  });

  it('shows the estimated part once values are estimated', async () => {
    await server.http.post(`${base}/estimates`).expect(200);
    const { figures, builtYears } = await get('overview');
    expect(figures.averageYearlyCost.estimatedShare).toBe(0.5);
    const areas: { floorAreaM2: number; estimatedFloorAreaM2: number }[] = builtYears.items;
    const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
    expect(sum(areas.map(({ floorAreaM2 }) => floorAreaM2))).toBeCloseTo(2050, 0);
    expect(sum(areas.map(({ estimatedFloorAreaM2 }) => estimatedFloorAreaM2))).toBeCloseTo(1000, 0);
    expect(builtYears.unknownFloorAreaM2).toBe(0);
  });

  it('answers 404 for a municipality that is not there', async () => {
    const { body } = await server.http.get('/api/municipalities/372013/overview').expect(404);
    expect(body.title).toBe('not-found');
  });
});
