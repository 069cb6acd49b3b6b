/**
 * The peer: the MIC method as a spreadsheet would do it, building by building and year by year over the parts that stand, in plain
 * numbers without exact yen. Answers the yen of each year.
 */
export function costYearByYear(buildings, prices, horizon) {
    const yen = Array.from({ length: horizon.years }, () => 0);
    for (const building of buildings) {
        const { builtFiscalYear } = building;
        const cases = typeof builtFiscalYear === 'number' ? [{ fiscalYear: builtFiscalYear, probability: 1 }] : builtFiscalYear;
        for (const area of building.areas) {
            const { renovationYenPerM2, rebuildYenPerM2 } = prices[area.category];
            for (const { fiscalYear, probability } of cases) {
                const share = area.floorAreaM2 * probability;
                simulate({ share, built: fiscalYear, rebuilding: false }, horizon, yen, renovationYenPerM2, rebuildYenPerM2);
            }
        }
    }
    return yen;
}
function simulate(whole, { fromFiscalYear, years }, yen, renovation, rebuild) {
    const parts = [whole];
    const pay = (offset, amount) => {
        if (offset < years)
            yen[offset] = (yen[offset] ?? 0) + amount;
    };
    for (let offset = 0; offset < years; offset += 1) {
        const year = fromFiscalYear + offset;
        for (const part of parts) {
            if (part.rebuilding || part.built > year)
                continue;
            const age = year - part.built;
            const backlog = part === whole && offset === 0;
            const renovationYears = age === 30 ? 2 : backlog && age >= 31 && age <= 50 ? 10 : 0;
            const rebuildYears = age === 60 ? 3 : backlog && age > 60 ? 10 : 0;
            for (let i = 0; i < renovationYears; i += 1)
                pay(offset + i, (part.share * renovation) / renovationYears);
            for (let i = 0; i < rebuildYears; i += 1) {
                pay(offset + i, (part.share * rebuild) / rebuildYears);
                parts.push({ share: part.share / rebuildYears, built: year + i, rebuilding: false });
            }
            if (rebuildYears > 0)
                part.rebuilding = true;
        }
    }
}
//# sourceMappingURL=year-by-year.js.map