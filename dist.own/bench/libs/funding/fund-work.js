import { multiplyDivideHalfUp } from '#libs/money';
/** Pays grants first, then the bond on the rest, then the reserve fund, then general funds; throws, naming the value, on misuse. */
export function fundWork(costYen, { grantPercent, bond, reserveYen }) {
    requirePercent('grantPercent', grantPercent);
    requirePercent('bondPercent', bond?.bondPercent ?? 0);
    requirePercent('returnedPercent', bond?.returnedPercent ?? 0);
    if (!Number.isSafeInteger(reserveYen) || reserveYen < 0) {
        throw new RangeError(`reserveYen must be an integer of 0 or more, got ${reserveYen}`);
    }
    const grantYen = multiplyDivideHalfUp(costYen, grantPercent, 100);
    const bondYen = multiplyDivideHalfUp(costYen - grantYen, bond?.bondPercent ?? 0, 100);
    const rest = costYen - grantYen - bondYen;
    const fromReserve = Math.min(rest, reserveYen);
    const returnedYen = multiplyDivideHalfUp(bondYen, bond?.returnedPercent ?? 0, 100);
    return {
        grantYen,
        bondYen,
        reserveYen: fromReserve,
        generalYen: rest - fromReserve,
        returnedYen,
        ownYen: costYen - grantYen - returnedYen,
    };
}
function requirePercent(name, percent) {
    if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
        throw new RangeError(`${name} must be an integer from 0 to 100, got ${percent}`);
    }
}
//# sourceMappingURL=fund-work.js.map