import { conditionGrades } from '#libs/asset';

/** An order of grades from the best to the worst, and within how many years the law or the manual wants something done. */
export interface GradeScale<Grade extends string = string> {
  readonly grades: readonly Grade[];
  /** Years until something must be done; 0 = at once, null = nothing needs to be done for the grade itself. */
  readonly withinYears: Readonly<Record<Grade, number | null>>;
}

/** Buildings: D within 5 years, C within 10 (MEXT's manual, 平成29年). */
export const buildingScale: GradeScale<(typeof conditionGrades)[number]> = {
  grades: conditionGrades,
  withinYears: { A: null, B: null, C: 10, D: 5 },
};

/** 健全性 of bridges and tunnels: 健全, 予防保全段階, 早期措置段階 (before the next inspection, five years on), 緊急措置段階; 道路法, since 2014. */
export const bridgeRatings = ['I', 'II', 'III', 'IV'] as const;
export type BridgeRating = (typeof bridgeRatings)[number];

export const bridgeScale: GradeScale<BridgeRating> = {
  grades: bridgeRatings,
  withinYears: { I: null, II: null, III: 5, IV: 0 },
};

/** The rating of a whole bridge is that of its worst member; null without members. */
export function bridgeRating(members: readonly BridgeRating[]): BridgeRating | null {
  const worst = Math.max(-1, ...members.map((rating) => bridgeRatings.indexOf(rating)));
  return bridgeRatings[worst] ?? null;
}

/** 緊急度 of sewers: 異常なし, then 軽度 III, 中度 II (put off for less than five years), 重度 I (at once). */
export const sewerUrgencies = ['none', 'III', 'II', 'I'] as const;
export type SewerUrgency = (typeof sewerUrgencies)[number];

export const sewerScale: GradeScale<SewerUrgency> = {
  grades: sewerUrgencies,
  withinYears: { none: null, III: null, II: 5, I: 0 },
};
