import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { majorCategories } from '#libs/asset';
import { openTestServer, testFiscalYear, type TestServer } from '../../../../test/support/server.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const ids: Record<string, string> = {};
let server: TestServer;

describe('costs', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    await add('公民館', { majorCategory: '市民文化系施設' }, [
      { name: '本館', floorAreaM2: 1000, builtFiscalYear: 1996 },
    ]);
    await add('学校', { majorCategory: '学校教育系施設' }, [
      { name: '校舎', floorAreaM2: 3333.33, builtFiscalYear: 1961 },
      { name: '体育館', floorAreaM2: 777.77, builtFiscalYear: 1980 },
      { name: '面積なし', builtFiscalYear: 1990 },
    ]);
    await add('複合施設', { majorCategory: '行政系施設' }, [{ name: '棟', floorAreaM2: 500, builtFiscalYear: 1975 }]);
    await add('県の博物館', { majorCategory: '社会教育系施設', owner: 'prefecture' }, []);
    await add('不明な会館', { majorCategory: '市民文化系施設', owner: 'unknown' }, []);
    await add('閉じた庁舎', { majorCategory: '行政系施設', status: 'closed' }, [
      { name: '棟', floorAreaM2: 10, builtFiscalYear: 1970 },
    ]);
    await add('未分類', {}, [{ name: '棟', floorAreaM2: 10, builtFiscalYear: 1970 }]);
    await add('年度なし', { majorCategory: 'その他' }, [{ name: '棟', floorAreaM2: 10 }]);
    await add('棟なし', { majorCategory: '公園' }, []);
  }, 120_000);

  afterAll(() => server.close());

  async function add(name: string, fields: object, buildings: readonly object[]): Promise<void> {
    const { body } = await server.http
      .post(`${base}/facilities`)
      .send({ name, owner: 'city', ...fields })
      .expect(201);
    ids[name] = body.id;
    for (const building of buildings) {
      const added = await server.http.post(`${base}/facilities/${body.id}/buildings`).send(building).expect(201);
      if (name === '複合施設') await addLibrary(added.body.id);
    }
  }

  async function addLibrary(buildingId: string): Promise<void> {
    await server.http
      .post(`${base}/buildings/${buildingId}/functions`)
      .send({ name: '図書', majorCategory: '社会教育系施設', floorAreaM2: 200 })
      .expect(201);
  }

  const get = async (path: string) => (await server.http.get(`${base}/${path}`).expect(200)).body;
  const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

  describe('the outlook', () => {
    it('says what entered, year by year, and what did not', async () => {
      const outlook = await get('costs?method=mic&from=2026&years=40');
      expect(outlook).toMatchObject({
        method: 'mic',
        fromFiscalYear: 2026,
        floorAreaM2: 5611.1,
        estimatedShare: 0,
        facilities: 3,
        excluded: [
          { reason: 'not-city-owned', count: 1 },
          { reason: 'owner-unknown', count: 1 },
          { reason: 'closed', count: 1 },
          { reason: 'uncategorised', count: 1 },
          { reason: 'no-floor-area', count: 2 },
          { reason: 'no-built-year', count: 1 },
        ],
      });
      expect(outlook.years).toHaveLength(40);
      expect(sum(outlook.years.map((year: { totalYen: number }) => year.totalYen))).toBe(outlook.totalYen);
    });

    it('gives the fixture of the method: a hall of 1,000 m² and 30 years', async () => {
      const { years, beyondHorizonYen } = await get('costs?from=2026&search=公民館');
      const of = (fiscalYear: number) => years[fiscalYear - 2026];
      expect([2026, 2027].map((year) => of(year).renovationYen)).toEqual([125_000_000, 125_000_000]);
      expect([2056, 2057, 2058].map((year) => of(year).rebuildYen)).toEqual([133_333_333, 133_333_334, 133_333_333]);
      expect(beyondHorizonYen).toBe(0);
    });

    it('begins with the current fiscal year and runs 40 years unless told otherwise', async () => {
      const outlook = await get('costs');
      expect(outlook.fromFiscalYear).toBe(testFiscalYear);
      expect(outlook.years).toHaveLength(40);
      expect((await get('costs?from=2030&years=1')).years.map((y: { fiscalYear: number }) => y.fiscalYear)).toEqual([
        2030,
      ]);
    });

    it.each(['method=other', 'from=abc', 'years=0', 'years=101'])('refuses %s', async (query) => {
      const { body } = await server.http.get(`${base}/costs?${query}`).expect(400);
      expect(body.title).toBe('bad-request');
    });

    it('answers 404 for a municipality that is not there', async () => {
      const { body } = await server.http.get('/api/municipalities/222127/costs').expect(404);
      expect(body.title).toBe('not-found');
    });
  });

  describe('the evidence', () => {
    it('of one year is of the facilities that pay in it, and adds up to that year of the outlook', async () => {
      const { years } = await get('costs?from=2026');
      const busy = years.find(({ totalYen }: { totalYen: number }) => totalYen > 0);
      const { items, sums, total } = await get(`costs/facilities?from=2026&fiscalYear=${busy.fiscalYear}`);
      expect(items).toHaveLength(total);
      expect(sums).toMatchObject({
        renovationYen: busy.renovationYen,
        rebuildYen: busy.rebuildYen,
        totalYen: busy.totalYen,
      });
      const paid = items.map(({ totalYen }: { totalYen: number }) => totalYen);
      expect(paid.reduce((sum: number, yen: number) => sum + yen, 0)).toBe(busy.totalYen);
      expect(Math.min(...paid)).toBeGreaterThan(0);
      expect((await get('costs/facilities?from=2026&fiscalYear=2199')).items).toEqual([]);
    });

    it('adds up to the outlook to the yen, whatever the page', async () => {
      const outlook = await get('costs');
      const pages = [await get('costs/facilities?pageSize=2&page=1'), await get('costs/facilities?pageSize=2&page=2')];
      const rows = pages.flatMap(({ items }) => items);
      expect(pages[0]).toMatchObject({ total: 3, unitPriceVersion: 0, horizonYears: 40 });
      for (const amount of ['totalYen', 'beyondHorizonYen', 'floorAreaM2'] as const) {
        expect(sum(rows.map((row) => row[amount]))).toBeCloseTo(outlook[amount], 6);
        expect(pages[0].sums[amount]).toBe(outlook[amount]);
      }
      expect(sum(rows.map((row) => row.renovationYen + row.rebuildYen))).toBe(outlook.totalYen);
      const totals = rows.map((row) => row.totalYen);
      expect(totals).toEqual([...totals].sort((a, b) => b - a));
    });

    it("shows the prices of each part: the function's category, and the facility's for the rest", async () => {
      const { items } = await get('costs/facilities?search=複合');
      expect(items[0].prices).toEqual([
        { majorCategory: '社会教育系施設', floorAreaM2: 200, renovationYenPerM2: 250_000, rebuildYenPerM2: 400_000 },
        { majorCategory: '行政系施設', floorAreaM2: 300, renovationYenPerM2: 250_000, rebuildYenPerM2: 400_000 },
      ]);
    });

    it('explains one facility work by work, adding up to each building and to the facility', async () => {
      const cost = await get(`costs/facilities/${ids['学校']}?from=2026`);
      expect(cost.excluded).toEqual(['no-floor-area']);
      for (const building of cost.buildings) {
        expect(sum(building.works.map((work: { yen: number }) => work.yen))).toBe(building.totalYen);
      }
      expect(sum(cost.buildings.map((building: { totalYen: number }) => building.totalYen))).toBe(cost.totalYen);
      const main = cost.buildings.find((building: { name: string }) => building.name === '校舎');
      expect(main.works[0]).toMatchObject({
        kind: 'rebuild',
        rule: 'backlog',
        basis: 'built',
        basisFiscalYear: 1961,
        fromFiscalYear: 2026,
        toFiscalYear: 2035,
        yen: 1_099_998_900,
        explanationEn: 'built 1961 + 60 = rebuild due 2021, overdue: over the first 10 years',
      });
    });

    it('says why a facility has no cost', async () => {
      expect(await get(`costs/facilities/${ids['県の博物館']}`)).toMatchObject({
        totalYen: 0,
        excluded: ['not-city-owned'],
        buildings: [],
      });
      await server.http.get(`${base}/costs/facilities/00000000-0000-4000-8000-000000000000`).expect(404);
      await server.http.get(`${base}/costs/facilities/7`).expect(400);
    });

    it('comes as columns for the map', async () => {
      const columns = await get('costs/map?from=2026');
      const hall = columns.ids.indexOf(ids['公民館']);
      expect(columns.ids).toHaveLength(3);
      expect(columns.renovationYears[hall]).toEqual([2026, 2027]);
      expect(columns.rebuildYears[hall]).toEqual([2056, 2057, 2058]);
      expect(columns.averageYens[hall]).toBe(16_250_000);
      // The school of 1961 is overdue and spread over ten years; only its gymnasium of 1980 falls due, in 2040.
      const school = columns.ids.indexOf(ids['学校']);
      expect(columns.rebuildYears[school]).toEqual([2040, 2041, 2042]);
      expect(columns.rebuildPaymentYears[school].slice(0, 11)).toEqual([...years(2026, 2035), 2040]);
    });
  });

  describe('unit prices', () => {
    const prices = majorCategories.map((majorCategory, i) => ({
      majorCategory,
      renovationYenPerM2: 100_000 + i,
      rebuildYenPerM2: 300_000,
    }));

    it('are the shipped ones as version 0 until the city sets its own', async () => {
      const shipped = await get('unit-prices');
      expect(shipped).toMatchObject({ version: 0, versions: [] });
      expect(shipped.prices).toHaveLength(13);
      expect(shipped.prices[0]).toEqual({
        majorCategory: '市民文化系施設',
        renovationYenPerM2: 250_000,
        rebuildYenPerM2: 400_000,
      });
    });

    it('are replaced whole, with the version seen, and keep who did it and why', async () => {
      await server.http.put(`${base}/unit-prices`).send({ prices }).expect(428);
      await server.http
        .put(`${base}/unit-prices`)
        .set('If-Match', '"0"')
        .send({ prices: prices.slice(1) })
        .expect(400);
      const twice = [...prices.slice(1), prices[1]];
      await server.http.put(`${base}/unit-prices`).set('If-Match', '"0"').send({ prices: twice }).expect(400);

      const { body } = await server.http
        .put(`${base}/unit-prices`)
        .set('If-Match', '"0"')
        .set('Chodo-Reason', encodeURIComponent('2026年の実勢価格'))
        .send({ prices })
        .expect(200);
      expect(body).toMatchObject({ version: 1, prices });
      expect(body.versions).toMatchObject([{ version: 1, actor: 'test-administrator', reason: '2026年の実勢価格' }]);

      const again = await server.http.put(`${base}/unit-prices`).set('If-Match', '"1"').send({ prices }).expect(200);
      expect(again.body.version).toBe(1);
      const stale = await server.http.put(`${base}/unit-prices`).set('If-Match', '"0"').send({ prices }).expect(412);
      expect(stale.body).toMatchObject({ currentVersion: 1, yourVersion: 0, yours: { prices } });
    });

    it('stay readable version by version', async () => {
      expect(await get('unit-prices?version=0')).toMatchObject({
        version: 0,
        prices: [{ rebuildYenPerM2: 400_000 }, ...Array(12).fill({})],
      });
      expect((await get('unit-prices?version=1')).prices).toEqual(prices);
      const { body } = await server.http.get(`${base}/unit-prices?version=2`).expect(404);
      expect(body.detail).toBe('No version 2 of the unit prices.');
    });

    it('price what is asked for after', async () => {
      const { items } = await get('costs/facilities?search=公民館');
      expect(items[0].prices[0]).toMatchObject({ renovationYenPerM2: 100_000, rebuildYenPerM2: 300_000 });
      expect(items[0].renovationYen).toBe(100_000_000);
    });
  });

  describe('the stock of a whole city', () => {
    it('is read again after every write, and not in between', async () => {
      const first = await get('costs');
      expect(await get('costs')).toEqual(first);
      const { body: added } = await server.http
        .post(`${base}/facilities`)
        .send({ name: '新しい会館', owner: 'city', majorCategory: '市民文化系施設' })
        .expect(201);
      await server.http
        .post(`${base}/facilities/${added.id}/buildings`)
        .send({ name: '本館', floorAreaM2: 1000, builtFiscalYear: 2020 })
        .expect(201);
      expect((await get('costs')).facilities).toBe(first.facilities + 1);
      await server.http.delete(`${base}/facilities/${added.id}`).set('If-Match', '"1"').expect(204);
      expect(await get('costs')).toEqual(first);
      expect((await get('costs?search=公民館')).facilities).toBeLessThan(first.facilities);
    });
  });
});
