/** How far a forecast may be trusted: 高・中・低. */
export type Confidence = 'high' | 'middle' | 'low';

/** Why a forecast is not trusted more, in the words of the rules below. */
export type ConfidenceReason = 'never-inspected' | 'inspected-long-ago' | 'few-readings' | 'wide-band';

/** What the rules look at. */
export interface ForecastBasis {
  /** Null = never inspected. */
  readonly yearsSinceInspection: number | null;
  /** Inspections of this very component. */
  readonly ownReadings: number;
  /** How many grades the 80 % band spans from its best to its worst: 0 = a single grade. */
  readonly bandGrades: number;
}

/** A rule names what keeps the confidence at a level; the periodic inspection of 建築基準法第12条 comes every three years. */
export const confidenceRules = {
  high: { yearsSinceInspection: 3, ownReadings: 2, bandGrades: 1 },
  middle: { yearsSinceInspection: 10, ownReadings: 1, bandGrades: 2 },
} as const;

/** High within all limits of `high`, middle within all of `middle`, otherwise low; with what stands in the way of the next higher. */
export function forecastConfidence(basis: ForecastBasis): {
  readonly confidence: Confidence;
  readonly reasons: readonly ConfidenceReason[];
} {
  const beyondHigh = reasonsBeyond(confidenceRules.high, basis);
  if (beyondHigh.length === 0) return { confidence: 'high', reasons: [] };
  const beyondMiddle = reasonsBeyond(confidenceRules.middle, basis);
  return beyondMiddle.length === 0
    ? { confidence: 'middle', reasons: beyondHigh }
    : { confidence: 'low', reasons: beyondMiddle };
}

type Limits = (typeof confidenceRules)[keyof typeof confidenceRules];

function reasonsBeyond(
  limits: Limits,
  { yearsSinceInspection, ownReadings, bandGrades }: ForecastBasis,
): ConfidenceReason[] {
  const reasons: ConfidenceReason[] = [];
  if (yearsSinceInspection === null) reasons.push('never-inspected');
  else if (yearsSinceInspection > limits.yearsSinceInspection) reasons.push('inspected-long-ago');
  if (yearsSinceInspection !== null && ownReadings < limits.ownReadings) reasons.push('few-readings');
  if (bandGrades > limits.bandGrades) reasons.push('wide-band');
  return reasons;
}
