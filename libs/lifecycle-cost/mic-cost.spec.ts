import { describe, expect, it } from '@jest/globals';
import type { CostBuilding } from './cost-building.js';
import { micBuildingCost, micCost, MicMethod, type CostSeries } from './mic-cost.js';
import { micUnitPrices } from './unit-prices.js';

const horizon = { fromFiscalYear: 2026, years: 40 };
const million = 1_000_000;

function hall(ageYears: number, changes: Partial<CostBuilding> = {}): CostBuilding {
  return {
    id: `aged ${ageYears}`,
    facilityId: 'hall',
    areas: [{ category: '市民文化系施設', floorAreaM2: 1000 }],
    builtFiscalYear: 2026 - ageYears,
    estimatedAreaM2: 0,
    ...changes,
  };
}

/** Million yen by fiscal year, of years with any. */
function inMillions(series: CostSeries, kind: 'renovationYen' | 'rebuildYen'): Record<number, number> {
  return Object.fromEntries(series.years.filter((y) => y[kind] !== 0).map((y) => [y.fiscalYear, y[kind] / million]));
}

function each(from: number, to: number, value: number): Record<number, number> {
  return Object.fromEntries(Array.from({ length: to - from + 1 }, (_, i) => [from + i, value]));
}

function thirds(from: number): Record<number, number> {
  return { [from]: 133.333333, [from + 1]: 133.333334, [from + 2]: 133.333333 };
}

function sixths(from: number): Record<number, number> {
  return { [from]: 41.666667, [from + 1]: 83.333333, [from + 2]: 83.333333, [from + 3]: 41.666667 };
}

/** 1,000 ㎡ of 市民文化系施設 from 2026, 40 years: age, renovation, rebuild (million yen), beyond the horizon. */
const fixture: [number, Record<number, number>, Record<number, number>, number][] = [
  [-5, each(2061, 2062, 125), {}, 0],
  [0, each(2056, 2057, 125), {}, 0],
  [30, each(2026, 2027, 125), thirds(2056), 0],
  [31, each(2026, 2035, 25), thirds(2055), 0],
  [50, each(2026, 2035, 25), thirds(2036), 0],
  [51, { 2065: 41.666667 }, thirds(2035), 41.666667],
  [59, sixths(2057), thirds(2027), 0],
  [60, sixths(2056), thirds(2026), 0],
  ...[61, 62, 90].map((age): [number, Record<number, number>, Record<number, number>, number] => [
    age,
    { 2056: 12.5, ...each(2057, 2065, 25) },
    each(2026, 2035, 40),
    12.5,
  ]),
];

describe('micBuildingCost', () => {
  it.each(fixture)('age %d', (age, renovation, rebuild, beyond) => {
    const series = micBuildingCost(hall(age), micUnitPrices, horizon);
    expect(inMillions(series, 'renovationYen')).toEqual(renovation);
    expect(inMillions(series, 'rebuildYen')).toEqual(rebuild);
    expect(series.beyondHorizonYen / million).toBe(beyond);
    expect(series.years).toHaveLength(40);
  });

  it('leaves what a work begun in the last year pays later beyond the horizon', () => {
    const backlog = micBuildingCost(hall(70), micUnitPrices, { fromFiscalYear: 2026, years: 4 });
    expect([backlog.totalYen, backlog.beyondHorizonYen]).toEqual([160 * million, 240 * million]);
    const rebuild = micBuildingCost(hall(60), micUnitPrices, { fromFiscalYear: 2026, years: 1 });
    expect([rebuild.totalYen, rebuild.beyondHorizonYen]).toEqual([133_333_333, 266_666_667]);
  });

  it('prices each area of a building by its own category', () => {
    const mixed = hall(30, {
      areas: [
        { category: '学校教育系施設', floorAreaM2: 600 },
        { category: '保健・福祉施設', floorAreaM2: 400 },
      ],
    });
    const { years } = micBuildingCost(mixed, micUnitPrices, horizon);
    expect(years[0]?.renovationYen).toBe((600 * 170_000 + 400 * 200_000) / 2);
  });

  it('prices a whole city in one row, and a shed of a few tenths, exactly', () => {
    const city = hall(30, { areas: [{ category: '公営住宅', floorAreaM2: 2_500_000.01 }] });
    expect(micBuildingCost(city, micUnitPrices, horizon).years[0]?.renovationYen).toBe(212_500_000_850);
    const shed = hall(30, { areas: [{ category: '公園', floorAreaM2: 0.0001 }] });
    expect(
      micBuildingCost(shed, micUnitPrices, horizon)
        .years.slice(0, 2)
        .map((y) => y.totalYen),
    ).toEqual([9, 8]);
  });
});

