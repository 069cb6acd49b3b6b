/** Rows of one statement: large enough to be fast, small enough for the embedded database's memory. */
const partSize = 2_000;
/** Facilities first, for all else belongs to them. */
const order = [
    'newFacilities',
    'changedFacilities',
    'links',
    'newBuildings',
    'changedBuildings',
    'newFunctions',
    'changedFunctions',
    'newYears',
    'changedYears',
    'newLots',
    'changedLots',
    'newParcels',
    'changedParcels',
    'newEvents',
    'newAssets',
    'changedAssets',
];
/** Cuts changes into parts. */
export function partsOf(changes) {
    return { total: order.reduce((sum, list) => sum + changes[list].length, 0), parts: cut(changes) };
}
function* cut(changes) {
    for (const list of order) {
        const listRows = changes[list].length;
        for (let start = 0; start < listRows; start += partSize) {
            const rows = changes[list].slice(start, start + partSize);
            yield { list, rows, listRows, last: start + partSize >= listRows };
        }
    }
}
//# sourceMappingURL=register-parts.js.map