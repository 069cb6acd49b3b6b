/**
 * The method `mic`: 総務省 公共施設等更新費用試算ソフト for buildings. Cycle, spreading and backlog as printed by 加古川市 (p. 15)
 * and 安芸高田市 with the software's own assumptions; that ages 51–59 go straight to the rebuild is implied there.
 */

/** 大規模改修 / 建替え. */
export const workKinds = ['renovation', 'rebuild'] as const;
export type WorkKind = (typeof workKinds)[number];

/** A work on a building or part: when it falls due and over how many years its cost is spread evenly. */
export interface Work {
  readonly kind: WorkKind;
  /** backlog: was due before the horizon and is caught up in its first ten years. */
  readonly rule: 'due' | 'backlog';
  /** Age in years at which the kind falls due, counted from the year built. */
  readonly dueAgeYears: number;
  /** Years from the first year of the horizon to the first payment, 0 or more. */
  readonly startOffset: number;
  readonly spreadYears: number;
}

const renovationAge = 30;
const rebuildAge = 60;
const lastAgeForMissedRenovation = 50;
const renovationSpread = 2;
const rebuildSpread = 3;
const backlogSpread = 10;

/** Buildings older than this are treated alike: their rebuild is backlog. */
export const oldestDistinctAge = rebuildAge + 1;

/** The longest horizon in years for which shares stay exact integers. */
export const longestHorizonYears = 200;

/**
 * The works of one cycle, of a building whose age in the first year of the horizon is given (negative: still to be built). What
 * is rebuilt starts a cycle of its own in the year it is rebuilt.
 */
export function worksFromAge(ageYears: number): readonly Work[] {
  return [...renovationFromAge(ageYears), rebuildFromAge(ageYears)];
}

function renovationFromAge(ageYears: number): readonly Work[] {
  if (ageYears <= renovationAge) return [due('renovation', renovationAge, ageYears, renovationSpread)];
  return ageYears <= lastAgeForMissedRenovation ? [backlog('renovation', renovationAge)] : [];
}

function rebuildFromAge(ageYears: number): Work {
  return ageYears <= rebuildAge ? due('rebuild', rebuildAge, ageYears, rebuildSpread) : backlog('rebuild', rebuildAge);
}

function due(kind: WorkKind, dueAgeYears: number, ageYears: number, spreadYears: number): Work {
  return { kind, rule: 'due', dueAgeYears, startOffset: dueAgeYears - ageYears, spreadYears };
}

function backlog(kind: WorkKind, dueAgeYears: number): Work {
  return { kind, rule: 'backlog', dueAgeYears, startOffset: 0, spreadYears: backlogSpread };
}

/** Whether a year's share of a building is more than the backlog pays in a year: such a year stands out, the others are alike. */
export function standsOut(share: number, wholeBuilding: number): boolean {
  return share * backlogSpread > wholeBuilding;
}

/** A building's smallest exact share is 1 ÷ this: tenths or thirds, in thirds again at each later rebuild, halved. */
export function sharesPerBuilding(horizonYears: number): number {
  return 2 * backlogSpread * rebuildSpread ** Math.ceil(horizonYears / rebuildAge);
}
