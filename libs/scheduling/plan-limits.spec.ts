import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  anyCity,
  anyFiscalYear as fromFiscalYear,
  anyYears as years,
  chosenOptions,
  leaveIt,
  scoredBuilding,
  termsWith,
} from './any-plan.js';
import type { PlanBuilding, PlanDecision, PlanTerms } from './plan-terms.js';
import { solvePlan } from './solve-plan.js';

const line = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: years, maxLength: years });
const cities = fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 40 }).map(anyCity);

function solve(city: readonly PlanBuilding[], terms: PlanTerms, { gap = 0, mostLooks = 20 } = {}) {
  let looks = 0;
  return solvePlan(city, terms, { gap, seed: 1, isOver: () => (looks += 1) > mostLooks }).answer;
}

describe('limits beside money', () => {
  it('lets no more works be under way than may be, and no two neighbours be closed at once', () => {
    fc.assert(
      fc.property(cities, fc.nat(2), (all, mostPerYear) => {
        const terms = termsWith(years, { works: [{ category: null, mostPerYear }], notAtOnce: [['b0', 'b1']] });
        const options = chosenOptions(all, solve(all, terms).chosen!);
        for (let offset = 0; offset < years; offset += 1) {
          const inWork = options.filter(({ treatments }) => treatments.some((one) => one.startOffset === offset));
          expect(inWork.length).toBeLessThanOrEqual(mostPerYear);
          const closed = options
            .slice(0, 2)
            .filter(({ treatments }) => treatments.some((one) => one.startOffset === offset && one.kind !== 'repair'));
          expect(closed.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps to what was decided by hand', () => {
    fc.assert(
      fc.property(cities, line, (all, availableYen) => {
        const decisions: PlanDecision[] = all.map(({ id, options }) => {
          const [first] = options[0]!.treatments;
          return first
            ? {
                buildingId: id,
                kind: 'forbid',
                treatment: first.kind,
                fromFiscalYear,
                toFiscalYear: fromFiscalYear + first.startOffset,
              }
            : { buildingId: id, kind: 'leave' };
        });
        const options = chosenOptions(
          all,
          solve(all, termsWith(years, { money: { availableYen }, decisions })).chosen!,
        );
        for (const [at, { kind, ...of }] of decisions.entries()) {
          const { treatments } = options[at]!;
          const broken = treatments.filter(
            (one) =>
              kind === 'leave' ||
              ('toFiscalYear' in of &&
                one.kind === of.treatment &&
                fromFiscalYear + one.startOffset <= of.toFiscalYear),
          );
          expect(broken).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says which building its decisions leave without an option', () => {
    const all = [scoredBuilding('hall', [leaveIt])];
    const decisions = [{ buildingId: 'hall', kind: 'lock', treatment: 'rebuild', fiscalYear: 2030 }] as const;
    expect(() => solve(all, termsWith(years, { decisions }))).toThrow(
      'the decisions about building hall leave no option',
    );
  });
});
