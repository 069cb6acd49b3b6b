import { type ComponentKind, componentKinds, type ConditionGrade } from '#libs/asset';
import { divideHalfUp } from '#libs/money';
import { type GradePoints, mextGradePoints } from './grade-points.js';

/** The grade of each part of a building; null or absent = the part is not there, or nobody has graded it. */
export type ComponentGrades = Readonly<Partial<Record<ComponentKind, ConditionGrade | null>>>;

/** コスト配分: the share of each part in the cost of renewing a building, in tenths of a percent point. */
export type ComponentWeights = Readonly<Record<ComponentKind, number>>;

/** 5.1, 17.2, 22.4, 8.0 and 7.3 of 60.0: MEXT's manual on prolonging the life of schools (平成29年). */
export const mextComponentWeights: ComponentWeights = {
  roof: 51,
  'outer-wall': 172,
  interior: 224,
  electrical: 80,
  mechanical: 73,
};

/** What a city may set about its score. */
export interface HealthScoreRules {
  readonly points: GradePoints;
  readonly weights: ComponentWeights;
}

export const mextHealthScoreRules: HealthScoreRules = { points: mextGradePoints, weights: mextComponentWeights };

/**
 * 健全度: Σ(points × weight) ÷ Σ weight over the parts that have a grade, in whole points, halves rounded up; null where none has.
 * Rule and weights: MEXT's manual (平成29年); to leave absent parts out of both sums is our reading of it.
 */
export function healthScore(grades: ComponentGrades, rules: HealthScoreRules = mextHealthScoreRules): number | null {
  let [points, weights] = [0, 0];
  for (const kind of componentKinds) {
    const grade = grades[kind];
    if (!grade) continue;
    points += rules.points[grade] * rules.weights[kind];
    weights += rules.weights[kind];
  }
  return weights === 0 ? null : divideHalfUp(points, weights);
}

/** The worst grade of a building with the parts that have it, in the order of the survey; null where no part has a grade. */
export function worstComponents(
  grades: ComponentGrades,
): { readonly grade: ConditionGrade; readonly kinds: readonly ComponentKind[] } | null {
  const graded = componentKinds.flatMap((kind) => grades[kind] ?? []);
  if (graded.length === 0) return null;
  const grade = graded.reduce((worst, other) => (other > worst ? other : worst));
  return { grade, kinds: componentKinds.filter((kind) => grades[kind] === grade) };
}
