import { type ChoiceProblem, choiceProblem } from '#libs/optimize';
import type { RenewalInstance, RenewalOption } from './renewal-instance.js';

/** So small a cost is none: prices of what costs nothing have no end. */
const leastCost = 1e-12;
const counts = ([, cost]: readonly [year: number, cost: number]) => cost > leastCost;

function usesOf(option: RenewalOption): readonly (readonly [year: number, cost: number])[] {
  const works = worksOf(option);
  return works.every(counts) ? works : works.filter(counts);
}

/** The instance as a choice under limits: a group of each building, a resource of each year; where overspending is free there is none. */
export function renewalProblem({ budget, overspendPenalty, buildings }: RenewalInstance): ChoiceProblem {
  const isFree = overspendPenalty === 0;
  return choiceProblem(
    buildings.map(({ options }) =>
      options.map((option) => ({ penalty: option.penalty, uses: isFree ? [] : usesOf(option) })),
    ),
    isFree ? [] : budget.map((limit) => ({ limit, excessPrice: overspendPenalty })),
  );
}

/** The same choice where only the money matters that is missing: what it comes to is the least that makes hard budgets suffice. */
export function shortageProblem(problem: ChoiceProblem): ChoiceProblem {
  return {
    ...problem,
    penalty: new Float64Array(problem.penalty.length),
    excessPrice: new Float64Array(problem.limit.length).fill(1),
  };
}

/** The options of a choice that are numbered through, as numbers within their buildings, by the ids of these. */
export function choiceByName(
  { buildings }: RenewalInstance,
  { firstOption }: ChoiceProblem,
  choice: Int32Array,
): Readonly<Record<string, number>> {
  return Object.fromEntries(buildings.map(({ id }, building) => [id, choice[building]! - firstOption[building]!]));
}

/** Years with a cost, counted from 0; of a year there may be several. */
export function worksOf({ cost, works }: RenewalOption): readonly (readonly [year: number, cost: number])[] {
  return works ?? [...cost!.keys()].filter((year) => cost![year] !== 0).map((year) => [year, cost![year]!]);
}
