import { describe, expect, it } from '@jest/globals';
import { anyYears as years, leaveIt, scoredBuilding, type ScoredOption, termsWith } from './any-plan.js';
import { meanScores } from './plan-goal.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';
import { solvePlan } from './solve-plan.js';

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
