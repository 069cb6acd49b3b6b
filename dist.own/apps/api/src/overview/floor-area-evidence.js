import { countExclusions } from '../costs/cost-stock.js';
import { countedFacilities, countStock, sumArea } from './stock-figures.js';
const reasonsNotCounted = ['not-city-owned', 'owner-unknown', 'closed', 'no-floor-area'];
/** A row per counted facility that has a floor area, the largest first. */
export function floorAreaRows(facilities) {
    return countedFacilities(facilities)
        .map(rowOf)
        .filter(({ floorAreaM2 }) => floorAreaM2 > 0)
        .toSorted((a, b) => b.floorAreaM2 - a.floorAreaM2 || Number(a.id > b.id) - Number(a.id < b.id));
}
/** What the rows add up to, how much of it no cost is known for, and what is left out. */
export function floorAreaSums(facilities) {
    const counted = countedFacilities(facilities);
    const { floorAreaM2, estimatedFloorAreaM2 } = countStock(counted);
    const withoutCost = counted.flatMap(({ buildings }) => buildings.filter(({ cost }) => cost === null));
    return {
        sums: { floorAreaM2, estimatedFloorAreaM2 },
        withoutCostM2: sumArea(withoutCost),
        leftOut: countExclusions(facilities, reasonsNotCounted),
    };
}
function rowOf(facility) {
    const { id, name, majorCategory, districtName, buildings } = facility;
    const { floorAreaM2, estimatedFloorAreaM2 } = countStock([facility]);
    const measured = buildings.filter((building) => building.floorAreaM2 !== null);
    return { id, name, majorCategory, districtName, buildings: measured.length, floorAreaM2, estimatedFloorAreaM2 };
}
//# sourceMappingURL=floor-area-evidence.js.map