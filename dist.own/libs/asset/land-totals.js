/** Adds up what stands in the register of some land. */
export function landTotals(lots) {
    return {
        areaM2: areaSum(lots),
        ownedM2: areaSum(lots.filter(({ tenure }) => tenure === 'owned' || tenure === 'co-owned')),
        borrowedM2: areaSum(lots.filter(({ tenure }) => tenure === 'leased' || tenure === 'loaned-free')),
        yearlyRentYen: lots.reduce((sum, { yearlyRentYen }) => sum + (yearlyRentYen ?? 0), 0),
    };
}
function areaSum(lots) {
    return lots.reduce((sum, { areaM2 }) => sum + Math.round((areaM2 ?? 0) * 100), 0) / 100;
}
//# sourceMappingURL=land-totals.js.map