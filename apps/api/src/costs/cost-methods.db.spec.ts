import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { costKinds, longLifeMext } from '#libs/lifecycle-cost';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '282103';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let facilityId = '';

describe('cost methods', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '加古川市' }).expect(201);
    for (const [name, floorAreaM2, builtFiscalYear] of [
      ['学校', 3333.33, 1980],
      ['会館', 777.77, 1996],
    ] as const) {
      const { body } = await server.http
        .post(`${base}/facilities`)
        .send({ name, owner: 'city', majorCategory: '学校教育系施設' })
        .expect(201);
      facilityId = body.id;
      await server.http
        .post(`${base}/facilities/${body.id}/buildings`)
        .send({ name: '棟', floorAreaM2, builtFiscalYear })
        .expect(201);
    }
  }, 120_000);

  afterAll(() => server.close());

  interface Year {
    readonly fiscalYear: number;
    readonly renovationYen: number;
    readonly rebuildYen: number;
    readonly totalYen: number;
    readonly kinds?: Record<string, number>;
  }

  interface Price {
    readonly majorCategory: string;
    readonly renovationYenPerM2: number;
    readonly rebuildYenPerM2: number;
  }

  interface Funded {
    readonly costYen: number;
    readonly grantYen: number;
    readonly bondYen: number;
    readonly reserveYen: number;
    readonly generalYen: number;
  }

  const get = async (path: string) => (await server.http.get(`${base}/${path}`).expect(200)).body;
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const patch = (version: number, changes: object) =>
    server.http.patch(`${base}/cost-settings`).set('If-Match', `"${version}"`).send(changes);

  describe.each(['long-life-kakogawa', 'long-life-mext', 'custom'])('the method %s', (method) => {
    it('tells kinds year by year, that make the total', async () => {
      const outlook = await get(`costs?method=${method}&from=2026`);
      expect(outlook).toMatchObject({ method, costSettingsVersion: 0, facilities: 2 });
      for (const { renovationYen, rebuildYen, totalYen, kinds } of outlook.years as Year[]) {
        expect(sum(costKinds.map((kind) => kinds?.[`${kind}Yen`] ?? NaN))).toBe(totalYen);
        expect(renovationYen).toBe((kinds?.['renewalYen'] ?? 0) + (kinds?.['repairYen'] ?? 0));
        expect(rebuildYen).toBe(kinds?.['constructionYen']);
      }
      expect(sum(outlook.years.map(({ totalYen }: Year) => totalYen))).toBe(outlook.totalYen);
    });

    it('is behind the figures of the overview, which name it', async () => {
      const { figures } = await get(`overview?method=${method}`);
      expect(figures.averageYearlyCost.value).toBe((await get(`costs?method=${method}`)).averageYen);
      expect(figures.averageYearlyCost.source).not.toContain('総務省方式');
      expect((await get('overview')).figures.averageYearlyCost.source).toContain('総務省方式');
    });

    it.each(['', '&pricesRisePercent=1.5&kinds=planning,construction,operation,repair,renewal,demolition'])(
      'has evidence that adds up to the yen %s',
      async (more) => {
        const query = `method=${method}&from=2026${more}`;
        const outlook = await get(`costs?${query}`);
        const { items, sums } = await get(`costs/facilities?${query}`);
        expect(sums.totalYen).toBe(outlook.totalYen);
        expect(sum(items.map(({ totalYen }: Year) => totalYen))).toBe(outlook.totalYen);
        const facility = await get(`costs/facilities/${facilityId}?${query}`);
        expect(facility.totalYen).toBe(items.find(({ id }: { id: string }) => id === facilityId).totalYen);
        expect(sum(facility.buildings.map(({ totalYen }: Year) => totalYen))).toBe(facility.totalYen);
        expect(facility.buildings[0]).toMatchObject({ works: [], kinds: facility.kinds });
      },
    );

    it('comes as columns for the map', async () => {
      const columns = await get(`costs/map?method=${method}&from=2026`);
      expect(columns).toMatchObject({ method, costSettingsVersion: 0 });
      expect(columns.renovationYears[columns.ids.indexOf(facilityId)]).toContain(2036);
    });
  });

  describe('the method mic', () => {
    it('answers no more than it ever did', async () => {
      const outlook = await get('costs?method=mic&from=2026');
      expect(Object.keys(outlook)).toEqual([
        'method',
        'fromFiscalYear',
        'years',
        'totalYen',
        'averageYen',
        'beyondHorizonYen',
        'floorAreaM2',
        'estimatedShare',
        'facilities',
        'excluded',
      ]);
      expect(Object.keys(outlook.years[0])).toEqual(['fiscalYear', 'renovationYen', 'rebuildYen', 'totalYen']);
    });

    it('asked for by kinds is the same to the yen', async () => {
      const flat = await get('costs?from=2026');
      const byKinds = await get('costs?from=2026&kinds=construction,renewal');
      expect(byKinds.years).toMatchObject(flat.years);
      expect(byKinds.totalYen).toBe(flat.totalYen);
      expect((await get('costs?from=2026&kinds=construction')).totalYen).toBe(
        sum(flat.years.map(({ rebuildYen }: Year) => rebuildYen)),
      );
    });

    it('follows prices and weighs later money where asked', async () => {
      const flat = await get('costs?from=2026');
      const rising = await get('costs?from=2026&pricesRisePercent=2');
      expect(rising.totalYen).toBe(sum(rising.years.map(({ totalYen }: Year) => totalYen)));
      expect(rising.totalYen).toBeGreaterThan(flat.totalYen);
      const { items } = await get('costs/facilities?from=2026&pricesRisePercent=2');
      expect(sum(items.map(({ totalYen }: Year) => totalYen))).toBe(rising.totalYen);
      expect((await get('costs?from=2026&discountPercent=0')).presentValueYen).toBe(flat.totalYen);
      expect((await get('costs?from=2026&discountPercent=4')).presentValueYen).toBeLessThan(flat.totalYen);
    });

    it.each(['kinds=paint', 'kinds=', 'pricesRisePercent=99', 'discountPercent=-1'])('refuses %s', async (query) => {
      const { body } = await server.http.get(`${base}/costs?${query}`).expect(400);
      expect(body.title).toBe('bad-request');
    });
  });

  describe('the cost settings', () => {
    it('are as shipped until the city sets its own, which custom then follows', async () => {
      const shipped = await get('cost-settings');
      expect(shipped).toMatchObject({
        version: 0,
        demolitionYenPerM2: 28_900,
        spending: [],
        availableFromSpending: null,
      });
      expect(shipped.bondRules).toHaveLength(7);
      await server.http.patch(`${base}/cost-settings`).send({ planningPercent: 5 }).expect(428);
      const { body } = await patch(0, { cycleModel: longLifeMext, planningPercent: 5 }).expect(200);
      expect(body).toMatchObject({ version: 1, planningPercent: 5, cycleModel: longLifeMext });
      const [custom, mext] = [await get('costs?method=custom'), await get('costs?method=long-life-mext')];
      expect(custom.costSettingsVersion).toBe(1);
      expect(custom.years).toEqual(mext.years);
      const planned = await get('costs?method=custom&kinds=planning');
      expect(planned.totalYen / custom.totalYen).toBeCloseTo(0.05, 6);
    });

    it('grow a version only where something changes, and tell both values when stale', async () => {
      expect((await patch(1, { planningPercent: 5 }).expect(200)).body.version).toBe(1);
      const stale = await patch(0, { planningPercent: 9 }).expect(412);
      expect(stale.body).toMatchObject({
        currentVersion: 1,
        current: { planningPercent: 5 },
        yours: { planningPercent: 9 },
      });
    });

    it('draw the line of money available out of past spending', async () => {
      const spending = [2020, 2021, 2022, 2023, 2024, 2025].map((fiscalYear) => ({
        fiscalYear,
        yen: fiscalYear * 1e6,
      }));
      const { body } = await patch(1, {
        spending,
        spendingSource: '決算統計',
        reserveYen: 5e9,
        grantPercent: 10,
      }).expect(200);
      expect(body.availableFromSpending).toEqual({ yen: 2023e6, fromFiscalYear: 2021, toFiscalYear: 2025, years: 5 });
    });

    it('refuse cycles that make no sense, terms that end before they begin, and a year twice', async () => {
      const [variant] = longLifeMext.variants;
      const half = { ...longLifeMext, variants: [{ ...variant, sharePercent: 50 }] };
      const refused = await patch(2, { cycleModel: half }).expect(400);
      expect(refused.body.detail).toContain('add up to 100, got 50');
      const rule = {
        programme: 'conversion',
        fromFiscalYear: 2026,
        toFiscalYear: 2025,
        bondPercent: 90,
        returnedPercent: 0,
      };
      await patch(2, { bondRules: [rule] }).expect(400);
      const year = { fiscalYear: 2025, yen: 1 };
      await patch(2, { spending: [year, year] }).expect(400);
      await server.http.get('/api/municipalities/372013/cost-settings').expect(404);
    });

    it('are journalled', async () => {
      const { items } = await get('audit?entity=cost_settings');
      expect(items.map(({ operation }: { operation: string }) => operation)).toEqual(['update', 'insert']);
      expect(items[0]).toMatchObject({ entityId: code, actor: 'test-administrator', undoable: false });
    });
  });

  describe('the columns of the map', () => {
    const columns = () => get('costs/map?method=mic&from=2026');

    it('are the same until prices or buildings are written, and then anew', async () => {
      const before = await columns();
      expect(await columns()).toEqual(before);
      const { version, prices } = await get('unit-prices');
      const dearer = prices.map(({ majorCategory, renovationYenPerM2, rebuildYenPerM2 }: Price) => ({
        majorCategory,
        renovationYenPerM2: 2 * renovationYenPerM2,
        rebuildYenPerM2: 2 * rebuildYenPerM2,
      }));
      await server.http.put(`${base}/unit-prices`).set('If-Match', `"${version}"`).send({ prices: dearer }).expect(200);
      const after = await columns();
      expect(sum(after.averageYens)).toBeCloseTo(2 * sum(before.averageYens), -1);
      await server.http
        .post(`${base}/facilities/${facilityId}/buildings`)
        .send({ name: '別棟', floorAreaM2: 500, builtFiscalYear: 1990 })
        .expect(201);
      expect(sum((await columns()).averageYens)).toBeGreaterThan(sum(after.averageYens));
    });
  });

  describe('the funding of the years', () => {
    it('pays every year of the outlook by the terms of the city', async () => {
      const { version } = await get('cost-settings');
      const rule = {
        programme: 'rebuild',
        fromFiscalYear: 2026,
        toFiscalYear: null,
        bondPercent: 75,
        returnedPercent: 0,
      };
      await patch(version, { grantPercent: 10, reserveYen: 30_000_000, bondRules: [rule] }).expect(200);
      const city = await server.http.get(base).expect(200);
      await server.http
        .patch(base)
        .set('If-Match', `"${city.body.version}"`)
        .send({ availableYen: 5_000_000 })
        .expect(200);
      const outlook = await get('costs?method=mic&from=2026');
      const funding = await get('costs/funding?method=mic&from=2026');
      expect(funding).toMatchObject({ method: 'mic', availableYen: 5_000_000, withoutTerms: ['life-extension'] });
      expect(funding.years.map(({ costYen }: Funded) => costYen)).toEqual(
        outlook.years.map(({ totalYen }: Year) => totalYen),
      );
      for (const year of funding.years as Funded[]) {
        expect(year.grantYen + year.bondYen + year.reserveYen + year.generalYen).toBe(year.costYen);
      }
      expect(funding.estimatedShare).toBe(outlook.estimatedShare);
      expect(funding.sums).toMatchObject({ costYen: outlook.totalYen, reserveYen: 30_000_000 });
      expect(funding.sums.bondYen).toBeGreaterThan(0);
      const kinds = 'construction,operation,renewal,demolition';
      const byKinds = await get(`costs/funding?method=long-life-mext&from=2026&kinds=${kinds}`);
      expect(byKinds.withoutTerms).toEqual(['life-extension', 'demolition']);
      await server.http.get('/api/municipalities/011002/costs/funding').expect(404);
    });
  });
});
