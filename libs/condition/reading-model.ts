/** One reading of a condition in points: 0 (worst) to 100 (as new). */
export interface Reading {
  readonly year: number;
  readonly points: number;
}

/** What readings do at one level of points. */
export interface LevelBehaviour {
  /** Points lost in a year; the middle of the steps without a repair. */
  readonly wearPerYear: number;
  /** How far a reading after one year usually lies above, and below, what wear makes of it. */
  readonly noiseUp: number;
  readonly noiseDown: number;
  readonly repairsPerYear: number;
  /** How probable it is that a repair gives back the first, second … tenth tenth of what is missing to 100. */
  readonly gains: readonly number[];
}

/**
 * A model of readings that wear and are repaired. After `h` years a reading of `x` points has been repaired with the probability
 * 1 − exp(−λ(x)·h) and has gained a share of the 100 − x that are missing; otherwise it is x − r(x)·h + √h·ε, where ε is up or down
 * alike often, of a size usual at that level and of the restlessness of the structure itself. Between two levels all are interpolated.
 */
export interface ReadingModel {
  /** Rising, from 0 to 100. */
  readonly levels: readonly number[];
  readonly behaviours: readonly LevelBehaviour[];
}

export const bestPoints = 100;
export const gainParts = 10;

/** Between which two levels a reading lies, and the share of the upper one. */
export interface Place {
  readonly lower: number;
  readonly share: number;
}

/** Throws RangeError where points are not 0 to 100. */
export function requirePoints(points: number): void {
  if (!(points >= 0 && points <= bestPoints)) throw new RangeError(`points must be 0 to 100, got ${points}`);
}

/** Throws RangeError where points are not 0 to 100. */
export function placeOf(levels: readonly number[], points: number): Place {
  requirePoints(points);
  const above = levels.findIndex((level) => level > points);
  const lower = above < 0 ? levels.length - 2 : above - 1;
  return { lower, share: (points - levels[lower]!) / (levels[lower + 1]! - levels[lower]!) };
}

/** A trait of the model at a place. */
export function traitAt(
  { behaviours }: ReadingModel,
  { lower, share }: Place,
  trait: (of: LevelBehaviour) => number,
): number {
  return (1 - share) * trait(behaviours[lower]!) + share * trait(behaviours[lower + 1]!);
}

/** What is missing to 100; half a point at the least, below which readings cannot tell. */
export function missingPoints(points: number): number {
  return Math.max(bestPoints - points, 0.5);
}

/** Probability of at least one repair within so many years. */
export function repairProbability(repairsPerYear: number, years: number): number {
  return -Math.expm1(-repairsPerYear * years);
}
