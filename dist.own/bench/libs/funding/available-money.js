import { divideHalfUp } from '#libs/money';
/** 直近5年間の平均: the years looked at are the five latest that are recorded. */
const yearsLookedAt = 5;
/** The line of money available a year, out of the city's own past spending, and the years behind it; null where none is recorded. */
export function availableFromSpending(spending) {
    const latest = spending.toSorted((a, b) => b.fiscalYear - a.fiscalYear).slice(0, yearsLookedAt);
    const last = latest[0];
    const first = latest.at(-1);
    if (!last || !first)
        return null;
    const totalYen = latest.reduce((sum, { yen }) => sum + yen, 0);
    return {
        yen: divideHalfUp(totalYen, latest.length),
        fromFiscalYear: first.fiscalYear,
        toFiscalYear: last.fiscalYear,
        years: latest.length,
    };
}
//# sourceMappingURL=available-money.js.map