/** Prices as they are, and every year's money alike. */
export const flatPrices = { yearlyRisePercent: 0, discountPercent: 0 };
/** Each amount of each year at that year's prices, rounded half up; `totalYen` stays the sum of the other amounts. */
export function atPricesOf(years, outlook) {
    requireOutlook(outlook);
    if (outlook.yearlyRisePercent === 0)
        return [...years];
    return years.map((year) => {
        const factor = (1 + outlook.yearlyRisePercent / 100) ** (year.fiscalYear - outlook.baseFiscalYear);
        const amounts = Object.entries(year)
            .filter(([name]) => name !== 'fiscalYear' && name !== 'totalYen')
            .map(([name, yen]) => [name, Math.round(yen * factor)]);
        const totalYen = amounts.reduce((sum, [, yen]) => sum + yen, 0);
        return { ...year, ...Object.fromEntries(amounts), totalYen };
    });
}
/** The yearly totals weighed to the base year, in integer yen: 現在価値. */
export function presentValueYen(years, outlook) {
    requireOutlook(outlook);
    return Math.round(years.reduce((sum, { fiscalYear, totalYen }) => {
        return sum + totalYen / (1 + outlook.discountPercent / 100) ** (fiscalYear - outlook.baseFiscalYear);
    }, 0));
}
function requireOutlook({ baseFiscalYear, yearlyRisePercent, discountPercent }) {
    if (!Number.isSafeInteger(baseFiscalYear))
        throw new RangeError(`baseFiscalYear must be an integer, got ${baseFiscalYear}`);
    for (const [name, percent] of Object.entries({ yearlyRisePercent, discountPercent })) {
        if (!(percent > -50 && percent <= 50))
            throw new RangeError(`${name} must be above -50 and at most 50, got ${percent}`);
    }
}
//# sourceMappingURL=price-outlook.js.map