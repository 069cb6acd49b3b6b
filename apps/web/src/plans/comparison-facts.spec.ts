import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanComparison } from '../api/types.js';
import { byDifference, comparisonFacts, differenceOf } from './comparison-facts.js';

const works = fc.array(
  fc.record({
    treatment: fc.constantFrom('repair' as const, 'rebuild' as const),
    fromFiscalYear: fc.integer({ min: 2027, max: 2066 }),
    costYen: fc.nat({ max: 1e9 }),
  }),
  { maxLength: 4 },
);
const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
const comparison = fc
  .record({
    years: fc.array(
      fc.record({
        costYen: fc.nat({ max: 1e10 }),
        otherCostYen: fc.nat({ max: 1e10 }),
        score,
        otherScore: score,
      }),
      { minLength: 1, maxLength: 60 },
    ),
    buildings: fc.array(fc.record({ buildingId: fc.uuid(), works, otherWorks: works })),
  })
  .map(({ years, buildings }): PlanComparison => ({
    name: '',
    otherName: '',
    changed: buildings.length,
    fates: [],
    buildings: buildings.map((one) => ({ ...one, buildingName: '', facilityId: 'f', facilityName: '' })),
    years: years.map((year, at) => ({ fiscalYear: 2027 + at, ...year })),
    totalYen: years.reduce((sum, { costYen }) => sum + costYen, 0),
    otherTotalYen: years.reduce((sum, { otherCostYen }) => sum + otherCostYen, 0),
  }));

/** The same comparison seen from the other plan. */
const turned = ({ years, buildings, totalYen, otherTotalYen, ...rest }: PlanComparison): PlanComparison => ({
  ...rest,
  years: years.map(({ fiscalYear, costYen, otherCostYen, score: own, otherScore }) => ({
    fiscalYear,
    costYen: otherCostYen,
    otherCostYen: costYen,
    score: otherScore,
    otherScore: own,
  })),
  buildings: buildings.map((one) => ({ ...one, works: one.otherWorks, otherWorks: one.works })),
  totalYen: otherTotalYen,
  otherTotalYen: totalYen,
});

describe('the differences of two plans', () => {
  it('are the same from both sides, with the sign turned', () => {
    fc.assert(
      fc.property(comparison, (given) => {
        const [one, other] = [comparisonFacts(given), comparisonFacts(turned(given))];
        for (const key of ['totalYen', 'highestYen', 'lastScore', 'meanScore', 'works'] as const) {
          expect(one[key]).toEqual({ own: other[key].other, other: other[key].own });
          const [there, back] = [differenceOf(one[key]), differenceOf(other[key])];
          expect((there ?? 0) + (back ?? 0)).toBeCloseTo(0);
          expect(there === null).toBe(back === null);
        }
      }),
    );
  });

  it('stand building by building with the dearest first, none lost', () => {
    fc.assert(
      fc.property(comparison, (given) => {
        const shown = byDifference(given.buildings);
        const sizes = shown.map(({ differenceYen }) => Math.abs(differenceYen));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        expect(shown.map(({ buildingId }) => buildingId).toSorted()).toEqual(
          given.buildings.map(({ buildingId }) => buildingId).toSorted(),
        );
      }),
    );
  });
});
