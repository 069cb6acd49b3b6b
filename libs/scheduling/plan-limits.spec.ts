import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from '#libs/optimize';
import fc from 'fast-check';
import load from 'highs';
import {
  anyCity,
  anyFiscalYear as fromFiscalYear,
  anyYears as years,
  anOption,
  chosenOptions,
  everyChoice,
  keepsToLimits,
  leaveIt,
  scoredBuilding,
  termsWith,
} from './any-plan.js';
import type { PlanBuilding, PlanDecision, PlanTerms } from './plan-terms.js';
import { solvePlan } from './solve-plan.js';

let highs: Highs;
beforeAll(async () => {
  highs = await (load as unknown as () => Promise<Highs>)();
});

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

  it('puts the works of neighbours in other years where both would best be done in the same', () => {
    const rebuild = (offset: number, penaltyYen: number) => ({
      ...anOption([{ offset, yen: 1 }], penaltyYen),
      scores: Array<number>(years).fill(50),
    });
    const all = ['b0', 'b1'].map((id) => scoredBuilding(id, [rebuild(2, 0), rebuild(3, 1_000_000)]));
    expect(solve(all, termsWith(years)).chosen).toEqual([0, 0]);
    const { chosen } = solve(all, termsWith(years, { notAtOnce: [['b0', 'b1']] }));
    expect(new Set(chosen)).toEqual(new Set([0, 1]));
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

describe('all limits at once', () => {
  it('give the same objective whatever the order of the buildings, and the best of all', () => {
    let proven = 0;
    fc.assert(
      fc.property(cities, line, line, fc.integer({ min: 1, max: 2 }), fc.nat(20), (city, more, bond, most, low) => {
        const availableYen = more.map((yen) => yen + 200_000_000);
        const terms = termsWith(years, {
          money: {
            availableYen,
            bondYen: bond,
            generalYen: more,
            reserveYen: 0,
            steadiness: { lowestPercent: Math.max(0, low - 15), highestPercent: 180 },
          },
          works: [
            { category: null, mostPerYear: most },
            { category: '学校教育系施設', mostPerYear: most },
          ],
          notAtOnce: [
            ['b0', 'b1'],
            ['b1', 'b2'],
          ],
        });
        const exactly = (of: readonly PlanBuilding[]) => {
          let looks = 0;
          const isOver = () => (looks += 1) > 300;
          return solvePlan(of, terms, { gap: 1e-6, seed: 1, isOver, branch: { highs, secondsLeft: () => 20 } }).answer;
        };
        const [one, other] = [exactly(city), exactly([...city.slice(1), city[0]!].toReversed())];
        expect(other.status === 'infeasible').toBe(one.status === 'infeasible');
        const areProven = one.status === 'optimal' && other.status === 'optimal';
        proven += areProven ? 1 : 0;
        expect(areProven ? other.objective! : 0).toBeCloseTo(areProven ? one.objective! : 0, 3);
        const possible = everyChoice(city).filter((chosen) => keepsToLimits(city, chosen, terms));
        const best = Math.min(
          ...possible.map((chosen) =>
            chosenOptions(city, chosen).reduce((sum, { penaltyYen }) => sum + penaltyYen / 1e6, 0),
          ),
        );
        expect(areProven ? one.objective! : best).toBeCloseTo(best, 3);
      }),
      { numRuns: 15 },
    );
    expect(proven).toBeGreaterThan(3);
  });
});
