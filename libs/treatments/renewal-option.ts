import type { ComponentKind } from '#libs/asset';
import type { BondProgramme } from '#libs/funding';
import type { TreatmentKind } from './treatment-kinds.js';

/**
 * Why a work stands in a plan. `grade`: its part is C or D today; `grade-forecast`: it is expected to be C as probably as the city's
 * threshold; `part-age`, `building-age`: as old as the rule says; `life-end`: the frame's life is over; `closing`: its use has ended.
 */
export const treatmentReasons = ['grade', 'grade-forecast', 'part-age', 'building-age', 'life-end', 'closing'] as const;
export type TreatmentReason = (typeof treatmentReasons)[number];

/** The reason with its part (null = the whole building) and the year in which the work is due; below 0 = it was due before. */
export interface TreatmentWhy {
  readonly reason: TreatmentReason;
  readonly component: ComponentKind | null;
  readonly dueOffset: number;
}

/** A work with its years: offsets count from the first year of the horizon. */
export interface DatedTreatment {
  readonly kind: TreatmentKind;
  /** Of grade A from the year after its end on. */
  readonly parts: readonly ComponentKind[];
  readonly startOffset: number;
  /** It ends before offset startOffset + years, which is at most the end of the horizon. */
  readonly years: number;
  /** The sum of its payments: integer yen, each at the prices of its year. */
  readonly costYen: number;
  readonly programme: BondProgramme | null;
  /** Of the building after it, in square metres; 0 after demolition. */
  readonly floorAreaM2: number;
  readonly why: TreatmentWhy;
}

/** Integer yen at the prices of the year in which they are paid; `treatment` is the place in the option's list. */
export interface Payment {
  readonly offset: number;
  readonly yen: number;
  readonly treatment: number;
}

/** `leave`: nothing is scheduled but running repairs; `usual`: every work in the year in which the rules say it is due. */
export type OptionRole = 'leave' | 'usual';

/**
 * One way through the horizon. Works follow one another and all end within it. Amounts are integer yen in the base year of the price
 * outlook; only `lifeCycleCostYen` may be below 0, where what is left at the end is worth more than all that was paid.
 */
export interface RenewalOption {
  readonly treatments: readonly DatedTreatment[];
  /** By treatment, then by year. */
  readonly payments: readonly Payment[];
  /** Payments and running repairs while the building is used, less what building and parts are worth at the end (straight line). */
  readonly lifeCycleCostYen: number;
  /** Expected consequences: of parts in the worst grade while it is used, of the frame while it stands. */
  readonly riskYen: number;
  /** What floor area that is given up was worth to those who used it; 0 where it was decided to close the building. */
  readonly lostAreaYen: number;
  /** What a plan makes as small as it can: the sum of the three. */
  readonly penaltyYen: number;
  /** Null = any other. */
  readonly role: OptionRole | null;
  /** Its use ends here, as was decided of the building; null = it goes on. */
  readonly closingOffset: number | null;
  /** Whether the year built, and so every date, rests on an estimate. */
  readonly isEstimated: boolean;
}