describe('micCost', () => {
  it('counts facilities, floor area and its estimated share', () => {
    const cost = micCost(
      [hall(10), hall(40, { estimatedAreaM2: 1000 }), hall(70, { facilityId: 'other', estimatedAreaM2: 500 })],
      micUnitPrices,
      horizon,
    );
    expect(cost).toMatchObject({ facilities: 2, floorAreaM2: 3000, estimatedShare: 0.5 });
    expect(cost.averageYen).toBe(Math.floor(cost.totalYen / 40 + 0.5));
  });

  it('answers an empty city with years of nothing', () => {
    const cost = micCost([], micUnitPrices, horizon);
    expect(cost).toMatchObject({ totalYen: 0, averageYen: 0, beyondHorizonYen: 0, floorAreaM2: 0, estimatedShare: 0 });
    expect(cost.years.at(-1)).toEqual({ fiscalYear: 2065, renovationYen: 0, rebuildYen: 0, totalYen: 0 });
  });

  it('carries a distribution as its expectation, not as one year', () => {
    const builtFiscalYear = [
      { fiscalYear: 1996, probability: 0.25 },
      { fiscalYear: 1976, probability: 0.75 },
    ];
    const [first, second] = micCost([hall(30, { builtFiscalYear })], micUnitPrices, horizon).years;
    expect(first?.renovationYen).toBe(0.25 * 125 * million + 0.75 * 25 * million);
    expect(second?.renovationYen).toBe(first?.renovationYen);
  });

  const park = { renovationYenPerM2: 0.5, rebuildYenPerM2: 1 };
  it.each([
    [
      'area 0',
      () => micCost([hall(1, { areas: [{ category: '公園', floorAreaM2: 0 }] })], micUnitPrices, horizon),
      'got 0',
    ],
    [
      'negative area',
      () => micCost([hall(1, { areas: [{ category: '公園', floorAreaM2: -3 }] })], micUnitPrices, horizon),
      'got -3',
    ],
    [
      'NaN',
      () => micCost([hall(1, { areas: [{ category: '公園', floorAreaM2: NaN }] })], micUnitPrices, horizon),
      'got NaN',
    ],
    ['no area', () => micCost([hall(1, { areas: [] })], micUnitPrices, horizon), 'building aged 1 has no priced area'],
    [
      'estimated part',
      () => micCost([hall(1, { estimatedAreaM2: 1001 })], micUnitPrices, horizon),
      'from 0 to 1000, got 1001',
    ],
    ['years 0', () => micCost([], micUnitPrices, { fromFiscalYear: 2026, years: 0 }), 'from 1 to 200, got 0'],
    ['years 201', () => micCost([], micUnitPrices, { fromFiscalYear: 2026, years: 201 }), 'from 1 to 200, got 201'],
    ['half a year', () => micCost([], micUnitPrices, { fromFiscalYear: 2026.5, years: 1 }), 'got 2026.5'],
    [
      'built year',
      () => micCost([hall(1, { builtFiscalYear: NaN })], micUnitPrices, horizon),
      'building aged 1 must be an integer, got NaN',
    ],
    [
      'built year of a building as old as one before',
      () => micCost([hall(100), hall(1, { builtFiscalYear: 1900.5 })], micUnitPrices, horizon),
      'building aged 1 must be an integer, got 1900.5',
    ],
    [
      'no distribution',
      () => micCost([hall(1, { builtFiscalYear: [] })], micUnitPrices, horizon),
      'must sum to 1, got 0',
    ],
    [
      'probability',
      () => micCost([hall(1, { builtFiscalYear: [{ fiscalYear: 1990, probability: 1.5 }] })], micUnitPrices, horizon),
      'probability of 1990 of building aged 1 must be from 0 to 1, got 1.5',
    ],
    [
      'price',
      () => micCost([], { ...micUnitPrices, 公園: park }, horizon),
      'renovationYenPerM2 of 公園 must be an integer of 0 or more, got 0.5',
    ],
    [
      'size',
      () => micCost([hall(1, { areas: [{ category: '公園', floorAreaM2: 9e11 }] })], micUnitPrices, horizon),
      'too large to price exactly: 900000000000',
    ],
  ])('names what it cannot work with: %s', (_, compute, message) => {
    expect(compute).toThrow(message);
  });
});

describe('workYears', () => {
  const method = new MicMethod(micUnitPrices, horizon);

  it('are those of works that fall due', () => {
    expect(method.workYears([hall(30)], 'renovation')).toEqual([2026, 2027]);
    expect(method.workYears([hall(30)], 'rebuild')).toEqual([2056, 2057, 2058]);
  });

  it('are none of a backlog caught up over ten years, nor of the renovations thirty years after it', () => {
    expect(method.workYears([hall(65)], 'rebuild')).toEqual([]);
    expect(method.workYears([hall(65)], 'renovation')).toEqual([]);
  });

  it('are those of a gymnasium that falls due beside a school that is overdue', () => {
    expect(method.workYears([hall(65), hall(60)], 'rebuild')).toEqual([2026, 2027, 2028]);
  });

  it('are none where the built year is a distribution over decades', () => {
    const builtFiscalYear = Array.from({ length: 20 }, (_, i) => ({ fiscalYear: 1970 + i, probability: 0.05 }));
    expect(method.workYears([hall(0, { builtFiscalYear })], 'rebuild')).toEqual([]);
  });
});
