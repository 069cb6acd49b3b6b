/** The register after a plan's changes, as a database would have it: what a second plan of the same files starts from. */
export function applyPlan(existing, plan, newId) {
    const updates = new Map(plan.changes.flatMap((change) => (change.kind === 'update' ? [[change.id, change]] : [])));
    const kept = existing.map((facility) => {
        const update = updates.get(facility.id);
        return update ? updated(facility, update, newId) : facility;
    });
    const made = plan.changes.flatMap((change) => {
        if (change.kind === 'update')
            return [];
        const { ref, values, sources } = change;
        return [
            {
                ...values,
                id: newId(ref),
                version: 1,
                sources,
                buildings: change.buildings.map((building) => entered(building, ref, newId)),
            },
        ];
    });
    return [...kept, ...made];
}
function updated(facility, update, newId) {
    const changed = new Map(update.changedBuildings.map(({ id, set }) => [id, set]));
    return {
        ...facility,
        ...update.set,
        version: facility.version + 1,
        sources: linksAfter(facility.sources, update.sources),
        buildings: [
            ...facility.buildings.map((building) => edited(building, changed.get(building.id))),
            ...update.newBuildings.map((building) => entered(building, facility.id, newId)),
        ],
    };
}
function entered(building, facility, newId) {
    return { ...building, id: newId(`${facility} ${building.sourceKey}`), version: 1 };
}
function edited(building, set) {
    return set ? { ...building, ...set, version: building.version + 1 } : building;
}
function linksAfter(links, changed) {
    const replaced = (link) => changed.some(({ source, sourceId }) => source === link.source && sourceId === link.sourceId);
    return [...links.filter((link) => !replaced(link)), ...changed];
}
//# sourceMappingURL=apply-plan.js.map