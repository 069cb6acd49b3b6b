import { divideHalfUp, multiplyDivideHalfUp } from '#libs/money';
/** Adds up payments by kind and year in flat arrays of integer yen. */
export class YenLedger {
    yen;
    /** What is paid after the horizon, of all kinds. */
    beyondYen = 0;
    constructor(kinds, horizon) {
        const arrays = kinds.map((kind) => [kind, new Float64Array(horizon.years)]);
        this.yen = Object.fromEntries(arrays);
    }
    get beyondHorizonYen() {
        return this.beyondYen;
    }
    /**
     * Enters one row of payments, whose whole amount and shares of it are both integers, together in 1/denominator yen: in each year
     * the difference of the rounded running total.
     */
    add(kind, amount, denominator, { offsets, shares, beyondHorizon }) {
        const yen = this.yen[kind];
        let share = 0;
        let paid = 0;
        for (let i = 0; i < offsets.length; i += 1) {
            share += shares[i];
            const runningTotal = multiplyDivideHalfUp(amount, share, denominator);
            yen[offsets[i]] += runningTotal - paid;
            paid = runningTotal;
        }
        this.beyondYen += multiplyDivideHalfUp(amount, beyondHorizon, denominator);
    }
    /** What a kind comes to in the year at an offset from the first. */
    yenOf(kind, offset) {
        return this.yen[kind][offset] ?? 0;
    }
}
/** Years and their sums, as every method tells them. */
export function seriesOf(horizon, { beyondHorizonYen }, yearAt) {
    const years = Array.from({ length: horizon.years }, (_, offset) => yearAt(offset));
    const totalYen = years.reduce((sum, year) => sum + year.totalYen, 0);
    return { years, totalYen, averageYen: divideHalfUp(totalYen, horizon.years), beyondHorizonYen };
}
//# sourceMappingURL=yen-ledger.js.map