import { describe, expect, it } from '@jest/globals';
import {
  type BuildingRow,
  countExclusions,
  type EstimateRow,
  type FacilityRow,
  type FunctionRow,
  stockOf,
} from './cost-stock.js';
import { exclusionReasons } from './costs.schema.js';

/** One building with its facility, or a facility without one. */
interface Case extends FacilityRow, Omit<BuildingRow, 'id' | 'name' | 'facilityId'> {
  readonly buildingIds: readonly string[];
  readonly functions: readonly Omit<FunctionRow, 'buildingId'>[];
  readonly estimates: readonly EstimateRow[];
}

const hall: Case = {
  id: 'f1',
  name: '中央公民館',
  majorCategory: '市民文化系施設',
  owner: 'city',
  status: 'open',
  nameKana: null,
  districtName: null,
  buildingIds: ['b1'],
  floorAreaM2: 1000,
  builtFiscalYear: 1980,
  functions: [],
  estimates: [],
};

const noBuilding = { buildingIds: [] };
const distribution = [
  { fiscalYear: 1970, probability: 0.5 },
  { fiscalYear: 1990, probability: 0.5 },
];
const estimatedYear = { attribute: 'builtFiscalYear', value: distribution } as const;

/** The facility with its buildings; the first has the area of the case, the others the given ones. */
function stockWith(change: Partial<Case>, ...otherAreasM2: (number | null)[]) {
  const { buildingIds, floorAreaM2, builtFiscalYear, functions, estimates, ...facility } = { ...hall, ...change };
  return stockOf({
    facilities: [facility],
    buildings: buildingIds.map((id, i) => ({
      id,
      name: id,
      facilityId: facility.id,
      builtFiscalYear,
      floorAreaM2: i === 0 ? floorAreaM2 : (otherAreasM2[i - 1] ?? null),
    })),
    functions: functions.map((hosted) => ({ ...hosted, buildingId: 'b1' })),
    estimates,
  });
}

const reasonsOf = (...of: Parameters<typeof stockWith>) => countExclusions(stockWith(...of), exclusionReasons);
const buildingOf = (change: Partial<Case>) => stockWith(change)[0]?.buildings[0];

describe('what enters the cost', () => {
  it('takes a building of the city with category, area and year', () => {
    expect(buildingOf({})?.cost).toEqual({
      id: 'b1',
      facilityId: 'f1',
      areas: [{ category: '市民文化系施設', floorAreaM2: 1000 }],
      builtFiscalYear: 1980,
      estimatedAreaM2: 0,
    });
    expect(reasonsOf({})).toEqual([]);
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
    expect(reasonsOf(change)).toEqual([{ reason, count: 1 }]);
  });

  it('counts a facility once per reason, and once more where other buildings have a cost', () => {
    const change = { buildingIds: ['b1', 'b2', 'b3'] };
    expect(reasonsOf(change, null, null)).toEqual([{ reason: 'no-floor-area', count: 1 }]);
    expect(stockWith(change, null, 50)[0]?.buildings.map(({ cost }) => cost?.id)).toEqual(['b1', undefined, 'b3']);
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
    const area = { attribute: 'floorAreaM2', value: 700, buildingIds: ['b1'] } as const;
    expect(buildingOf({ floorAreaM2: null, estimates: [area] })?.cost).toMatchObject({
      areas: [{ floorAreaM2: 700 }],
      estimatedAreaM2: 700,
    });
    const year = { ...estimatedYear, buildingIds: ['b1'] };
    expect(buildingOf({ builtFiscalYear: null, estimates: [year] })?.cost?.estimatedAreaM2).toBe(1000);
  });

  it('takes the recorded value where an estimate stands beside it', () => {
    const estimates = [
      { attribute: 'floorAreaM2', value: 700, buildingIds: ['b1'] } as const,
      { ...estimatedYear, buildingIds: ['b1'] },
    ];
    expect(buildingOf({ estimates })).toMatchObject({
      floorAreaM2: 1000,
      floorAreaEstimated: false,
      builtDistribution: null,
      cost: { builtFiscalYear: 1980, estimatedAreaM2: 0 },
    });
  });

  it('makes equal distributions one array, so that the method works each out once', () => {
    const year = { ...estimatedYear, buildingIds: ['b1', 'b2'] };
    const change = { buildingIds: ['b1', 'b2'], builtFiscalYear: null, estimates: [year] };
    const [a, b] = stockWith(change, 50)[0]?.buildings ?? [];
    expect(a?.cost?.builtFiscalYear).toHaveLength(2);
    expect(a?.cost?.builtFiscalYear).toBe(b?.cost?.builtFiscalYear);
  });
});
