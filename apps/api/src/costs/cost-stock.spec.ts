import { describe, expect, it } from '@jest/globals';
import { countExclusions, stockOf, type StockRow } from './cost-stock.js';
import { exclusionReasons } from './costs.schema.js';

const hall: StockRow = {
  facilityId: 'f1',
  facilityName: '中央公民館',
  majorCategory: '市民文化系施設',
  owner: 'city',
  status: 'open',
  districtName: null,
  buildingId: 'b1',
  buildingName: '本館',
  floorAreaM2: 1000,
  floorAreaEstimated: false,
  builtFiscalYear: 1980,
  builtDistribution: null,
  functions: null,
};

const noBuilding = { buildingId: null, buildingName: null, floorAreaM2: null, builtFiscalYear: null };
const distribution = '[{"fiscalYear": 1970, "probability": 0.5}, {"fiscalYear": 1990, "probability": 0.5}]';

const reasonsOf = (...rows: StockRow[]) => countExclusions(stockOf(rows), exclusionReasons);
const buildingOf = (row: Partial<StockRow>) => stockOf([{ ...hall, ...row }])[0]?.buildings[0];

describe('what enters the cost', () => {
  it('takes a building of the city with category, area and year', () => {
    expect(buildingOf({})?.cost).toEqual({
      id: 'b1',
      facilityId: 'f1',
      areas: [{ category: '市民文化系施設', floorAreaM2: 1000 }],
      builtFiscalYear: 1980,
      estimatedAreaM2: 0,
    });
    expect(reasonsOf(hall)).toEqual([]);
  });

  it('takes a suspended facility: its buildings stand', () => {
    expect(buildingOf({ status: 'suspended' })?.cost).not.toBeNull();
  });

  it.each([
    ['not-city-owned', { owner: 'private' }],
    ['not-city-owned', { owner: 'prefecture', status: 'closed', floorAreaM2: null }],
    ['owner-unknown', { owner: 'unknown', majorCategory: null }],
    ['closed', { status: 'closed', majorCategory: null }],
    ['uncategorised', { majorCategory: null, floorAreaM2: null }],
    ['no-floor-area', { floorAreaM2: null, builtFiscalYear: null }],
    ['no-built-year', { builtFiscalYear: null }],
    ['no-floor-area', noBuilding],
    ['uncategorised', { ...noBuilding, majorCategory: null }],
  ] as const)('leaves out: %s', (reason, change) => {
    expect(reasonsOf({ ...hall, ...change })).toEqual([{ reason, count: 1 }]);
  });

  it('counts a facility once per reason, and once more where other buildings have a cost', () => {
    const rows = [
      hall,
      { ...hall, buildingId: 'b2', floorAreaM2: null },
      { ...hall, buildingId: 'b3', floorAreaM2: null },
    ];
    expect(reasonsOf(...rows)).toEqual([{ reason: 'no-floor-area', count: 1 }]);
    expect(stockOf(rows)[0]?.buildings.map(({ cost }) => cost?.id)).toEqual(['b1', undefined, undefined]);
  });

  it('prices the functions by their own categories and the rest by the facility', () => {
    const functions = [{ majorCategory: '社会教育系施設', floorAreaM2: 400 }] as const;
    expect(buildingOf({ functions })?.cost?.areas).toEqual([
      { category: '社会教育系施設', floorAreaM2: 400 },
      { category: '市民文化系施設', floorAreaM2: 600 },
    ]);
  });

  it('leaves out the rest of an uncategorised facility, and says so', () => {
    const functions = [{ majorCategory: '社会教育系施設', floorAreaM2: 400 }] as const;
    const building = buildingOf({ functions, majorCategory: null });
    expect(building?.cost?.areas).toEqual([{ category: '社会教育系施設', floorAreaM2: 400 }]);
    expect(building?.excluded).toEqual(['uncategorised']);
  });

  it('counts the whole area as estimated where area or year is', () => {
    expect(buildingOf({ floorAreaEstimated: true })?.cost?.estimatedAreaM2).toBe(1000);
    expect(buildingOf({ builtFiscalYear: null, builtDistribution: distribution })?.cost?.estimatedAreaM2).toBe(1000);
  });

  it('makes equal distributions one array, so that the method works each out once', () => {
    const row = { ...hall, builtFiscalYear: null, builtDistribution: distribution };
    const [a, b] = stockOf([row, { ...row, buildingId: 'b2' }])[0]?.buildings ?? [];
    expect(a?.cost?.builtFiscalYear).toHaveLength(2);
    expect(a?.cost?.builtFiscalYear).toBe(b?.cost?.builtFiscalYear);
  });
});
