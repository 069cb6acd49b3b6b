import { componentKinds } from '#libs/asset';
import { divideHalfUp } from '#libs/money';
import { mextGradePoints } from './grade-points.js';
/** 5.1, 17.2, 22.4, 8.0 and 7.3 of 60.0: MEXT's manual on prolonging the life of schools (平成29年). */
export const mextComponentWeights = {
    roof: 51,
    'outer-wall': 172,
    interior: 224,
    electrical: 80,
    mechanical: 73,
};
export const mextHealthScoreRules = { points: mextGradePoints, weights: mextComponentWeights };
/**
 * 健全度: Σ(points × weight) ÷ Σ weight over the parts that have a grade, in whole points, halves rounded up; null where none has.
 * Rule and weights: MEXT's manual (平成29年); to leave absent parts out of both sums is our reading of it.
 */
export function healthScore(grades, rules = mextHealthScoreRules) {
    let [points, weights] = [0, 0];
    for (const kind of componentKinds) {
        const grade = grades[kind];
        if (!grade)
            continue;
        points += rules.points[grade] * rules.weights[kind];
        weights += rules.weights[kind];
    }
    return weights === 0 ? null : divideHalfUp(points, weights);
}
/** The worst grade of a building with the parts that have it, in the order of the survey; null where no part has a grade. */
export function worstComponents(grades) {
    const graded = componentKinds.flatMap((kind) => grades[kind] ?? []);
    if (graded.length === 0)
        return null;
    const grade = graded.reduce((worst, other) => (other > worst ? other : worst));
    return { grade, kinds: componentKinds.filter((kind) => grades[kind] === grade) };
}
//# sourceMappingURL=health-score.js.map