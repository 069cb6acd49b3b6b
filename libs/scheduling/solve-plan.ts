import { cheapestOf, type ChoiceAnswer, choiceValue, type ChoiceWish, reviseChoice, solveChoice } from '#libs/optimize';
import { lineDecisionPrices } from './line-prices.js';
import { flattestPlan, lineNeeded, problemWithoutLine } from './plan-flattest.js';
import { weightOf } from './plan-goal.js';
import type { PlanLimit } from './plan-limits.js';
import { decidedProblem, placesOf, type PlanProblem, planProblem } from './plan-problem.js';
import { type DecisionPrice, decisionPrices } from './plan-reasons.js';
import { type PlanRelaxation, relaxPlan } from './plan-relaxation.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';
import { type FormerLine, reviseFlattest } from './revise-flattest.js';

/** As in every answer of a solver here: `within-gap` where a gap was asked for and is kept, `infeasible` only where it is proven. */
export type PlanStatus = 'optimal' | 'within-gap' | 'time-limit' | 'infeasible';

/** What one unit more of a limit would save, in the unit of the goal. */
export interface LimitValue {
  readonly limit: PlanLimit;
  readonly price: number;
}

/** A plan and how good it is proven to be. */
export interface FoundPlan {
  readonly status: PlanStatus;
  /** In the unit of the goal: million yen or points; null where there is no plan. */
  readonly objective: number | null;
  /** No plan that keeps to the terms comes to less. */
  readonly bound: number | null;
  readonly gap: number | null;
  /** Of each building the place of its option. */
  readonly chosen: readonly number[] | null;
  /** Of the limits that bind; none where there is no plan. */
  readonly prices: readonly LimitValue[];
}

export interface PlanAnswer extends FoundPlan {
  /** The least that would have to give way; null where a plan was found. */
  readonly relaxation: PlanRelaxation | null;
}

/** A proven gap of no more than this counts as none. */
const noGap = 1e-6;

/** A solved plan with the problem it was solved in. */
export interface SolvedPlan {
  readonly plan: PlanProblem;
  readonly answer: PlanAnswer;
  /** Of each limit, in their order; of the flattest plan what it would save of life-cycle cost and risk on the line that was found. */
  readonly prices: Float64Array;
  /** The same, always in the unit of the goal. */
  readonly goalPrices: Float64Array;
  /** What estimates begin with; null where there is no plan. */
  readonly search: FormerSearch | null;
}

/** A solved plan as numbers: an estimate of the same plan with other decisions begins there. */
export interface FormerSearch {
  /** Of each building the place of its option, then of each slice of the reserve fund that of its draw. */
  readonly places: readonly number[];
  readonly prices: readonly number[];
  /** Of the flattest plan, else null. */
  readonly line: FormerLine | null;
}

/** Chooses an option of each building so that all terms are kept and the goal is met best, with a bound over all options. */
export function solvePlan(buildings: readonly PlanBuilding[], terms: PlanTerms, wish: ChoiceWish): SolvedPlan {
  const solved = solveNear(buildings, terms, wish, []);
  const relaxation = solved.answer.chosen ? null : relaxPlan(buildings, terms, wish);
  return { ...solved, answer: { ...solved.answer, relaxation } };
}

/**
 * The same without what would have to give way, beside what was found with the same decisions and other amounts of money: no worse than
 * any of it that keeps to the terms, unless the goal is the flattest plan.
 */
export function solveNear(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  wish: ChoiceWish,
  found: readonly FormerSearch[],
): Omit<SolvedPlan, 'answer'> & { readonly answer: FoundPlan } {
  const plan = problemFor(buildings, terms);
  const flattest = terms.goal.kind === 'flattest' ? flattestPlan(plan, buildings, terms, wish) : null;
  const solved = flattest?.answer ?? solveChoice(plan.problem, { ...wish, known: bestOf(plan, found) });
  const goalPrices = flattest?.linePrices ?? solved.prices;
  const search = solved.choice && {
    places: groupPlaces(plan, solved.choice),
    prices: [...solved.prices],
    line: flattest && { level: solved.objective!, prices: [...goalPrices], decisions: terms.decisions },
  };
  const answer = answerOf(plan, { ...solved, prices: goalPrices }, wish);
  return { plan, answer, prices: solved.prices, goalPrices, search };
}

/** A plan with other decisions than a former one. */
export interface RevisedPlan {
  readonly answer: PlanAnswer;
  /** Of each decision; none where there is no plan. */
  readonly decisionPrices: readonly DecisionPrice[];
}

/**
 * The plan with other decisions as well as it can be found at once, from what was found before: the former prices prove its bound.
 * `undecided` is the problem of the plan without decisions.
 */
