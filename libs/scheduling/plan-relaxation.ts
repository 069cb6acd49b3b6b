import { type ChoiceProblem, type ChoiceWish, choiceValue, priceResources, solveChoice } from '#libs/optimize';
import { type LimitedAmount, type PlanLimit, yenPerUnit } from './plan-limits.js';
import { planProblem } from './plan-problem.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';
import { exceededOf, missingYenOf, moneyKinds, type RelaxedRun, relaxedRuns } from './relaxed-runs.js';

/** The least that must give way, all of it together, for a plan to be possible. */
export interface PlanRelaxation {
  readonly needs: readonly RelaxedRun[];
  /** More money over all years: of a year what the line of all money lacks, or the sources together, whichever is more. */
  readonly missingYen: number;
  /** None that lets the other limits give way no farther does with less. */
  readonly leastMissingYen: number;
}

/** What other limits are weighed against a million yen: a work too many, two neighbours closed at once, a point of the mean score. */
const weights: Readonly<Record<PlanLimit['kind'], number>> = {
  money: 1,
  general: 1,
  bond: 1,
  grant: 1,
  'steady-low': 1,
  'steady-high': 1,
  works: 100,
  'not-at-once': 100,
  target: 10_000,
};
const enoughGap = 0.005;
const mostLooks = 400;

/** The same plan with every limit soft and nothing else weighed: what is exceeded is what must give way. */
export function relaxPlan(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  { seed, isOver }: ChoiceWish,
): PlanRelaxation {
  const { problem, limits } = planProblem(buildings, withoutOwnLine(terms), {
    weigh: () => 0,
    priceOf: ({ kind }) => weights[kind],
  });
  let looks = 0;
  const tired = () => (looks += 1) > mostLooks;
  const { choice } = solveChoice(problem, { gap: enoughGap, seed, isOver: () => tired() && isOver() });
  const { excess } = choiceValue(problem, choice!);
  const exceeded = exceededOf(limits, excess);
  const missingYen = missingYenOf(exceeded);
  return {
    needs: relaxedRuns(exceeded, terms.horizon.fromFiscalYear),
    missingYen,
    leastMissingYen: Math.min(missingYen, leastMissingYen(problem, limits, excess, isOver)),
  };
}

/** What the prices prove to be missing at least, where the other limits have given way by so much. */
export function leastMissingYen(
  problem: ChoiceProblem,
  limits: readonly LimitedAmount[],
  excess: Float64Array,
  isOver: () => boolean,
): number {
  const least = Math.max(...moneyKinds.map((kinds) => leastMissing(problem, limits, excess, kinds, isOver)));
  return Math.max(0, Math.floor(least * yenPerUnit));
}

/** In million yen of these kinds alone, with all other money at will. */
function leastMissing(
  problem: ChoiceProblem,
  limits: readonly LimitedAmount[],
  excess: Float64Array,
  kinds: readonly PlanLimit['kind'][],
  isOver: () => boolean,
): number {
  const isCounted = (at: number) => kinds.includes(limits[at]!.limit.kind);
  const isMoney = (at: number) => moneyKinds.flat().includes(limits[at]!.limit.kind);
  if (!limits.some((_limit, at) => isCounted(at))) return 0;
  const limit = problem.limit.map((one, at) => {
    if (isCounted(at)) return one;
    return isMoney(at) ? Number.MAX_SAFE_INTEGER / yenPerUnit : one + excess[at]! + limits[at]!.slack;
  });
  const excessPrice = problem.excessPrice.map((_price, at) => (isCounted(at) ? 1 : Infinity));
  return priceResources({ ...problem, limit, excessPrice }, isOver).bound;
}

/** The flattest plan has a line of money that it looks for. */
export function withoutOwnLine(terms: PlanTerms): PlanTerms {
  if (terms.goal.kind !== 'flattest') return terms;
  return { ...terms, money: { ...terms.money, availableYen: null, steadiness: null } };
}
