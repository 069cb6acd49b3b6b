import { type ChoiceWish, solveChoice } from '#libs/optimize';
import { type BaselineName, baselineNames } from './greedy-baselines.js';
import { baselinePlan, type BaselineRanks } from './plan-baselines.js';
import { type Patience, planRemedies, type PlanRemedy } from './plan-remedies.js';
import { type DecisionPrice, decisionPrices, type MovedChoice, movedChoices } from './plan-reasons.js';
import type { PlanBuilding, PlanMoney, PlanTerms } from './plan-terms.js';
import { type FormerSearch, type FoundPlan, type PlanAnswer, problemFor, solveNear, solvePlan } from './solve-plan.js';

/** A plan with all that is told about it. */
export interface PlanStudy {
  readonly answer: PlanAnswer;
  readonly search: FormerSearch | null;
  /** Of each building; null where no limit moves it. */
  readonly moved: readonly (MovedChoice | null)[];
  /** Of each decision; none where there is no plan. */
  readonly decisionPrices: readonly DecisionPrice[];
  /** Null where that way of going about it does not keep to the terms; objectives in the unit of the goal. */
  readonly baselines: readonly {
    readonly name: BaselineName;
    readonly chosen: readonly number[] | null;
    readonly objective: number | null;
  }[];
  /** Where there is no plan: decisions, by place, of which each alone, given up, makes one possible. */
  readonly decisionsToGiveUp: readonly number[];
  /** Where there is no plan: changes of which each by itself makes one possible. */
  readonly remedies: readonly PlanRemedy[];
  /** With less and more money a year: percent of every yearly line of money; the reserve fund is the same. None where no line is limited. */
  readonly curve: readonly { readonly percent: number; readonly answer: FoundPlan }[];
}

export interface StudyWish extends ChoiceWish {
  /** Called before the plan is compared, with how many comparisons are done and how many there are. */
  readonly onComparing: (done: number, total: number) => void;
  /** How long a plan with more or less money is looked for; made anew for each. */
  readonly patienceForCurve: Patience;
  /** How long each remedy is looked for. */
  readonly patienceForRemedies: Patience;
}

const lineNames = ['availableYen', 'generalYen', 'bondYen', 'grantYen'] as const;
const curvePercents = [80, 90, 110, 120] as const;
const curveGap = 0.005;
const mostTried = 20;

/** Solves a plan, says why each work is where it is and what each decision costs, and compares it with what else could be done. */
export function studyPlan(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  ranks: BaselineRanks,
  wish: StudyWish,
): PlanStudy {
  const { plan, answer, prices, goalPrices, search } = solvePlan(buildings, terms, wish);
  const percents = hasLine(terms) ? curvePercents : [];
  const total = baselineNames.length + percents.length;
  const baselines = baselineNames.map((name, done) => {
    wish.onComparing(done, total);
    return { name, ...baselinePlan(buildings, terms, name, ranks) };
  });
  const found = search ? [search] : [];
  const curve = percents.map((percent, done) => {
    wish.onComparing(baselineNames.length + done, total);
    const point = withMoney(buildings, terms, percent, wish, found);
    if (point.search) found.push(point.search);
    return { percent, answer: point.answer };
  });
  return {
    answer,
    search,
    moved: answer.chosen ? movedChoices(plan, answer.chosen, prices) : buildings.map(() => null),
    decisionPrices:
      answer.objective === null ? [] : decisionPrices(buildings, terms, plan.limits, goalPrices, answer.objective),
    baselines,
    curve,
    decisionsToGiveUp: answer.chosen ? [] : decisionsToGiveUp(buildings, terms, wish),
    remedies: answer.chosen ? [] : planRemedies(buildings, terms, wish.seed, wish.patienceForRemedies),
  };
}

/** Looked for among the first only: who has made many decisions knows better which to give up. */
function decisionsToGiveUp(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  { seed, isOver }: StudyWish,
): number[] {
  const places = [...terms.decisions.keys()].slice(0, mostTried);
  return places.filter((place) => {
    if (isOver()) return false;
    const decisions = terms.decisions.filter((_decision, at) => at !== place);
    const { choice } = solveChoice(problemFor(buildings, { ...terms, decisions }).problem, { gap: 0.1, seed, isOver });
    return choice !== null;
  });
}

/** The flattest plan looks for its line. */
function hasLine({ goal, money }: PlanTerms): boolean {
  return goal.kind !== 'flattest' && lineNames.some((name) => money[name] !== null);
}

/** No worse than what was found with other money, wherever that keeps to the terms with this, too. */
function withMoney(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  percent: number,
  { seed, patienceForCurve }: StudyWish,
  found: readonly FormerSearch[],
): { readonly answer: FoundPlan; readonly search: FormerSearch | null } {
  const money = scaledMoney(terms.money, percent);
  return solveNear(buildings, { ...terms, money }, { gap: curveGap, seed, ...patienceForCurve() }, found);
}

function scaledMoney(money: PlanMoney, percent: number): PlanMoney {
  const lines = lineNames.map((name) => [name, money[name]?.map((yen) => Math.round((yen * percent) / 100)) ?? null]);
  return { ...money, ...Object.fromEntries(lines) };
}
