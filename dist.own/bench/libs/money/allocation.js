import { multiplyDivideHalfUp } from './rounding.js';
/**
 * Splits an integer total in proportion to non-negative integer weights without a lost yen: each part is the difference of
 * the rounded running total (half up), so the parts add up to the total; throws when every weight is 0.
 */
export function allocateByRunningTotal(total, weights) {
    const sum = weights.reduce((before, weight) => before + requireWeight(weight), 0);
    if (sum === 0)
        throw new RangeError(`weights must not all be 0, got ${weights.length} of them`);
    let weightSoFar = 0;
    let allocated = 0;
    return weights.map((weight) => {
        weightSoFar += weight;
        const runningTotal = multiplyDivideHalfUp(total, weightSoFar, sum);
        const part = runningTotal - allocated;
        allocated = runningTotal;
        return part;
    });
}
function requireWeight(weight) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
        throw new RangeError(`weight must be a safe integer of 0 or more, got ${weight}`);
    }
    return weight;
}
//# sourceMappingURL=allocation.js.map