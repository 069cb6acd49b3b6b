import { type ChoiceProblem, type ChoiceWish, choiceValue, priceResources, solveChoice } from '#libs/optimize';
import { type LimitedAmount, type PlanLimit, yenPerUnit } from './plan-limits.js';
import { planProblem } from './plan-problem.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';

/** The least that must give way for a plan to be possible, limits of a kind in years one after the other together. */
export interface PlanRelaxation {
  readonly needs: readonly RelaxedRun[];
  /** More money over all years: of a year what the line of all money lacks, or the sources together, whichever is more. */
  readonly missingYen: number;
  /** None that lets the other limits give way no farther does with less. */
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
  const { choice } = solveChoice(problem, { gap: enoughGap, seed, isOver: () => tired() && isOver() });
  const { excess } = choiceValue(problem, choice!);
  const exceeded = [...excess].flatMap((amount, at) => (amount > 1e-6 ? [{ ...limits[at]!, amount }] : []));
  const needs = runsOf(exceeded, terms.horizon.fromFiscalYear);
  const missingYen = missingOf(exceeded);
  const least = Math.max(...moneyKinds.map((kinds) => leastMissing(problem, limits, excess, kinds, isOver)));
  return { needs, missingYen, leastMissingYen: Math.min(missingYen, Math.max(0, Math.floor(least * yenPerUnit))) };
}

/** The same yen may be missing in the line of all money and in that of its source. */
const moneyKinds: readonly (readonly PlanLimit['kind'][])[] = [['money'], ['general', 'bond', 'grant']];

function missingOf(exceeded: readonly Exceeded[]): number {
  const years = new Map<number, number[]>();
  for (const { limit, amount } of exceeded) {
    const place = moneyKinds.findIndex((kinds) => kinds.includes(limit.kind));
    if (place < 0) continue;
    const sums = years.get(limit.offset) ?? moneyKinds.map(() => 0);
    sums[place] = sums[place]! + Math.ceil(amount * yenPerUnit);
    years.set(limit.offset, sums);
  }
  return [...years.values()].reduce((total, sums) => total + Math.max(...sums), 0);
}

/** What the prices prove to be missing of these kinds at least, in million yen, with all other money at will and the other limits where they have given way. */
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
