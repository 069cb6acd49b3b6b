import { propertyClasses, tenures } from '#libs/asset';
/** Sums up what the city owned or used of a register. */
export function registerTotals(items) {
    const buildings = items.filter((item) => item.kind === 'building' && isOwned(item));
    const land = items.filter(({ kind }) => kind === 'land');
    const facilities = items.filter((item) => item.kind === 'facility' && isOwned(item));
    const counted = [...buildings, ...land];
    return {
        facilities: facilities.length,
        buildings: buildings.length,
        buildingAreaM2: areaSum(buildings),
        parcels: land.length,
        landAreaM2: areaSum(land),
        byTenure: tenures.map((tenure) => {
            const held = land.filter((parcel) => parcel.tenure === tenure);
            return { tenure, parcels: held.length, areaM2: areaSum(held) };
        }),
        byClass: [...propertyClasses, null].map((propertyClass) => {
            const ofClass = (item) => item.propertyClass === propertyClass && isOwned(item);
            return {
                propertyClass,
                landAreaM2: areaSum(land.filter(ofClass)),
                buildingAreaM2: areaSum(buildings.filter(ofClass)),
            };
        }),
        sinceUnknown: counted.filter(({ acquiredOn, builtFiscalYear }) => acquiredOn === null && builtFiscalYear === null)
            .length,
        areaUnknown: counted.filter(({ areaM2 }) => areaM2 === null).length,
        withoutBuilding: withoutBuilding(facilities, buildings),
    };
}
/** Whether it is the city's: land that is rented or lent is used, not owned. */
export function isOwned({ kind, owner, tenure }) {
    return owner === 'city' && (kind !== 'land' || tenure === 'owned' || tenure === 'co-owned');
}
function withoutBuilding(facilities, buildings) {
    const built = new Set(buildings.map(({ facilityId }) => facilityId));
    return facilities.filter(({ facilityId }) => !built.has(facilityId)).length;
}
function areaSum(items) {
    return items.reduce((sum, { areaM2 }) => sum + Math.round((areaM2 ?? 0) * 100), 0) / 100;
}
//# sourceMappingURL=register-totals.js.map