/** Sums of what the city has; null where none of the assets states the amount. The day is the latest of any. */
export function bookTotals(assets) {
    const held = assets.filter(({ disposedOn }) => disposedOn === null);
    const days = held.flatMap(({ fiscalYearEnd }) => fiscalYearEnd ?? []);
    return {
        acquisitionYen: sumOf(held.map(({ acquisitionYen }) => acquisitionYen)),
        accumulatedDepreciationYen: sumOf(held.map(({ accumulatedDepreciationYen }) => accumulatedDepreciationYen)),
        bookValueYen: sumOf(held.map(({ bookValueYen }) => bookValueYen)),
        fiscalYearEnd: days.toSorted().at(-1) ?? null,
    };
}
function sumOf(amounts) {
    const stated = amounts.filter((amount) => amount !== null);
    return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0);
}
//# sourceMappingURL=book-totals.js.map