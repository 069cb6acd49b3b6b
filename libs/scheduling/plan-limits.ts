import type { MajorCategory } from '#libs/asset';
import type { PlanBuilding, PlanOption, PlanTerms, WorksLimit } from './plan-terms.js';

/** What is limited in a year of the horizon. */
export type PlanLimit = { readonly offset: number } & (
  | { readonly kind: 'money' | 'general' | 'bond' | 'grant' | 'steady-low' | 'steady-high' }
  | { readonly kind: 'works'; readonly category: MajorCategory | null }
  /** How far the mean score lies below the target, in points of a share of all floor area. */
  | { readonly kind: 'target' }
  | { readonly kind: 'not-at-once'; readonly pair: number }
);

/** A limit with its amount: of money in million yen, of works in works, of the target in points. */
export interface LimitedAmount {
  readonly limit: PlanLimit;
  readonly most: number;
  /** So little more is no more than rounding. */
  readonly slack: number;
}

/** Yen in the unit in which money is reckoned while a plan is sought. */
export const yenPerUnit = 1_000_000;
const halfAYen = 0.5 / yenPerUnit;
/** The mean score is held to the target in every so many years, and in the last. */
const yearsBetweenTargets = 5;
/** In points: nearer than anybody is told. */
const reachedWithin = 0.005;

/** All limits of a plan; those of pairs of buildings last, for there are many of them and most never bind. */
export function limitsOf(terms: PlanTerms): LimitedAmount[] {
  const { money, horizon, works, goal, notAtOnce } = terms;
  const offsets = Array.from({ length: horizon.years }, (_, offset) => offset);
  const yearly = (kind: 'money' | 'general' | 'bond' | 'grant', amounts: readonly number[] | null): LimitedAmount[] =>
    amounts?.map((yen, offset) => ({ limit: { kind, offset }, most: yen / yenPerUnit, slack: halfAYen })) ?? [];
  return [
    ...yearly('money', money.availableYen),
    ...yearly('general', money.generalYen),
    ...yearly('bond', money.bondYen),
    ...yearly('grant', money.grantYen),
    ...steadyLimits(terms),
    ...strictest(works).flatMap(({ category, mostPerYear }) =>
      offsets.map((offset) => ({
        limit: { kind: 'works', category, offset } as const,
        most: mostPerYear,
        slack: 0.001,
      })),
    ),
    ...('targetScore' in goal ? targetYears(horizon.years) : []).map((offset) => ({
      limit: { kind: 'target', offset } as const,
      most: 0,
      slack: reachedWithin,
    })),
    ...notAtOnce.flatMap((_, pair) =>
      offsets.map((offset) => ({ limit: { kind: 'not-at-once', pair, offset } as const, most: 1, slack: 0.001 })),
    ),
  ];
}

/** Of several limits of one category the lowest. */
function strictest(works: readonly WorksLimit[]): WorksLimit[] {
  return works.filter(({ category, mostPerYear }, at) =>
    works.every(
      (other, place) =>
        other.category !== category ||
        other.mostPerYear > mostPerYear ||
        (other.mostPerYear === mostPerYear && place >= at),
    ),
  );
}

function steadyLimits({ money: { availableYen, steadiness } }: PlanTerms): LimitedAmount[] {
  if (steadiness === null || availableYen === null) return [];
  const { lowestPercent, highestPercent } = steadiness;
  const mean = availableYen.reduce((sum, yen) => sum + yen, 0) / availableYen.length / yenPerUnit;
  return availableYen.flatMap((_, offset) => [
    { limit: { kind: 'steady-high', offset } as const, most: (mean * highestPercent) / 100, slack: halfAYen },
    { limit: { kind: 'steady-low', offset } as const, most: (-mean * lowestPercent) / 100, slack: halfAYen },
  ]);
}

/** The years in which the mean score is held to the target, as offsets: every fifth and the last. */
export function targetYears(years: number): number[] {
  return Array.from({ length: years }, (_, offset) => offset).filter(
    (offset) => offset % yearsBetweenTargets === yearsBetweenTargets - 1 || offset === years - 1,
  );
}

/** Offsets in which works of an option are under way that this counts. */
export function workYears(
  { treatments }: PlanOption,
  years: number,
  counts: (kind: string) => boolean = () => true,
): number[] {
  const offsets = treatments
    .filter(({ kind }) => counts(kind))
    .flatMap((work) => Array.from({ length: work.years }, (_, year) => work.startOffset + year));
  return [...new Set(offsets)].filter((offset) => offset < years);
}

/** In each year how far an option keeps a building below the target, weighted by floor area over that of all; 0 once it is gone. */
export function shortOfTarget(
  { floorAreaM2, scoresOf }: PlanBuilding,
  place: number,
  targetScore: number,
  totalAreaM2: number,
): number[] {
  const share = floorAreaM2 / totalAreaM2;
  return Array.from(scoresOf(place), (score) => (Number.isNaN(score) ? 0 : share * (targetScore - score)));
}
