/**
 * A question of renewal as it is asked in JSON: of each building one option is to be chosen, so that penalties and what is spent beyond the
 * budgets come to the least. Money and penalties are in units of the asker's own.
 */
export interface RenewalInstance {
  readonly kind: 'renewal-schedule';
  readonly years: number;
  /** Of each year, 0 or more. */
  readonly budget: readonly number[];
  /** Of each unit beyond the budget of a year; null where the budgets are hard. */
  readonly overspendPenalty: number | null;
  readonly buildings: readonly {
    readonly id: string;
    readonly options: readonly RenewalOption[];
  }[];
}

/** What may be done about a building: either the cost of every year, or works, of a year any number. */
export interface RenewalOption {
  readonly label: string;
  readonly cost?: readonly number[];
  readonly works?: readonly (readonly [year: number, cost: number])[];
  readonly penalty: number;
}

/** Part of a budget, and of the greatest cost in its year, by which sums in another order may differ: less than a yen of a trillion. */
const rounding = 1e-12;

/** Of each year by how much its budget may seem to be exceeded while it is but rounding, in the unit of money. */
export function roundingOf({ budget, buildings }: RenewalInstance): readonly number[] {
  const greatest = budget.map(() => 0);
  for (const { options } of buildings)
    for (const option of options)
      for (const [year, cost] of worksOf(option)) greatest[year] = Math.max(greatest[year]!, cost);
  return budget.map((amount, year) => rounding * (amount + greatest[year]!));
}

/** Years with a cost, counted from 0; of a year there may be several. */
export function worksOf({ cost, works }: RenewalOption): readonly (readonly [year: number, cost: number])[] {
  return works ?? [...cost!.keys()].filter((year) => cost![year] !== 0).map((year) => [year, cost![year]!]);
}
