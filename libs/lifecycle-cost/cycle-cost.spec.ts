import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  atPricesOf,
  type CostBuilding,
  costKinds,
  cycleCost,
  CycleMethod,
  type CycleModel,
  longLifeKakogawa,
  longLifeMext,
  micCost,
  micCycles,
  MicMethod,
  micUnitPrices,
  modelKindsOnly,
  presentValueYen,
} from './index.js';

const horizon = { fromFiscalYear: 2026, years: 40 };

const hall = (ageYears: number, id = 'a'): CostBuilding => ({
  id,
  facilityId: id,
  areas: [{ category: '市民文化系施設', floorAreaM2: 1000 }],
  builtFiscalYear: 2026 - ageYears,
  estimatedAreaM2: 0,
});

/** The years of a kind that have anything, in million yen. */
function paid(model: CycleModel, building: CostBuilding, kind: 'repairYen' | 'renewalYen' | 'constructionYen') {
  const { years } = cycleCost({ ...model, repairYenPerM2: 0 }, [building], micUnitPrices, horizon);
  return Object.fromEntries(
    years.flatMap((year) => (year[kind] === 0 ? [] : [[year.fiscalYear, year[kind] / 1e6] as const])),
  );
}

const anyBuilding: fc.Arbitrary<CostBuilding> = fc
  .record({
    age: fc.integer({ min: -30, max: 120 }),
    floorAreaM2: fc.integer({ min: 1, max: 5_000_000 }).map((hundredths) => hundredths / 100),
    category: fc.constantFrom('市民文化系施設', '学校教育系施設', '公営住宅', 'その他'),
  })
  .map(({ age, floorAreaM2, category }) => ({ ...hall(age), areas: [{ category, floorAreaM2 }] }) as CostBuilding);

