import {
  directionOf,
  type FciBand,
  type FciLimits,
  fromUsualScale,
  type GradePoints,
  mextGradePoints,
  usualFciLimits,
} from '#libs/condition';
import type { Texts } from '../i18n/ja.js';
import { digits } from '../format/quantity.js';
import { type ConditionColouring, scoreClasses } from '../map/condition-classes.js';
import type { FacilityStanding } from '../map/facility-standing.js';

/** How a city counts: its points, and where the bands of its index begin. */
export interface ConditionScales {
  readonly points: GradePoints;
  readonly fciLimits: FciLimits;
}

/** Until it is known how the city counts. */
export const usualScales: ConditionScales = { points: mextGradePoints, fciLimits: usualFciLimits };

/** 要注意(10〜30%未満), by the limits of the city. */
export function bandClassText(
  band: FciBand,
  { fair, poor, critical }: FciLimits,
  { condition: { bands, bandBelow, bandBetween, bandFrom } }: Texts,
): string {
  const name = bands[band];
  switch (band) {
    case 'good':
      return bandBelow(name, fair);
    case 'fair':
      return bandBetween(name, fair, poor);
    case 'poor':
      return bandBetween(name, poor, critical);
    case 'critical':
      return bandFrom(name, critical);
  }
}

/** What a colouring says of a facility, in words: the list says it to who cannot see the colour. */
export function standingText(
  standing: FacilityStanding | undefined,
  colourBy: ConditionColouring,
  yearsAhead: number,
  { condition }: Texts,
): string {
  switch (colourBy) {
    case 'score':
      return scoreText(standing?.score ?? null, condition);
    case 'forecast':
      return scoreText(standing?.scoresAhead[yearsAhead] ?? null, condition);
    case 'worst-grade':
      return standing?.worstGrade ? condition.grade(standing.worstGrade) : condition.none;
    case 'fci':
      return standing?.band ? condition.fciBand(condition.bands[standing.band]) : condition.none;
  }
}

const scoreText = (score: number | null, words: Texts['condition']): string =>
  score === null ? words.none : words.points(digits(score));

/** 75〜90点未満 おおむね良好, in points of the city's own scale; where high is bad the good end comes first: 23〜41点未満. */
export function scoreClassText(place: number, { condition }: Texts, points: GradePoints = mextGradePoints): string {
  const [from, to] = scoreRangeOf(place, points);
  return `${condition.scoreRange(from, to)} ${condition.scoreClasses[place] ?? ''}`;
}

function scoreRangeOf(place: number, points: GradePoints): readonly [from: number, to: number | null] {
  const [from, to] = [scoreClasses[place]!.from, scoreClasses[place + 1]?.from ?? null];
  if (directionOf(points) === 'high-is-good') return [own(from, points), to === null ? null : own(to, points)];
  // A class begins where it is no worse than its bound: above the next whole point.
  const above = (bound: number) => Math.floor(fromUsualScale(bound, points)) + 1;
  return [to === null ? 0 : above(to), from === 0 ? null : above(from)];
}

const own = (bound: number, points: GradePoints): number =>
  bound === 0 ? 0 : Math.round(fromUsualScale(bound, points) * 10) / 10;

/** 予測の確からしさ: 低(点検されていない部位がある). */
export function confidenceText({ confidence, doubts }: FacilityStanding, { condition }: Texts): string | null {
  if (confidence === null) return null;
  const why = doubts.map((doubt) => condition.doubts[doubt]).join(condition.and);
  return condition.confidence(condition.confidences[confidence], why);
}
