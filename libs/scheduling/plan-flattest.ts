import { type ChoiceAnswer, type ChoiceWish, priceResources, solveChoice } from '#libs/optimize';
import { weightOf } from './plan-goal.js';
import { yenPerUnit } from './plan-limits.js';
import { type PlanProblem, planProblem } from './plan-problem.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';

const mostHalvings = 14;
/** A line on which no plan is found in so many looks at the clock counts as too low, without proof. */
const looksPerLine = 200;
/** Whatever plan is found first. */
const anyGap = 0.5;

/** The plan without a line of money of its own, to be set. */
export function problemWithoutLine(buildings: readonly PlanBuilding[], terms: PlanTerms): PlanProblem {
  const availableYen = Array.from({ length: terms.horizon.years }, () => Number.MAX_SAFE_INTEGER);
  const money = { ...terms.money, availableYen, steadiness: null };
  return planProblem(buildings, { ...terms, money }, { weigh: weightOf(terms.goal, buildings) });
}

/**
 * The lowest yearly line of money, in million yen, on which the terms can be kept, by halving between a line that the prices prove too low
 * and one on which a plan was found.
 */
export function flattestLine(plan: PlanProblem, wish: ChoiceWish): ChoiceAnswer {
  const first = solveOn(plan, Infinity, wish);
  if (!first.choice) return { ...first, bound: 0 };
  let best = { answer: first, line: highestYear(plan, first.choice) };
  let tooLow = 0;
  let low = 0;
  for (let halving = 0; halving < mostHalvings && !isNear(tooLow, best.line, wish.gap); halving += 1) {
    if (wish.isOver() || isNear(low, best.line, wish.gap / 2)) break;
    const line = (low + best.line) / 2;
    const answer = solveOn(plan, line, wish);
    if (answer.choice) best = { answer, line: highestYear(plan, answer.choice) };
    else {
      low = line;
      if (answer.isInfeasible) tooLow = line;
    }
    wish.onProgress?.({ bound: tooLow, objective: best.line });
  }
  return { ...best.answer, objective: best.line, bound: Math.min(tooLow, best.line) };
}

function isNear(low: number, high: number, gap: number): boolean {
  return high - low <= gap * high;
}

/** Any plan on a line of so much a year. */
function solveOn(plan: PlanProblem, line: number, wish: ChoiceWish): ChoiceAnswer {
  const problem = {
    ...plan.problem,
    limit: plan.problem.limit.map((limit, at) =>
      plan.limits[at]!.limit.kind === 'money' ? Math.min(line, Number.MAX_SAFE_INTEGER / yenPerUnit) : limit,
    ),
  };
  let looks = 0;
  const isOver = () => (looks += 1) > looksPerLine || wish.isOver();
  const priced = priceResources(problem, wish.isOver);
  if (priced.isInfeasible) return { ...priced, choice: null, objective: null };
  return solveChoice(problem, { gap: anyGap, seed: wish.seed, isOver });
}

/** What the dearest year of a choice costs, in million yen. */
function highestYear({ problem, limits }: PlanProblem, choice: Int32Array): number {
  const { firstUse, resource, amount } = problem;
  const spent = new Float64Array(limits.length);
  for (const option of choice)
    for (let use = firstUse[option]!; use < firstUse[option + 1]!; use += 1)
      if (limits[resource[use]!]!.limit.kind === 'money') spent[resource[use]!] = spent[resource[use]!]! + amount[use]!;
  return spent.reduce((most, one) => Math.max(most, one), 0);
}
