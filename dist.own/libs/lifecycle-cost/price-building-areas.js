import { allocateByRunningTotal } from '#libs/money';
import { areaUnits, areaUnitsPerM2 } from './floor-area.js';
/**
 * A building's area is priced by its functions' categories where category and area are both known, the rest by its facility's
 * category. Where the functions claim more than the building has, as shared rooms counted twice do, they are scaled down in
 * proportion, so that the parts always add up to the building. Throws, naming the value, on areas that are not above 0.
 */
export function priceBuildingAreas({ floorAreaM2, functions, facilityCategory }) {
    const buildingUnits = areaUnits(floorAreaM2, 'building', 'to be priced');
    const claims = functions.flatMap(({ majorCategory, floorAreaM2: area }) => {
        const units = area === null ? 0 : areaUnits(area, 'function of', majorCategory ?? 'no category');
        return majorCategory === null || units === 0 ? [] : [{ category: majorCategory, units }];
    });
    const priced = fitInto(buildingUnits, claims);
    const restUnits = buildingUnits - priced.reduce((sum, { units }) => sum + units, 0);
    if (facilityCategory !== null)
        priced.push({ category: facilityCategory, units: restUnits });
    return {
        areas: sumByCategory(priced),
        uncategorisedAreaM2: facilityCategory === null ? restUnits / areaUnitsPerM2 : 0,
    };
}
function fitInto(buildingUnits, claims) {
    const claimedUnits = claims.reduce((sum, { units }) => sum + units, 0);
    if (claimedUnits <= buildingUnits)
        return [...claims];
    const units = allocateByRunningTotal(buildingUnits, claims.map((claim) => claim.units));
    return claims.map(({ category }, i) => ({ category, units: units[i] ?? 0 }));
}
function sumByCategory(claims) {
    const unitsOf = new Map();
    for (const { category, units } of claims)
        unitsOf.set(category, (unitsOf.get(category) ?? 0) + units);
    return [...unitsOf]
        .filter(([, units]) => units > 0)
        .map(([category, units]) => ({ category, floorAreaM2: units / areaUnitsPerM2 }));
}
//# sourceMappingURL=price-building-areas.js.map