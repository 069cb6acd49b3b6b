import { priceBuildingAreas } from '#libs/lifecycle-cost';
/** Decides what enters the cost: only what the city owns and has not closed, by category, with area and built year. */
export function stockOf(rows) {
    const buildingsOf = groupBy(rows.buildings, ({ facilityId }) => facilityId);
    const known = new KnownOfBuildings(rows);
    return rows.facilities.map((facility) => {
        const own = buildingsOf.get(facility.id) ?? [];
        const buildings = own.map((building) => stockBuilding(facility, building, known));
        const { id, name, nameKana, majorCategory, districtName } = facility;
        const excluded = buildings.length === 0 ? reasonWithoutBuildings(facility) : unionOf(buildings);
        return { id, name, nameKana, majorCategory, districtName, buildings, excluded };
    });
}
/** How many facilities each reason leaves out, wholly or with some of their buildings. */
export function countExclusions(facilities, reasons) {
    return reasons
        .map((reason) => ({ reason, count: facilities.filter(({ excluded }) => excluded.includes(reason)).length }))
        .filter(({ count }) => count > 0);
}
/** The buildings of a facility that have a cost. */
export function costBuildings(facility) {
    return facility.buildings.flatMap(({ cost }) => (cost === null ? [] : [cost]));
}
/** The recorded value of a building where there is one, else the estimate. */
function stockBuilding(facility, recorded, known) {
    const { id, name, builtFiscalYear } = recorded;
    const building = {
        id,
        name,
        floorAreaM2: recorded.floorAreaM2 ?? known.floorAreas.get(id) ?? null,
        floorAreaEstimated: recorded.floorAreaM2 === null && known.floorAreas.has(id),
        builtFiscalYear,
        builtDistribution: builtFiscalYear === null ? (known.builtYears.get(id) ?? null) : null,
    };
    const functions = known.functions.get(id) ?? [];
    const reason = reasonOfFacility(facility) ?? reasonOfBuilding(facility, building, functions);
    if (reason)
        return { ...building, cost: null, excluded: [reason] };
    return { ...building, ...priced(facility, building, functions) };
}
function priced(facility, building, functions) {
    const { areas, uncategorisedAreaM2 } = priceBuildingAreas({
        floorAreaM2: building.floorAreaM2 ?? 0,
        functions,
        facilityCategory: facility.majorCategory,
    });
    const isEstimated = building.floorAreaEstimated || building.builtFiscalYear === null;
    const cost = {
        id: building.id,
        facilityId: facility.id,
        areas,
        builtFiscalYear: building.builtFiscalYear ?? building.builtDistribution ?? [],
        estimatedAreaM2: isEstimated ? areas.reduce((sum, area) => sum + area.floorAreaM2, 0) : 0,
    };
    return { cost, excluded: uncategorisedAreaM2 > 0 ? ['uncategorised'] : [] };
}
function reasonOfBuilding({ majorCategory }, { floorAreaM2, builtFiscalYear, builtDistribution }, functions) {
    if (majorCategory === null && functions.length === 0)
        return 'uncategorised';
    if (floorAreaM2 === null)
        return 'no-floor-area';
    return builtFiscalYear === null && builtDistribution === null ? 'no-built-year' : null;
}
function reasonOfFacility({ owner, status }) {
    if (owner === 'unknown')
        return 'owner-unknown';
    if (owner !== 'city')
        return 'not-city-owned';
    return status === 'closed' ? 'closed' : null;
}
function reasonWithoutBuildings(facility) {
    return [reasonOfFacility(facility) ?? (facility.majorCategory === null ? 'uncategorised' : 'no-floor-area')];
}
function unionOf(buildings) {
    return [...new Set(buildings.flatMap(({ excluded }) => excluded))];
}
/** Estimates and functions, to be looked up by building. Equal distributions are one array: the method works each out once. */
class KnownOfBuildings {
    floorAreas = new Map();
    builtYears = new Map();
    functions;
    constructor({ estimates, functions }) {
        this.functions = groupBy(functions, ({ buildingId }) => buildingId);
        for (const estimate of estimates) {
            for (const id of estimate.buildingIds) {
                if (estimate.attribute === 'floorAreaM2')
                    this.floorAreas.set(id, estimate.value);
                else
                    this.builtYears.set(id, estimate.value);
            }
        }
    }
}
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const group = groups.get(keyOf(item));
        if (group)
            group.push(item);
        else
            groups.set(keyOf(item), [item]);
    }
    return groups;
}
//# sourceMappingURL=cost-stock.js.map