import { toLonLat, toPlane } from '../projection.js';
import { cellAt, planeHeightKm, planeWidthKm, sample } from '../terrain/raster.js';
import { apportion } from './apportion.js';
import { meshAddress, meshCode, meshHeightDegrees, meshWidthDegrees } from './mesh-code.js';
/** Carries people from the plane's grid over to mesh cells, in whole numbers that sum to each district's residents. */
export function countByMesh(perCell, districtOf, districtResidents) {
    const byDistrict = districtResidents.map(() => []);
    for (const share of meshShares(perCell, districtOf))
        byDistrict[share.districtIndex].push(share);
    return byDistrict.flatMap((shares, districtIndex) => {
        const weightsOf = (year) => shares.map(({ people }) => people[year]);
        const counts = districtResidents[districtIndex].map((total, year) => apportion(total, weightsOf(year)));
        return shares
            .map(({ code }, i) => ({ meshCode: code, districtIndex, residents: counts.map((count) => count[i]) }))
            .filter(({ residents }) => residents.some((people) => people > 0));
    });
}
function meshShares(perCell, districtOf) {
    const southWest = meshAddress(...toLonLat({ x: 0, y: 0 }));
    const northEast = meshAddress(...toLonLat({ x: planeWidthKm, y: planeHeightKm }));
    const shares = [];
    for (let row = southWest.row; row <= northEast.row; row++) {
        for (let column = southWest.column; column <= northEast.column; column++) {
            const share = meshShare(perCell, districtOf, column, row);
            if (share !== null)
                shares.push(share);
        }
    }
    return shares;
}
/** The people at four places spread over a mesh cell; null where nobody lives at any of them. */
function meshShare(perCell, districtOf, column, row) {
    const grid = perCell[0];
    const people = perCell.map(() => 0);
    let districtIndex = -1;
    let most = 0;
    for (const { x, y } of quarterPoints(column, row)) {
        const cell = cellAt(grid, x, y);
        if (grid.values[cell] === 0 || districtOf[cell] === 0)
            continue;
        perCell.forEach((raster, year) => (people[year] += sample(raster, x, y)));
        if (grid.values[cell] <= most)
            continue;
        most = grid.values[cell];
        districtIndex = districtOf[cell] - 1;
    }
    return districtIndex === -1 ? null : { code: meshCode(column, row), districtIndex, people };
}
function quarterPoints(column, row) {
    return [0.25, 0.75].flatMap((north) => [0.25, 0.75].map((east) => toPlane(100 + (column + east) * meshWidthDegrees, (row + north) * meshHeightDegrees)));
}
//# sourceMappingURL=population-cells.js.map