import { type LimitedAmount, type PlanLimit, yenPerUnit } from './plan-limits.js';

/** A limit that gives way in a run of years: yen, works, or points of the mean score (their most). */
export interface RelaxedRun {
  readonly kind: PlanLimit['kind'];
  readonly category: string | null;
  readonly fromFiscalYear: number;
  readonly toFiscalYear: number;
  readonly amount: number;
  /** The same of each year. */
  readonly amounts: readonly number[];
}

/** A limit and by how much a choice is beyond it, in its own unit. */
export interface Exceeded extends LimitedAmount {
  readonly amount: number;
}

/** The same yen may be missing in the line of all money and in that of its source. */
export const moneyKinds: readonly (readonly PlanLimit['kind'][])[] = [['money'], ['general', 'bond', 'grant']];

const countedInYen: readonly PlanLimit['kind'][] = [...moneyKinds.flat(), 'steady-low', 'steady-high'];
/** Less than a yen in million yen. */
const nothing = 5e-7;

export function exceededOf(limits: readonly LimitedAmount[], excess: Float64Array): Exceeded[] {
  return [...excess].flatMap((amount, at) => (amount > nothing ? [{ ...limits[at]!, amount }] : []));
}

/** Yen that is missing over all years: of a year what the line of all money lacks, or the sources together, whichever is more. */
export function missingYenOf(exceeded: readonly Exceeded[]): number {
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

/** Limits of a kind in years one after the other together. */
export function relaxedRuns(exceeded: readonly Exceeded[], firstFiscalYear: number): RelaxedRun[] {
  const runs: (RelaxedRun & { amounts: number[] })[] = [];
  for (const { limit, amount } of exceeded.toSorted(byKindAndYear)) {
    const fiscalYear = firstFiscalYear + limit.offset;
    const category = limit.kind === 'works' ? limit.category : null;
    const last = runs.at(-1);
    const counted = countedInYen.includes(limit.kind) ? Math.ceil(amount * yenPerUnit) : amount;
    if (last?.kind !== limit.kind || last.category !== category || last.toFiscalYear < fiscalYear - 1) {
      const years = { fromFiscalYear: fiscalYear, toFiscalYear: fiscalYear };
      runs.push({ kind: limit.kind, category, ...years, amount: counted, amounts: [counted] });
      continue;
    }
    const place = fiscalYear - last.fromFiscalYear;
    last.amounts[place] = (last.amounts[place] ?? 0) + counted;
    runs[runs.length - 1] = { ...last, toFiscalYear: fiscalYear, amount: together(limit.kind, last.amounts) };
  }
  return runs;
}

function together(kind: PlanLimit['kind'], amounts: readonly number[]): number {
  return kind === 'target' ? Math.max(...amounts) : amounts.reduce((sum, one) => sum + one, 0);
}

function byKindAndYear({ limit: a }: Exceeded, { limit: b }: Exceeded): number {
  return keyOf(a).localeCompare(keyOf(b)) || a.offset - b.offset;
}

function keyOf(limit: PlanLimit): string {
  return limit.kind === 'works' ? `${limit.kind} ${limit.category}` : limit.kind;
}
