const spanYears = 5;
/** Against the year five before the latest or, where that is not recorded, the oldest within those five; null with one year only. */
export function fiveYearChanges(years) {
    const latest = years.reduce((a, b) => (a && a.fiscalYear > b.fiscalYear ? a : b), null);
    if (latest === null)
        return null;
    const before = years
        .filter(({ fiscalYear }) => fiscalYear >= latest.fiscalYear - spanYears && fiscalYear < latest.fiscalYear)
        .toSorted((a, b) => a.fiscalYear - b.fiscalYear)[0];
    if (!before)
        return null;
    return {
        fromFiscalYear: before.fiscalYear,
        toFiscalYear: latest.fiscalYear,
        users: changeShare(before.users, latest.users),
        expenditureYen: changeShare(before.expenditureYen, latest.expenditureYen),
        netCostYen: changeShare(before.netCostYen, latest.netCostYen),
    };
}
/** (after − before) ÷ |before|; null where one is not known or there was nothing before. */
export function changeShare(before, after) {
    return before === null || after === null || before === 0 ? null : (after - before) / Math.abs(before);
}
//# sourceMappingURL=changes.js.map