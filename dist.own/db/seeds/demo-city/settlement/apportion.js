import { math } from '../math.js';
/**
 * Splits a whole number in proportion to weights by the largest remainder (Hamilton), so that the parts are whole
 * numbers of 0 or more and sum to the total exactly. Equal remainders go to the earlier part.
 */
export function apportion(total, weights) {
    if (!Number.isInteger(total) || total < 0)
        throw new RangeError(`total must be a whole number >= 0, got ${total}`);
    let sum = 0;
    for (let i = 0; i < weights.length; i++)
        sum += weights[i];
    if (!(sum > 0))
        throw new RangeError(`weights must sum to more than zero, got ${sum}`);
    const exact = Array.from(weights, (weight) => (total * weight) / sum);
    const parts = exact.map(math.floor);
    let rest = total - parts.reduce((a, b) => a + b, 0);
    const order = exact.map((value, i) => ({ i, left: value - parts[i] })).sort((a, b) => b.left - a.left || a.i - b.i);
    for (const { i } of order) {
        if (rest <= 0)
            break;
        parts[i]++;
        rest--;
    }
    return parts;
}
//# sourceMappingURL=apportion.js.map