import { conditionGrades } from '#libs/asset';
import { type GradePoints, mextGradePoints } from './grade-points.js';

/** A score on a city's own scale as a score on the usual one, 10 to 100: grade for grade, in proportion between two grades. */
export function toUsualScale(score: number, points: GradePoints): number {
  return between(score, points, mextGradePoints);
}

/** A score on the usual scale as one on the city's own; what lies beyond A or D stays at its end. */
export function fromUsualScale(score: number, points: GradePoints): number {
  return between(score, mextGradePoints, points);
}

function between(score: number, from: GradePoints, to: GradePoints): number {
  const sign = Math.sign(from.A - from.D);
  const better = conditionGrades.findLastIndex((grade) => sign * score <= sign * from[grade]);
  const [upper, lower] = [conditionGrades[better], conditionGrades[better + 1]];
  if (upper === undefined) return to.A;
  if (lower === undefined) return to.D;
  return to[lower] + ((score - from[lower]) / (from[upper] - from[lower])) * (to[upper] - to[lower]);
}
