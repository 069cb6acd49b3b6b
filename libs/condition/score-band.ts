import type { Banded } from './grade-forecast.js';

/** A part of a building in one year to come. */
export interface UncertainPart {
  /** Its share in the score. */
  readonly weight: number;
  /** Of each grade, the best first; they add up to 1. */
  readonly probabilities: readonly number[];
}

/** Scores are told apart to a thousandth of a point. */
const perPoint = 1000;

/**
 * The expected score of a building with the band in which it lies with 80 %: the exact law of the weighed sum, the parts wearing
 * independently of one another; 10 % lie below `low`, 10 % above `high`. Throws RangeError without a part.
 */
export function scoreBand(parts: readonly UncertainPart[], points: readonly number[]): Banded {
  if (parts.length === 0) throw new RangeError('a score needs a part');
  const law = lawOf(parts, points);
  const sorted = sortedBySum(law.sums);
  return {
    expected: law.sums.reduce((sum, score, at) => sum + score * law.probabilities[at]!, 0) / perPoint,
    low: quantile(law, sorted, 0.1) / perPoint,
    high: quantile(law, sorted, 0.9) / perPoint,
  };
}

/** Every way in which the parts may stand: the score it sums up to, in thousandths of a point, and its probability. */
interface Law {
  readonly sums: Float64Array;
  readonly probabilities: Float64Array;
}

function lawOf(parts: readonly UncertainPart[], points: readonly number[]): Law {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  let law: Law = { sums: Float64Array.of(0), probabilities: Float64Array.of(1) };
  for (const { weight, probabilities } of parts) {
    const grades = [...probabilities.keys()].filter((grade) => probabilities[grade]! > 0);
    const scores = grades.map((grade) => Math.round((points[grade]! * weight * perPoint) / weights));
    law = crossed(
      law,
      scores,
      grades.map((grade) => probabilities[grade]!),
    );
  }
  return law;
}

function crossed({ sums, probabilities }: Law, scores: readonly number[], odds: readonly number[]): Law {
  const size = sums.length * scores.length;
  const next = { sums: new Float64Array(size), probabilities: new Float64Array(size) };
  let place = 0;
  for (let at = 0; at < sums.length; at++) {
    for (let grade = 0; grade < scores.length; grade++) {
      next.sums[place] = sums[at]! + scores[grade]!;
      next.probabilities[place++] = probabilities[at]! * odds[grade]!;
    }
  }
  return next;
}

/** The places of the sums from the lowest on; sorted as numbers that hold sum and place, for nothing sorts faster. */
function sortedBySum(sums: Float64Array): Float64Array {
  const size = sums.length;
  return sums
    .map((sum, place) => sum * size + place)
    .sort()
    .map((key) => key % size);
}

function quantile({ sums, probabilities }: Law, sorted: Float64Array, share: number): number {
  let sum = 0;
  const found = sorted.find((place) => (sum += probabilities[place]!) >= share - 1e-9);
  return sums[found ?? sorted.at(-1)!]!;
}
