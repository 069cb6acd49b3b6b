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
