import type { TreatmentKind } from '#libs/treatments';
import type {
  LeftOutPlace,
  PlanDetail,
  PlanEstimate,
  PlanOutcome,
  PlanPlace,
  PlanWork,
  PlanYear,
} from '../api/types.js';
import type { PlanClosing } from './plan-closings.js';
import type { DecisionsInHand } from './use-decisions.js';

/** What every part of the page of a solved plan is given. */
export interface PlanPartProps {
  readonly code: string;
  readonly plan: PlanDetail;
  readonly outcome: PlanOutcome;
  /** As they are solved, or as an estimate changes them. */
  readonly works: readonly PlanWork[];
  /** The buildings of the plan, by id. */
  readonly places: ReadonlyMap<string, PlanPlace>;
  /** The buildings of which too little was known to plan them, by id. */
  readonly leftOut: ReadonlyMap<string, LeftOutPlace>;
  /** By the decisions as they are in hand. */
  readonly closings: readonly PlanClosing[];
  /** Null = nothing is changed by hand, or it is not known yet. */
  readonly estimate: PlanEstimate | null;
  readonly decisions: DecisionsInHand;
  readonly fiscalYear: number;
  readonly onYear: (fiscalYear: number) => void;
  readonly onWork: (work: PlanWork) => void;
  readonly onBuilding: (place: PlanPlace) => void;
}

/** From this gap on an estimate tells too little to be shown in place of the plan. */
const roughGap = 0.05;

/** Whether what was found at once may be far from the best. */
export const isRough = ({ gap }: Pick<PlanEstimate, 'gap'>): boolean => gap !== null && gap > roughGap;

/** The years as they are shown: of an estimate where there is one. */
export const outlookShown = ({ outcome, estimate }: Pick<PlanPartProps, 'outcome' | 'estimate'>): readonly PlanYear[] =>
  estimate && estimate.outlook.length > 0 ? estimate.outlook : outcome.outlook;

/** A year with its cost by treatment beside the rest, integer yen. */
export type TreatmentYear = Readonly<Record<TreatmentKind, number>> & { readonly fiscalYear: number };

/** Amounts of the treatments that a plan has at all, year by year. */
export function treatmentYears(
  outlook: readonly PlanYear[],
  kinds: readonly TreatmentKind[],
): { readonly kinds: readonly TreatmentKind[]; readonly years: readonly TreatmentYear[] } {
  const used = kinds.filter((kind) => outlook.some(({ byTreatment }) => (byTreatment[kind] ?? 0) > 0));
  const years = outlook.map(({ fiscalYear, byTreatment }) => {
    const amounts = Object.fromEntries(kinds.map((kind) => [kind, byTreatment[kind] ?? 0]));
    return { fiscalYear, ...amounts } as TreatmentYear;
  });
  return { kinds: used, years };
}

/** The line of money: one for all years, or one of each. */
export function linesOf(outlook: readonly PlanYear[]): {
  readonly availableYen: number | null;
  readonly yearLinesYen: readonly (number | null)[];
} {
  const lines = outlook.map(({ lineYen }) => lineYen);
  const [first = null] = lines;
  return lines.every((yen) => yen === first)
    ? { availableYen: first, yearLinesYen: [] }
    : { availableYen: null, yearLinesYen: lines };
}