describe('a cycle model', () => {
  it('is the method mic when it is given its cycles, to the yen', () => {
    fc.assert(
      fc.property(fc.array(anyBuilding, { maxLength: 4 }), fc.integer({ min: 1, max: 130 }), (buildings, years) => {
        const span = { fromFiscalYear: 2026, years };
        const mic = micCost(buildings, micUnitPrices, span);
        const own = cycleCost(micCycles, buildings, micUnitPrices, span);
        expect(own.years.map(({ renewalYen, constructionYen }) => [renewalYen, constructionYen])).toEqual(
          mic.years.map(({ renovationYen, rebuildYen }) => [renovationYen, rebuildYen]),
        );
        expect(own).toMatchObject({
          totalYen: mic.totalYen,
          beyondHorizonYen: mic.beyondHorizonYen,
          floorAreaM2: mic.floorAreaM2,
        });
      }),
    );
  });

  it('of Kakogawa repairs at 20, and at 60 what is not rebuilt then', () => {
    expect(paid(longLifeKakogawa, hall(0), 'repairYen')).toEqual({ 2046: 120 });
    expect(paid(longLifeKakogawa, hall(30), 'repairYen')).toEqual({ 2056: 108 });
  });

  it('of Kakogawa renews at 40 and rebuilds a tenth at 60, the rest at 80', () => {
    const renewal = (45 * 250 + 55 * 0.4 * 400) / 100;
    expect(paid(longLifeKakogawa, hall(30), 'renewalYen')).toEqual({ 2036: renewal / 2, 2037: renewal / 2 });
    const construction = paid(longLifeKakogawa, hall(50), 'constructionYen');
    expect(Object.keys(construction)).toEqual(['2036', '2037', '2038', '2056', '2057', '2058']);
    expect(Object.values(construction).reduce((sum, yen) => sum + yen, 0)).toBeCloseTo(400, 6);
  });

  it.each([
    [40, { 2026: 100.25, 2027: 100.25 }],
    [41, Object.fromEntries(Array.from({ length: 10 }, (_, i) => [2026 + i, 20.05]))],
    [50, Object.fromEntries(Array.from({ length: 10 }, (_, i) => [2026 + i, 20.05]))],
    [51, {}],
  ])('of Kakogawa catches up a missed renewal at ages 41 to 50 (%i)', (age, expected) => {
    const years = paid(longLifeKakogawa, hall(age), 'renewalYen');
    const first = Object.fromEntries(Object.entries(years).filter(([year]) => Number(year) < 2040));
    expect(first).toEqual(expected);
  });

  it('of the school ministry takes 25, 60, 25 and 100 percent', () => {
    expect(paid(longLifeMext, hall(15), 'renewalYen')).toEqual({ 2031: 100, 2051: 120, 2052: 120 });
    expect(paid(longLifeMext, hall(79), 'constructionYen')).toEqual({ 2027: 200, 2028: 200 });
    expect(paid(longLifeMext, hall(65), 'renewalYen')).toMatchObject({ 2026: 10, 2035: 10 });
    expect(paid(longLifeMext, hall(30), 'renewalYen')).toEqual({ 2036: 120, 2037: 120, 2056: 100 });
  });

  it('adds up: years, kinds and buildings', () => {
    const models = fc.constantFrom(longLifeKakogawa, longLifeMext, micCycles);
    fc.assert(
      fc.property(models, fc.array(anyBuilding, { minLength: 1, maxLength: 4 }), (model, buildings) => {
        const all = cycleCost(model, buildings, micUnitPrices, horizon);
        const each = buildings.map((building) => cycleCost(model, [building], micUnitPrices, horizon));
        const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
        expect(all.totalYen).toBe(sum(each.map(({ totalYen }) => totalYen)));
        expect(all.totalYen).toBe(sum(all.years.map(({ totalYen }) => totalYen)));
        for (const year of all.years) expect(year.totalYen).toBe(sum(costKinds.map((kind) => year[`${kind}Yen`])));
        expect(all.years.every((year) => costKinds.every((kind) => year[`${kind}Yen`] >= 0))).toBe(true);
      }),
    );
  });

  it('switches kinds on one by one', () => {
    const cost = (...kinds: (typeof costKinds)[number][]) =>
      cycleCost(micCycles, [hall(60)], micUnitPrices, horizon, {
        ...modelKindsOnly,
        kinds: new Set(kinds),
        planningPercent: 5,
        operationYenPerM2: 3000,
      });
    expect(cost('construction').totalYen).toBe(400e6);
    expect(cost('planning').totalYen).toBe(0.05 * (400e6 + cost('renewal').totalYen));
    expect(cost('demolition').totalYen).toBe(28.9e6);
    expect(cost('operation').totalYen).toBe(40 * 3e6);
    expect(cost(...costKinds).totalYen).toBe(costKinds.reduce((sum, kind) => sum + cost(kind).totalYen, 0));
    expect(cycleCost(longLifeKakogawa, [hall(-5)], micUnitPrices, horizon).years[4]?.repairYen).toBe(0);
    expect(cycleCost(longLifeKakogawa, [hall(-5)], micUnitPrices, horizon).years[5]?.repairYen).toBe(1e6);
  });

  it('names the years in which more than a tenth of a building is worked on', () => {
    const years = (model: CycleModel, building: CostBuilding, kind: 'renovation' | 'rebuild') =>
      new CycleMethod(model, micUnitPrices, horizon).workYears([building], kind);
    expect(years(longLifeKakogawa, hall(30), 'renovation')).toEqual([2036, 2037, 2056]);
    // The tenth that is rebuilt at 60 does not stand out.
    expect(years(longLifeKakogawa, hall(50), 'rebuild')).toEqual([2056, 2057, 2058]);
    expect(years(longLifeKakogawa, hall(45), 'renovation')).toEqual([2041]);
    fc.assert(
      fc.property(anyBuilding, fc.constantFrom('renovation', 'rebuild'), (building, kind) => {
        const mic = new MicMethod(micUnitPrices, horizon).workYears([building], kind);
        expect(years(micCycles, building, kind)).toEqual(mic);
      }),
    );
  });

  it('refuses models that make no sense', () => {
    const variant = longLifeKakogawa.variants[0]!;
    const cost = (model: CycleModel) => () => cycleCost(model, [], micUnitPrices, horizon);
    expect(cost({ ...longLifeKakogawa, variants: [variant] })).toThrow('add up to 100, got 45');
    expect(cost({ ...micCycles, repairYenPerM2: 0.5 })).toThrow('repairYenPerM2 must be an integer');
    expect(cost({ ...micCycles, variants: [{ ...variant, sharePercent: 100, lifeYears: 50 }] })).toThrow(
      'ageYears must be an integer from 1 to 49, got 60',
    );
  });
});

describe('rising prices', () => {
  const years = [
    { fiscalYear: 2026, renewalYen: 100, constructionYen: 50, totalYen: 150 },
    { fiscalYear: 2028, renewalYen: 100, constructionYen: 0, totalYen: 100 },
  ];

  it('raise each later year, and sums stay sums', () => {
    expect(atPricesOf(years, { baseFiscalYear: 2026, yearlyRisePercent: 10, discountPercent: 0 })).toEqual([
      years[0],
      { fiscalYear: 2028, renewalYen: 121, constructionYen: 0, totalYen: 121 },
    ]);
    expect(atPricesOf(years, { baseFiscalYear: 2026, yearlyRisePercent: 0, discountPercent: 4 })).toEqual(years);
  });

  it('and the discount weigh to the base year', () => {
    expect(presentValueYen(years, { baseFiscalYear: 2026, yearlyRisePercent: 0, discountPercent: 0 })).toBe(250);
    expect(presentValueYen(years, { baseFiscalYear: 2026, yearlyRisePercent: 0, discountPercent: 4 })).toBe(
      Math.round(150 + 100 / 1.04 ** 2),
    );
    expect(() => presentValueYen(years, { baseFiscalYear: 2026, yearlyRisePercent: 99, discountPercent: 0 })).toThrow(
      'got 99',
    );
  });
});
