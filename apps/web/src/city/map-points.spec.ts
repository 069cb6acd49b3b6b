import { describe, expect, it } from '@jest/globals';
import { dueString, endOfFirstRun, mapPoints } from './map-points.js';

describe('dueString', () => {
  it('marks each year of the forecast', () => {
    expect(dueString([2027, 2028], [2028], 2026, 5)).toBe('01300');
  });

  it('is all zeros where nothing is due', () => {
    expect(dueString([], [2070], 2026, 3)).toBe('000');
  });
});

describe('endOfFirstRun', () => {
  it.each([
    [[], null],
    [[2030], 2030],
    [[2030, 2031, 2032], 2032],
    [[2030, 2031, 2040, 2041], 2031],
  ])('of %j is %s', (years, end) => expect(endOfFirstRun(years)).toBe(end));
});

describe('mapPoints', () => {
  const columns = {
    ids: ['a', 'b'],
    names: ['中央公民館', '西小学校'],
    lons: [140, 141],
    lats: [37, 38],
    categories: [0, -1],
    owners: ['city', 'unknown'],
    statuses: ['open', 'open'],
    floorAreasM2: [1000, null],
    builtFiscalYears: [1990.5, null],
    builtYearsEstimated: [false, false],
    estimated: [false, false],
    estimatedShares: [0.4, null],
    users: [100, null],
    expendituresPerUserYen: [null, null],
  };

  it('joins cost by id and leaves what has none without', () => {
    const costs = {
      method: 'mic' as const,
      fromFiscalYear: 2026,
      horizonYears: 3,
      unitPriceVersion: 0,
      ids: ['a'],
      averageYens: [12_500_000],
      renovationYears: [[2026]],
      rebuildYears: [[2027, 2028]],
      rebuildPaymentYears: [[2027, 2028]],
    };
    expect(mapPoints(columns, costs)).toEqual([
      expect.objectContaining({
        id: 'a',
        category: '市民文化系施設',
        isOwn: true,
        averageYearlyYen: 12_500_000,
        users: 100,
        expenditurePerUserYen: null,
        estimatedShare: 0.4,
        rebuiltFiscalYear: 2028,
        due: '122',
      }),
      expect.objectContaining({
        id: 'b',
        category: null,
        isOwn: false,
        averageYearlyYen: null,
        rebuiltFiscalYear: null,
        due: '',
      }),
    ]);
  });

  it('rings what falls due beside a backlog of ten years, which rings nothing', () => {
    const costs = {
      method: 'mic' as const,
      fromFiscalYear: 2026,
      horizonYears: 12,
      unitPriceVersion: 0,
      ids: ['a'],
      averageYens: [1],
      renovationYears: [[]],
      rebuildYears: [[2026, 2027, 2028]],
      rebuildPaymentYears: [Array.from({ length: 10 }, (_, i) => 2026 + i)],
    };
    const [point] = mapPoints(columns, costs);
    expect(point).toMatchObject({ rebuiltFiscalYear: 2035, due: '222000000000' });
  });

  it('takes nothing for rebuilt whose built year is a distribution', () => {
    const spread = Array.from({ length: 20 }, (_, i) => 2030 + i);
    const costs = {
      method: 'mic' as const,
      fromFiscalYear: 2026,
      horizonYears: 40,
      unitPriceVersion: 0,
      ids: ['a'],
      averageYens: [1],
      renovationYears: [[]],
      rebuildYears: [[]],
      rebuildPaymentYears: [spread],
    };
    const [point] = mapPoints({ ...columns, estimated: [true, false] }, costs);
    expect(point).toMatchObject({ averageYearlyYen: 1, rebuiltFiscalYear: null, due: '0'.repeat(40) });
  });

  it('draws facilities before any cost is known', () => {
    expect(mapPoints(columns, null).map(({ due }) => due)).toEqual(['', '']);
  });
});
