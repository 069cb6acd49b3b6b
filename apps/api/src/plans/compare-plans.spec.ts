import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareWorks } from './compare-plans.js';
import type { PlanInput } from './plan-input.js';
import { PlanPlaces } from './plan-places.js';

type Buildings = PlanInput['buildings'];

const places = new PlanPlaces({ buildings: [], facilities: [] });
const side = fc.record({
  name: fc.string(),
  fromFiscalYear: fc.integer({ min: 2025, max: 2035 }),
  works: fc.constant([]),
  yearsYen: fc.array(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 40 }),
  scores: fc.constant([]),
  fates: fc.constant(new Map()),
  places: fc.constant(places),
});

describe('two plans side by side', () => {
  it('stand year beside the same year, whenever each begins, and lose no yen', () => {
    fc.assert(
      fc.property(side, side, (one, other) => {
        const { years, totalYen, otherTotalYen } = compareWorks(one, other);
        for (const { fiscalYear, costYen, otherCostYen } of years) {
          expect(costYen).toBe(one.yearsYen[fiscalYear - one.fromFiscalYear] ?? 0);
          expect(otherCostYen).toBe(other.yearsYen[fiscalYear - other.fromFiscalYear] ?? 0);
        }
        expect(years.reduce((sum, { costYen }) => sum + costYen, 0)).toBe(totalYen);
        expect(years.reduce((sum, { otherCostYen }) => sum + otherCostYen, 0)).toBe(otherTotalYen);
      }),
    );
  });

  it('name a building that only one of them knows, as when the register changed between', () => {
    const knowing = (id: string) =>
      new PlanPlaces({
        buildings: [{ id, name: `${id}棟`, facilityId: `f-${id}`, category: '学校教育系施設' }] as unknown as Buildings,
        facilities: [{ id: `f-${id}`, name: `${id}小学校`, districtName: null, function: '小学校', location: null }],
      });
    const sideOf = (id: string) => ({
      name: id,
      fromFiscalYear: 2027,
      works: [{ buildingId: id, treatment: 'rebuild' as const, fromFiscalYear: 2030, costYen: 1 }],
      yearsYen: [1],
      scores: [50],
      fates: new Map(),
      places: knowing(id),
    });
    expect(compareWorks(sideOf('a'), sideOf('b')).buildings).toMatchObject([
      { buildingId: 'a', buildingName: 'a棟', facilityId: 'f-a', facilityName: 'a小学校', otherWorks: [] },
      { buildingId: 'b', buildingName: 'b棟', facilityId: 'f-b', facilityName: 'b小学校', works: [] },
    ]);
  });
});
