import type { MajorCategory } from '#libs/asset';
import type { BondProgramme, BondRule } from '#libs/funding';
import { UnsoundTerms } from './unsound-terms.js';

/** A work of an option: what is done, from which year of the horizon on, and what it costs. */
export interface PlannedWork {
  readonly kind: string;
  /** Years from the first of the horizon. */
  readonly startOffset: number;
  readonly years: number;
  readonly costYen: number;
  readonly programme: BondProgramme | null;
}

/** What is paid in a year of the horizon for a work of an option, integer yen. */
export interface WorkPayment {
  readonly offset: number;
  readonly yen: number;
  /** The work, by its place in the option. */
  readonly treatment: number;
}

/** What may be done with a building over the horizon. */
export interface PlanOption {
  readonly treatments: readonly PlannedWork[];
  readonly payments: readonly WorkPayment[];
  /** Life-cycle cost and risk: integer yen, present value. */
  readonly penaltyYen: number;
  /** The use of the building ends here; null or undefined = it goes on. */
  readonly closingOffset?: number | null;
}

/** A building to plan; one of its options is taken. */
export interface PlanBuilding {
  readonly id: string;
  readonly category: MajorCategory;
  readonly floorAreaM2: number;
  readonly options: readonly PlanOption[];
  /** Expected health score, 0 to 100, in each year of the horizon under the option at that place; NaN once the building is gone or closed. */
  readonly scoresOf: (place: number) => Float64Array;
}

/**
 * What is sought. `least-cost`: least life-cycle cost and risk. `best-condition`: least mean distance from a full score over floor area and
 * years. `least-money`: least spending that holds a target; `flattest`: the lowest yearly line of money that does.
 */
export type PlanGoal =
  | { readonly kind: 'least-cost' | 'best-condition' }
  | { readonly kind: 'least-money' | 'flattest'; readonly targetScore: number };

/** Yearly money, integer yen by year of the horizon; null = no limit. */
export interface PlanMoney {
  /** The line of money: all that is spent in a year. */
  readonly availableYen: readonly number[] | null;
  readonly generalYen: readonly number[] | null;
  readonly bondYen: readonly number[] | null;
  readonly grantYen: readonly number[] | null;
  /** What the reserve fund pays beyond the lines, over all years. */
  readonly reserveYen: number;
  readonly grantPercent: number;
  readonly bondRules: readonly BondRule[];
  /** A year's spending is held between these percents of the mean line of money. */
  readonly steadiness: { readonly lowestPercent: number; readonly highestPercent: number } | null;
}

/** So many works may be under way in a year, of a category or (null) of all. */
export interface WorksLimit {
  readonly category: MajorCategory | null;
  readonly mostPerYear: number;
}

/** What a planner has decided about a building by hand. */
export type PlanDecision = { readonly buildingId: string } & (
  | { readonly kind: 'lock'; readonly treatment: string; readonly fiscalYear: number }
  /** No such work begins in these years, both included; null = no work of any kind. */
  | {
      readonly kind: 'forbid';
      readonly treatment: string | null;
      readonly fromFiscalYear: number;
      readonly toFiscalYear: number;
    }
  /** Nothing is planned at all. */
  | { readonly kind: 'leave' }
  /** It stays: it is neither closed nor demolished. */
  | { readonly kind: 'keep' }
  /** Its use ends with the beginning of this year; then it is demolished or not, null = whichever is better. */
  | { readonly kind: 'close'; readonly fiscalYear: number; readonly demolition: boolean | null }
  /** Nothing but repairs begins before this year, and it is not closed before, as when a dialogue with residents comes first. */
  | { readonly kind: 'not-before'; readonly fiscalYear: number }
);

/** All that a plan is to keep to. */
export interface PlanTerms {
  readonly goal: PlanGoal;
  readonly horizon: { readonly fromFiscalYear: number; readonly years: number };
  readonly money: PlanMoney;
  readonly works: readonly WorksLimit[];
  /** Buildings, by id, of which no two may be closed by works in the same year. */
  readonly notAtOnce: readonly (readonly [string, string])[];
  /** Kinds of works for which a building is closed. */
  readonly closingTreatments: readonly string[];
  readonly decisions: readonly PlanDecision[];
}

/** Throws UnsoundTerms, naming field and value, where terms make no sense. */
export function requirePlanTerms({ horizon, money, works, goal }: PlanTerms): void {
  const { years } = horizon;
  if (!Number.isInteger(years) || years < 1 || years > 100)
    throw new UnsoundTerms(`years must be an integer from 1 to 100, got ${years}`);
  for (const name of ['availableYen', 'generalYen', 'bondYen', 'grantYen'] as const)
    requireYears(name, money[name], years);
  requireYen('reserveYen', money.reserveYen);
  for (const { mostPerYear } of works)
    if (!Number.isInteger(mostPerYear) || mostPerYear < 0)
      throw new UnsoundTerms(`mostPerYear must be an integer of 0 or more, got ${mostPerYear}`);
  if ('targetScore' in goal && !(goal.targetScore >= 0 && goal.targetScore <= 100))
    throw new UnsoundTerms(`targetScore must be from 0 to 100, got ${goal.targetScore}`);
  requireSteadiness(money);
}

function requireYears(name: string, amounts: readonly number[] | null, years: number): void {
  if (amounts === null) return;
  if (amounts.length !== years) throw new UnsoundTerms(`${name} must have ${years} years, got ${amounts.length}`);
  for (const yen of amounts) requireYen(name, yen);
}

function requireYen(name: string, yen: number): void {
  if (!Number.isSafeInteger(yen) || yen < 0)
    throw new UnsoundTerms(`${name} must be an integer of 0 or more, got ${yen}`);
}

function requireSteadiness({ steadiness, availableYen }: PlanMoney): void {
  if (steadiness === null) return;
  const { lowestPercent, highestPercent } = steadiness;
  if (availableYen === null) throw new UnsoundTerms('steadiness needs availableYen, got null');
  if (!(lowestPercent >= 0 && lowestPercent <= 100 && highestPercent >= 100))
    throw new UnsoundTerms(
      `steadiness must be 0 to 100 and 100 or more percent, got ${lowestPercent}, ${highestPercent}`,
    );
}
