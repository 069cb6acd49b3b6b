import { conditionGrades } from '#libs/asset';
/** High is good: MEXT's manual on prolonging the life of schools (文部科学省 学校施設の長寿命化計画策定に係る解説書, 平成29年). */
export const mextGradePoints = { A: 100, B: 75, C: 40, D: 10 };
/** 現況劣化度, high is bad: as cities print it that add points up to a priority. */
export const reversedGradePoints = { A: 10, B: 40, C: 70, D: 100 };
/** Which end of the points is the good one. */
export function directionOf({ A, D }) {
    return A > D ? 'high-is-good' : 'high-is-bad';
}
/** Throws RangeError, naming the points, where they are no whole numbers of 0 or more that rise or fall from A to D. */
export function requireGradePoints(points) {
    const values = conditionGrades.map((grade) => points[grade]);
    if (!values.every((value) => Number.isSafeInteger(value) && value >= 0))
        throw unusable(values);
    const steps = values.slice(1).map((value, at) => Math.sign(value - values[at]));
    if (steps[0] === 0 || !steps.every((step) => step === steps[0]))
        throw unusable(values);
}
function unusable(values) {
    return new RangeError(`points must be whole numbers that rise or fall from A to D, got ${values.join(', ')}`);
}
//# sourceMappingURL=grade-points.js.map