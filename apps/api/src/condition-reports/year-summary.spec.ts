import { componentKinds, conditionGrades } from '#libs/asset';
import { buildingCondition } from '#libs/condition';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { yearSpan } from './read-summary.js';
import { yearSummary } from './year-summary.js';

const span = yearSpan(2025, '2026-11-29');
const counts = {
  inspections: [{ kind: 'daily' as const, count: 3 }],
  duties: [
    { intervalMonths: 12, firstDueOn: '2025-01-01', lastDoneOn: null },
    { intervalMonths: 12, firstDueOn: null, lastDoneOn: '2025-06-01' },
    { intervalMonths: 12, firstDueOn: null, lastDoneOn: null },
  ],
  dutiesDone: 1,
  findings: { reported: 4, repaired: 2, repairedYen: 1_200_000, open: 2 },
};
const building = fc
  .record({
    builtFiscalYear: fc.option(fc.integer({ min: 1950, max: 2025 }), { nil: null }),
    given: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(...componentKinds),
        grade: fc.constantFrom(...conditionGrades),
        fiscalYear: fc.integer({ min: 2000, max: 2025 }),
        confirmed: fc.boolean(),
      }),
      { selector: ({ kind }) => kind },
    ),
    replacementYen: fc.option(fc.integer({ min: 1, max: 1e9 }), { nil: null }),
    floorAreaM2: fc.option(fc.integer({ min: 1, max: 20_000 }), { nil: null }),
  })
  .map((one) => ({ ...one, ...buildingCondition({ ...one, renewed: [] }, 2025) }));

describe('the span of a year', () => {
  it('ends with its last day, or today while it lasts', () => {
    expect(span).toEqual({ fiscalYear: 2025, from: '2025-04-01', to: '2026-03-31', asOf: '2026-03-31' });
    expect(yearSpan(2026, '2026-11-29').asOf).toBe('2026-11-29');
  });
});

describe('the summary of a year', () => {
  it('has every building in one band of scores or without one, and every part under one grade', () => {
    fc.assert(
      fc.property(fc.array(building, { maxLength: 30 }), (buildings) => {
        const summary = yearSummary(span, counts, buildings);
        const inBands = summary.scores.reduce((sum, one) => sum + one.buildings, 0);
        expect(inBands + summary.withoutScore).toBe(buildings.length);
        const graded = summary.grades.reduce((sum, { inspected, byAge }) => sum + inspected + byAge, 0);
        expect(graded).toBe(buildings.reduce((sum, { components }) => sum + components.length, 0));
        const priced = buildings.filter(({ band }) => band !== null).length;
        expect(summary.bands.reduce((sum, one) => sum + one.buildings, 0)).toBe(priced);
        expect(summary.deferredYen).toBeLessThanOrEqual(summary.replacementYen);
      }),
    );
  });

  it('counts duties by where they stood on the last day, and names every kind of inspection', () => {
    const { duties, inspections, meanScore, facilityConditionIndex } = yearSummary(span, counts, []);
    expect(duties).toEqual({ done: 1, overdue: 1, unknown: 1, total: 3 });
    expect(inspections).toContainEqual({ kind: 'daily', count: 3 });
    expect(inspections).toContainEqual({ kind: 'drone', count: 0 });
    expect([meanScore, facilityConditionIndex]).toEqual([null, null]);
  });
});
