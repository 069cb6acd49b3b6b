import { type ChoiceWish, choiceValue, solveChoice } from '#libs/optimize';
import { type LimitedAmount, type PlanLimit, yenPerUnit } from './plan-limits.js';
import { planProblem } from './plan-problem.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';

/** The least that must give way for a plan to be possible, limits of a kind in years one after the other together. */
export interface PlanRelaxation {
  readonly needs: readonly RelaxedRun[];
  /** All money that is missing, and no relaxation does with less than the second. */
  readonly missingYen: number;
  readonly leastMissingYen: number;
}

/** A limit that gives way in a run of years: yen, works, or points of the mean score (their most). */
export interface RelaxedRun {
  readonly kind: PlanLimit['kind'];
  readonly category: string | null;
  readonly fromFiscalYear: number;
  readonly toFiscalYear: number;
  readonly amount: number;
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
  const { choice, bound } = solveChoice(problem, { gap: enoughGap, seed, isOver: () => tired() && isOver() });
  const { excess } = choiceValue(problem, choice!);
  const exceeded = [...excess].flatMap((amount, at) => (amount > 1e-6 ? [{ ...limits[at]!, amount }] : []));
  const needs = runsOf(exceeded, terms.horizon.fromFiscalYear);
  const missingYen = needs.reduce((sum, { kind, amount }) => (weights[kind] === 1 ? sum + amount : sum), 0);
  return { needs, missingYen, leastMissingYen: Math.min(missingYen, Math.max(0, Math.ceil(bound * yenPerUnit))) };
}

/** The flattest plan has a line of money that it looks for. */
function withoutOwnLine(terms: PlanTerms): PlanTerms {
  if (terms.goal.kind !== 'flattest') return terms;
  return { ...terms, money: { ...terms.money, availableYen: null, steadiness: null } };
}

interface Exceeded extends LimitedAmount {
  readonly amount: number;
}

function runsOf(exceeded: readonly Exceeded[], firstFiscalYear: number): RelaxedRun[] {
  const runs: RelaxedRun[] = [];
  for (const { limit, amount } of exceeded.toSorted(byKindAndYear)) {
    const fiscalYear = firstFiscalYear + limit.offset;
    const category = limit.kind === 'works' ? limit.category : null;
    const last = runs.at(-1);
    const counted = weights[limit.kind] === 1 ? Math.ceil(amount * yenPerUnit) : amount;
    if (last?.kind === limit.kind && last.category === category && last.toFiscalYear === fiscalYear - 1) {
      const together = limit.kind === 'target' ? Math.max(last.amount, counted) : last.amount + counted;
      runs[runs.length - 1] = { ...last, toFiscalYear: fiscalYear, amount: together };
    } else {
      runs.push({ kind: limit.kind, category, fromFiscalYear: fiscalYear, toFiscalYear: fiscalYear, amount: counted });
    }
  }
  return runs;
}

function byKindAndYear({ limit: a }: Exceeded, { limit: b }: Exceeded): number {
  return keyOf(a).localeCompare(keyOf(b)) || a.offset - b.offset;
}

function keyOf(limit: PlanLimit): string {
  return limit.kind === 'works' ? `${limit.kind} ${limit.category}` : limit.kind;
}
