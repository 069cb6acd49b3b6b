import { describe, expect, it } from '@jest/globals';
import { anyYears as years, leaveIt, scoredBuilding, type ScoredOption, termsWith } from './any-plan.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';
import { gapOf, solvePlan } from './solve-plan.js';

function solve(city: readonly PlanBuilding[], terms: PlanTerms, { gap = 0, mostLooks = 20 } = {}) {
  let looks = 0;
  return solvePlan(city, terms, { gap, seed: 1, isOver: () => (looks += 1) > mostLooks }).answer;
}

describe('a plan that cannot be', () => {
  it('says how much money is missing and when, and that no less would do', () => {
    const works = [2, 3].map((startOffset) => ({
      kind: 'rebuild',
      startOffset,
      years: 1,
      costYen: 500_000_000,
      programme: null,
    }));
    const option: ScoredOption = {
      ...leaveIt,
      treatments: works,
      payments: works.map(({ startOffset, costYen }, treatment) => ({ offset: startOffset, yen: costYen, treatment })),
    };
    const availableYen = Array.from({ length: years }, () => 400_000_000);
    const answer = solve([scoredBuilding('school', [option])], termsWith(years, { money: { availableYen } }));
    expect(answer).toMatchObject({ status: 'infeasible', objective: null, chosen: null });
    expect(answer.relaxation!.needs).toEqual([
      {
        kind: 'money',
        category: null,
        fromFiscalYear: 2029,
        toFiscalYear: 2030,
        amount: 200_000_000,
        amounts: [100_000_000, 100_000_000],
      },
    ]);
    expect(gapOf(answer.relaxation!.missingYen, answer.relaxation!.leastMissingYen)).toBeLessThan(0.01);
  });
});
