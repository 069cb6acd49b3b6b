/** Above this share of a quotient, doubles cannot tell which side of a half it lies on: product and division lose 2⁻⁵³ each. */
const relativeDoubt = 2 ** -51;
/** numerator ÷ denominator rounded half up (2.5 → 3, −2.5 → −2), exact for safe integers; throws when denominator is not positive. */
export function divideHalfUp(numerator, denominator) {
    requireInteger('numerator', numerator);
    requirePositive(denominator);
    return divide(numerator, denominator);
}
/**
 * amount × numerator ÷ denominator rounded half up: exact for non-negative safe integers, also where the product is larger
 * than a double holds; throws when a result is no safe integer.
 */
export function multiplyDivideHalfUp(amount, numerator, denominator) {
    requireNatural('amount', amount);
    requireNatural('numerator', numerator);
    requirePositive(denominator);
    const product = amount * numerator;
    const quotient = product / denominator;
    const whole = Math.floor(quotient);
    const fraction = quotient - whole;
    if (Math.abs(fraction - 0.5) > quotient * relativeDoubt)
        return fraction < 0.5 ? whole : whole + 1;
    return product <= Number.MAX_SAFE_INTEGER
        ? divide(product, denominator)
        : multiplyDivideExactly(amount, numerator, denominator);
}
function divide(numerator, denominator) {
    const remainder = numerator % denominator;
    const towardsZero = (numerator - remainder) / denominator;
    const [whole, rest] = remainder < 0 ? [towardsZero - 1, remainder + denominator] : [towardsZero, remainder];
    // + 0 turns the −0 of a small negative fraction into 0.
    return (rest * 2 >= denominator ? whole + 1 : whole) + 0;
}
function multiplyDivideExactly(amount, numerator, denominator) {
    const divisor = BigInt(denominator);
    const rounded = Number((2n * BigInt(amount) * BigInt(numerator) + divisor) / (2n * divisor));
    if (!Number.isSafeInteger(rounded))
        throw new RangeError(`${amount} × ${numerator} ÷ ${denominator} is too large for exact yen`);
    return rounded;
}
function requireInteger(name, value) {
    if (!Number.isSafeInteger(value))
        throw new RangeError(`${name} must be a safe integer, got ${value}`);
}
function requireNatural(name, value) {
    if (!Number.isSafeInteger(value) || value < 0) {
        throw new RangeError(`${name} must be a safe integer of 0 or more, got ${value}`);
    }
}
function requirePositive(denominator) {
    if (!Number.isSafeInteger(denominator) || denominator <= 0) {
        throw new RangeError(`denominator must be a safe integer above 0, got ${denominator}`);
    }
}
//# sourceMappingURL=rounding.js.map