import { builtYearEstimates, floorAreaEstimates } from '#libs/estimation';
import { allocateByRunningTotal } from '#libs/money';
/**
 * Plans estimates for what the city owns and has not closed; recorded values are never replaced. A facility without buildings
 * gets an assumed one (its own from an earlier run, else one named by `newId`) where its floor area can be estimated.
 */
export function planEstimates(facilities, asOfFiscalYear, newId) {
    const own = facilities.filter(({ owner }) => owner === 'city');
    const floorAreaOf = floorAreaEstimates(knownFloorAreas(own));
    const builtYearOf = builtYearEstimates(knownBuiltYears(own), asOfFiscalYear);
    const plan = { assumedBuildings: [], estimates: [], notComputable: [] };
    for (const facility of own.filter(({ status }) => status !== 'closed')) {
        const buildings = standingBuildings(facility, newId);
        const areas = planFloorAreas(facility, buildings, floorAreaOf(facility.smallCategory));
        plan.notComputable.push(...areas.notComputable);
        plan.estimates.push(...areas.estimates);
        for (const { id, assumed, builtFiscalYear } of buildings) {
            const hasPlace = !assumed || areas.estimates.length > 0;
            if (assumed && hasPlace)
                plan.assumedBuildings.push({ id, facilityId: facility.id });
            if (hasPlace && builtFiscalYear === null) {
                plan.estimates.push(planned(id, 'builtFiscalYear', builtYearOf(facility)));
            }
        }
    }
    return plan;
}
/** Real buildings where there are any, else the one that is assumed. */
function standingBuildings(facility, newId) {
    const real = facility.buildings.filter(({ assumed }) => !assumed);
    if (real.length > 0)
        return real;
    const assumed = facility.buildings[0];
    return [assumed ?? { id: newId(), assumed: true, floorAreaM2: null, builtFiscalYear: null }];
}
/** The facility's estimate, less what is known of it, in equal parts for the buildings whose area is not known. */
function planFloorAreas(facility, buildings, estimate) {
    const unknown = buildings.filter(({ floorAreaM2 }) => floorAreaM2 === null);
    if (unknown.length === 0)
        return { estimates: [], notComputable: [] };
    if (!estimate.ok)
        return refused(facility, estimate.reason);
    const knownHundredths = buildings.reduce((sum, { floorAreaM2 }) => sum + hundredths(floorAreaM2 ?? 0), 0);
    const restHundredths = hundredths(estimate.value) - knownHundredths;
    if (restHundredths < unknown.length)
        return refused(facility, 'known-buildings-suffice');
    const parts = allocateByRunningTotal(restHundredths, unknown.map(() => 1));
    const estimates = unknown.map(({ id }, i) => planned(id, 'floorAreaM2', { ...estimate, value: (parts[i] ?? 0) / 100 }));
    return { estimates, notComputable: [] };
}
function refused({ id, name }, reason) {
    return { estimates: [], notComputable: [{ facilityId: id, name, attribute: 'floorAreaM2', reason }] };
}
function planned(buildingId, attribute, estimate) {
    const { value, method, source, sourceEn, sampleSize } = estimate;
    return { buildingId, attribute, value, method, source, sourceEn, sampleSize };
}
/** Facilities of which every building's area is recorded. */
function knownFloorAreas(facilities) {
    return facilities.flatMap(({ smallCategory, buildings }) => {
        const areas = buildings.map(({ floorAreaM2 }) => floorAreaM2);
        if (areas.length === 0 || areas.includes(null))
            return [];
        return [{ smallCategory, floorAreaM2: areas.reduce((sum, area) => sum + hundredths(area ?? 0), 0) / 100 }];
    });
}
function knownBuiltYears(facilities) {
    return facilities.flatMap(({ smallCategory, majorCategory, buildings }) => buildings.flatMap(({ builtFiscalYear }) => builtFiscalYear === null ? [] : [{ smallCategory, majorCategory, builtFiscalYear }]));
}
function hundredths(areaM2) {
    return Math.round(areaM2 * 100);
}
//# sourceMappingURL=estimation-plan.js.map