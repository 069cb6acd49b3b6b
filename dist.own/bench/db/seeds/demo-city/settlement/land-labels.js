export const seaLabel = 0;
export const neighbourLabel = 99;
/** Islets of fewer cells sink; they would only be specks on the map. */
const smallestIsletCells = 9;
/** Splinters of a label with fewer cells join the land around them. */
const smallestSplinterCells = 120;
/** Sinks tiny islets and gives tiny splinters of a district to the district around them. */
export function sweepSpecks(land) {
    for (let round = 0; round < 2; round++) {
        const seen = new Uint8Array(land.labels.length);
        for (let cell = 0; cell < seen.length; cell++) {
            if (seen[cell] === 1 || land.labels[cell] === seaLabel)
                continue;
            const patch = collectPatch(land, cell, seen);
            if (patch.cells.length >= smallestSplinterCells)
                continue;
            const heir = heaviest(patch.landAround);
            if (heir !== null)
                for (const member of patch.cells)
                    land.labels[member] = heir;
            else if (patch.cells.length < smallestIsletCells)
                for (const member of patch.cells)
                    land.labels[member] = seaLabel;
        }
    }
}
function collectPatch({ labels, columns }, start, seen) {
    const label = labels[start];
    const cells = [start];
    const landAround = new Map();
    seen[start] = 1;
    for (let i = 0; i < cells.length; i++) {
        for (const neighbour of sidesOf(cells[i], columns, labels.length)) {
            const other = labels[neighbour];
            if (other === label && seen[neighbour] === 0) {
                seen[neighbour] = 1;
                cells.push(neighbour);
            }
            else if (other !== label && other !== seaLabel)
                landAround.set(other, (landAround.get(other) ?? 0) + 1);
        }
    }
    return { cells, landAround };
}
function sidesOf(cell, columns, count) {
    const column = cell % columns;
    const sides = [];
    if (column > 0)
        sides.push(cell - 1);
    if (column < columns - 1)
        sides.push(cell + 1);
    if (cell >= columns)
        sides.push(cell - columns);
    if (cell + columns < count)
        sides.push(cell + columns);
    return sides;
}
function heaviest(weights) {
    let best = null;
    for (const [label, weight] of weights)
        if (best === null || weight > weights.get(best))
            best = label;
    return best;
}
//# sourceMappingURL=land-labels.js.map