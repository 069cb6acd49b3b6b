import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareWorks } from './compare-plans.js';
import { PlanPlaces } from './plan-places.js';

const places = new PlanPlaces({ buildings: [], facilities: [] });
const side = fc.record({
  name: fc.string(),
  fromFiscalYear: fc.integer({ min: 2025, max: 2035 }),
  works: fc.constant([]),
  yearsYen: fc.array(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 40 }),
  scores: fc.constant([]),
});

describe('two plans side by side', () => {
  it('stand year beside the same year, whenever each begins, and lose no yen', () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        const { years, totalYen, otherTotalYen } = compareWorks(one, other, places);
        for (const { fiscalYear, costYen, otherCostYen } of years) {
          expect(costYen).toBe(one.yearsYen[fiscalYear - one.fromFiscalYear] ?? 0);
          expect(otherCostYen).toBe(other.yearsYen[fiscalYear - other.fromFiscalYear] ?? 0);
        }
        expect(years.reduce((sum, { costYen }) => sum + costYen, 0)).toBe(totalYen);
        expect(years.reduce((sum, { otherCostYen }) => sum + otherCostYen, 0)).toBe(otherTotalYen);
      }),
    );
  });
});