export function revisePlan(
  undecided: PlanProblem,
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  former: FormerSearch,
  wish: ChoiceWish,
): RevisedPlan {
  const plan = decidedProblem(undecided, buildings, terms, weightOf(terms.goal, buildings));
  if (former.line) return revisedLine(plan, buildings, terms, { ...former, line: former.line }, wish);
  const prices = Float64Array.from(former.prices);
  const begun = { choice: choiceAt(plan, former.places, prices), prices };
  const answer = { ...answerOf(plan, reviseChoice(plan.problem, begun, wish), wish), relaxation: null };
  return { answer, decisionPrices: pricesOf(answer, plan, buildings, terms, prices) };
}

function revisedLine(
  plan: PlanProblem,
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  { places, prices, line }: FormerSearch & { readonly line: FormerLine },
  wish: ChoiceWish,
): RevisedPlan {
  const priced = Float64Array.from(prices);
  const kept = new Set(terms.decisions.map((decision) => JSON.stringify(decision)));
  const freed = new Set(
    line.decisions.filter((one) => !kept.has(JSON.stringify(one))).map(({ buildingId }) => buildingId),
  );
  const unsettled = [...buildings.keys()].filter(
    (at) => freed.has(buildings[at]!.id) || !plan.left[at]!.includes(places[at]!),
  );
  const begun = { choice: choiceAt(plan, places, priced), prices: priced, line, unsettled, isFreer: freed.size > 0 };
  const { choice, bound } = reviseFlattest(plan, terms, begun, wish);
  const objective = choice && lineNeeded(buildings, placesOf(plan.left, choice), terms);
  const linePrices = Float64Array.from(line.prices);
  const found = { choice, objective, bound: Math.min(bound, objective ?? bound), prices: linePrices };
  const answer = { ...answerOf(plan, { ...found, isInfeasible: false }, wish), relaxation: null };
  const marginal = pricesOf(answer, plan, buildings, terms, linePrices);
  return { answer, decisionPrices: choice ? lineDecisionPrices(plan, choice, buildings, terms, marginal) : [] };
}

function pricesOf(
  { objective }: PlanAnswer,
  { limits }: PlanProblem,
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  prices: Float64Array,
): DecisionPrice[] {
  return objective === null ? [] : decisionPrices(buildings, terms, limits, prices, objective);
}

/** Of each group the place of its option among all that its building has. */
function groupPlaces({ problem, left }: PlanProblem, choice: Int32Array): number[] {
  return Array.from(choice, (option, group) => {
    const place = option - problem.firstOption[group]!;
    return left[group]?.[place] ?? place;
  });
}

/** The options at these places; where a decision has left one out, the cheapest of its building at the prices. */
function choiceAt({ problem, left }: PlanProblem, places: readonly number[], prices: Float64Array): Int32Array {
  return Int32Array.from(places, (place, group) => {
    const first = problem.firstOption[group]!;
    const at = left[group]?.indexOf(place) ?? place;
    return at < 0 ? cheapestOf(problem, group, prices) : first + at;
  });
}

/** Of what was found the one that comes to least here; null where none keeps to the limits. */
function bestOf(plan: PlanProblem, found: readonly FormerSearch[]): Int32Array | null {
  let best: Int32Array | null = null;
  let least = Infinity;
  for (const { places, prices } of found) {
    const choice = choiceAt(plan, places, Float64Array.from(prices));
    const { objective } = choiceValue(plan.problem, choice);
    if (objective < least) [least, best] = [objective, choice];
  }
  return best;
}

/** The problem of a goal: the flattest plan has no line of money but the one it looks for. */
export function problemFor(buildings: readonly PlanBuilding[], terms: PlanTerms): PlanProblem {
  if (terms.goal.kind === 'flattest') return problemWithoutLine(buildings, terms);
  return planProblem(buildings, terms, { weigh: weightOf(terms.goal, buildings) });
}

function answerOf(
  { limits, left }: PlanProblem,
  { choice, objective, bound, prices, isInfeasible }: ChoiceAnswer,
  { gap: wished }: ChoiceWish,
): FoundPlan {
  const gap = objective === null ? null : gapOf(objective, bound);
  return {
    status: isInfeasible ? 'infeasible' : statusOf(gap, wished),
    objective,
    bound: isInfeasible ? null : bound,
    gap,
    chosen: choice && placesOf(left, choice),
    prices: choice ? [...prices].flatMap((price, at) => (price > 0 ? [{ limit: limits[at]!.limit, price }] : [])) : [],
  };
}

function statusOf(gap: number | null, wished: number): PlanStatus {
  if (gap === null) return 'time-limit';
  if (gap <= noGap) return 'optimal';
  return gap <= wished ? 'within-gap' : 'time-limit';
}

export function gapOf(objective: number, bound: number): number {
  return objective === bound ? 0 : Math.abs(objective - bound) / Math.max(1e-9, Math.abs(objective));
}
