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
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  let law = new Map([[0, 1]]);
  for (const { weight, probabilities } of parts) {
    const next = new Map<number, number>();
    for (const [sum, of] of law) {
      probabilities.forEach((probability, grade) => {
        const score = sum + Math.round((points[grade]! * weight * perPoint) / weights);
        if (probability > 0) next.set(score, (next.get(score) ?? 0) + of * probability);
      });
    }
    law = next;
  }
  const sorted = [...law].toSorted(([one], [other]) => one - other);
  return {
    expected: sorted.reduce((sum, [score, probability]) => sum + score * probability, 0) / perPoint,
    low: quantile(sorted, 0.1) / perPoint,
    high: quantile(sorted, 0.9) / perPoint,
  };
}

function quantile(sorted: readonly (readonly [number, number])[], share: number): number {
  let sum = 0;
  const found = sorted.find(([, probability]) => (sum += probability) >= share - 1e-9);
  return (found ?? sorted.at(-1)!)[0];
}
