import { describe, expect, it } from '@jest/globals';
import {
  type ComparedFacility,
  costFigures,
  difference,
  differs,
  latestCommonYear,
  stockFigures,
} from './compare-rows.js';

const facility = (built: readonly (number | null)[], areaM2: number | null, totalYen: number, years: number[] = []) =>
  ({
    facility: { buildings: built.map((builtFiscalYear) => ({ builtFiscalYear })) },
    sheet: { floorAreaM2: areaM2, years: years.map((fiscalYear) => ({ fiscalYear })) },
    cost: {
      fromFiscalYear: 2026,
      totalYen,
      averageYen: totalYen / 40,
      renovationYen: totalYen / 4,
      rebuildYen: 0,
      estimatedShare: 0.25,
    },
  }) as unknown as ComparedFacility;

const hall = facility([1980, null, 1971], 1000, 400_000_000, [2021, 2023, 2024]);
const school = facility([null], null, 0, [2022, 2023]);

describe('the figures of two facilities', () => {
  it('are those of their buildings, with the age at the beginning of the forecast', () => {
    expect(stockFigures([hall, school])).toEqual([
      { key: 'buildings', values: [3, 1] },
      { key: 'floorAreaM2', values: [1000, null] },
      { key: 'oldestBuiltFiscalYear', values: [1971, null] },
      { key: 'oldestAgeYears', values: [55, null] },
    ]);
  });

  it('know no cost of what the estimate leaves out', () => {
    const [total, average, perM2] = costFigures([hall, school]);
    expect(total).toEqual({ key: 'totalYen', values: [400_000_000, null] });
    expect(average?.values[0]).toBe(10_000_000);
    expect(perM2).toEqual({ key: 'averagePerM2Yen', values: [10_000, null] });
    expect(costFigures([hall, school]).at(-1)).toEqual({ key: 'estimatedShare', values: [0.25, null] });
  });

  it('are of the latest year that both have recorded', () => {
    expect(latestCommonYear([hall.sheet, school.sheet])?.map(({ fiscalYear }) => fiscalYear)).toEqual([2023, 2023]);
    expect(latestCommonYear([hall.sheet, { ...school.sheet, years: [] }])).toBeNull();
  });

  it('differ where one says something else', () => {
    expect(difference({ key: 'x', values: [3, 1] })).toBe(-2);
    expect(difference({ key: 'x', values: [3, null] })).toBeNull();
    expect([differs(null, undefined), differs(1, null), differs('a', 'a')]).toEqual([false, true, false]);
  });
});
