import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from '#libs/optimize';
import fc from 'fast-check';
import load from 'highs';
import {
  anyCity,
  anyYears as years,
  chosenOptions,
  everyChoice,
  keepsToLimits,
  leaveIt,
  scoredBuilding,
  type ScoredOption,
  termsWith,
} from './any-plan.js';
import { lowestLineYen } from './lowest-line.js';
import { meanScores } from './plan-goal.js';
import { planYears } from './plan-money.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';
import { gapOf, solvePlan } from './solve-plan.js';

let highs: Highs;
beforeAll(async () => {
  highs = await (load as unknown as () => Promise<Highs>)();
});

function solve(city: readonly PlanBuilding[], terms: PlanTerms, { gap = 0, mostLooks = 20 } = {}) {
  let looks = 0;
  return solvePlan(city, terms, { gap, seed: 1, isOver: () => (looks += 1) > mostLooks }).answer;
}

describe('other goals', () => {
  const renewed: ScoredOption = {
    treatments: [{ kind: 'renovation', startOffset: 1, years: 1, costYen: 100_000_000, programme: null }],
    payments: [{ offset: 1, yen: 100_000_000, treatment: 0 }],
    penaltyYen: 100_000_000,
    scores: [10, 100, 100, 100, 100, 100],
  };
  const renewedLater: ScoredOption = {
    ...renewed,
    treatments: [{ ...renewed.treatments[0]!, startOffset: 3 }],
    payments: [{ offset: 3, yen: 100_000_000, treatment: 0 }],
    scores: [10, 10, 10, 100, 100, 100],
  };
  const pair = ['a', 'b'].map((id) => scoredBuilding(id, [renewed, renewedLater, leaveIt]));

  it('holds a target for the least money', () => {
    const { chosen, objective } = solve(pair, termsWith(years, { goal: { kind: 'least-money', targetScore: 55 } }));
    expect(objective).toBeCloseTo(100, 6);
    expect(meanScores(pair, chosen!, years).at(-1)).toBe(55);
  });

  it('spends what there is on the best condition', () => {
    const availableYen = [0, 100_000_000, 0, 0, 0, 0];
    const { chosen, objective } = solve(
      pair,
      termsWith(years, { goal: { kind: 'best-condition' }, money: { availableYen } }),
    );
    expect(chosen!.toSorted((a, b) => a - b)).toEqual([0, 2]);
    expect(objective).toBeCloseTo((90 / 6 + 90) / 2, 6);
  });

  it('finds the lowest line of money that holds a target: one work a year instead of two at once', () => {
    const { chosen, objective, bound } = solve(
      pair,
      termsWith(years, { goal: { kind: 'flattest', targetScore: 100 } }),
      {
        gap: 0.01,
        mostLooks: 1000,
      },
    );
    expect(objective).toBeCloseTo(100, 6);
    expect(bound!).toBeGreaterThanOrEqual(99);
    expect(chosen!.toSorted((a, b) => a - b)).toEqual([0, 1]);
  });

  it('says what is short where the target cannot be held', () => {
    const { status, relaxation } = solve(
      pair,
      termsWith(years, {
        goal: { kind: 'least-money', targetScore: 100 },
        money: { availableYen: [0, 0, 0, 100_000_000, 0, 0] },
      }),
    );
    expect(status).toBe('infeasible');
    expect(relaxation!.needs).toEqual([expect.objectContaining({ kind: 'money', amount: 100_000_000 })]);
  });
});

const cities = fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 40 }).map(anyCity);
const line = fc.array(fc.nat(900_000_000), { minLength: years, maxLength: years });
function exactly(city: readonly PlanBuilding[], terms: PlanTerms) {
  let looks = 0;
  const isOver = () => (looks += 1) > 2_000;
  return solvePlan(city, terms, { gap: 1e-6, seed: 1, isOver, branch: { highs, secondsLeft: () => 20 } }).answer;
}

/** What a choice comes to by its goal, in million yen, told without anything that the solver computes with. */
function valueOf(
  city: readonly PlanBuilding[],
  chosen: readonly number[],
  { goal, horizon, money }: PlanTerms,
): number {
  const paid = planYears(chosenOptions(city, chosen), horizon, money).map(({ costYen }) => costYen);
  return (goal.kind === 'flattest' ? Math.max(...paid) : paid.reduce((sum, yen) => sum + yen, 0)) / 1e6;
}

describe.each(['least-money', 'flattest'] as const)('%s for a target condition', (kind) => {
  it('is proven: as good as the best of all, over no limit, or impossible just where all are', () => {
    fc.assert(
      fc.property(
        cities,
        line,
        fc.nat(80),
        fc.integer({ min: 1, max: 3 }),
        (city, availableYen, targetScore, mostPerYear) => {
          const terms = termsWith(years, {
            goal: { kind, targetScore },
            works: [{ category: null, mostPerYear }],
            money: { availableYen: kind === 'flattest' ? null : availableYen },
          });
          const possible = everyChoice(city).filter((chosen) => keepsToLimits(city, chosen, terms));
          const best = Math.min(...possible.map((chosen) => valueOf(city, chosen, terms)));
          const { status, chosen, objective, bound } = exactly(city, terms);
          expect(status === 'infeasible').toBe(possible.length === 0);
          if (!chosen) return;
          expect(keepsToLimits(city, chosen!, terms)).toBe(true);
          expect(objective).toBeCloseTo(valueOf(city, chosen!, terms), 5);
          expect(bound!).toBeLessThanOrEqual(best + 1e-5 * (1 + best));
          expect(objective!).toBeLessThanOrEqual(best + 1e-4 * (1 + best));
          expect(gapOf(objective!, bound!)).toBeLessThan(1e-3);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('the flattest plan with a reserve fund', () => {
  it('tells the line that it needs beside the fund, and no bound above what any plan needs so', () => {
    fc.assert(
      fc.property(cities, fc.nat(1500_000_000), fc.nat(60), (city, reserveYen, targetScore) => {
        const terms = termsWith(years, { goal: { kind: 'flattest', targetScore }, money: { reserveYen } });
        const { chosen, objective, bound } = solve(city, terms, { gap: 0.1 });
        if (!chosen) return;
        const lineOf = (places: readonly number[]) => lowestLineYen(chosenOptions(city, places), terms) / 1e6;
        const possible = everyChoice(city).filter((places) => keepsToLimits(city, places, terms));
        const best = Math.min(...possible.map(lineOf));
        expect(objective).toBe(lineOf(chosen));
        expect(bound!).toBeLessThanOrEqual(best + 1e-6);
        expect(objective!).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { numRuns: 8 },
    );
  });
});
