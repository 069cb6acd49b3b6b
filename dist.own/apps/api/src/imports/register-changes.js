import { partRows } from './part-changes.js';
import { propertyChanges } from './property-changes.js';
/** A plan, facility by facility, as rows of tables. `newId` gives each facility to be made its id. */
export function registerChanges(plan, existing, newId) {
    const recorded = new Map(existing.map((facility) => [facility.id, facility]));
    const creations = plan.changes
        .filter((change) => change.kind === 'create')
        .map((change) => ({ id: newId(), ...change }));
    const made = new Map(creations.map(({ ref, id }) => [ref, id]));
    const updates = plan.changes
        .filter((change) => change.kind === 'update')
        .map((change) => ({ recorded: recordedOf(recorded, change), ...change }));
    const newBuildings = [...creations, ...updates].flatMap((change) => newBuildingsOf(change).map((building) => ({ id: newId(), facilityId: change.id, building })));
    return {
        newFacilities: creations.map(({ id, values }) => ({ id, values })),
        changedFacilities: updates
            .filter(({ set }) => Object.keys(set).length > 0)
            .map(({ id, version, recorded: { sources: _sources, buildings: _buildings, ...values }, set }) => ({
            id,
            version,
            values: { ...values, ...set },
        })),
        links: [...creations, ...updates].flatMap(({ id, sources }) => sources.map((link) => ({ facilityId: id, link }))),
        newBuildings,
        changedBuildings: updates.flatMap(changedBuildingsOf),
        newYears: plan.years
            .filter((change) => change.kind === 'create-year')
            .map(({ kind: _kind, ...year }) => ({ ...year, facilityId: made.get(year.facilityId) ?? year.facilityId })),
        changedYears: plan.years.filter((change) => change.kind === 'update-year'),
        ...propertyChanges(plan.property, { facilities: made, newBuildings }, newId),
        ...partRows(plan, { facilities: made, newBuildings }),
    };
}
function recordedOf(recorded, { id }) {
    const facility = recorded.get(id);
    if (!facility)
        throw new Error(`the plan changes facility ${id}, which is not in the register`);
    return facility;
}
function newBuildingsOf(change) {
    return change.kind === 'create' ? change.buildings : change.newBuildings;
}
function changedBuildingsOf({ changedBuildings, recorded }) {
    const buildings = new Map(recorded.buildings.map((building) => [building.id, building]));
    return changedBuildings.map(({ id, set }) => {
        const building = buildings.get(id);
        if (!building)
            throw new Error(`the plan changes building ${id}, which is not in the register`);
        const { version, ...values } = building;
        return { id, version, values: { ...values, ...set } };
    });
}
//# sourceMappingURL=register-changes.js.map