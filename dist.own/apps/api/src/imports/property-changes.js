import { idsOfMade } from './made-ids.js';
/** Planned property as rows of tables; `newId` gives each lot to be made its id. */
export function propertyChanges(changes, made, newId) {
    const { facilityOf, buildingOf } = idsOfMade(made);
    const newParcels = changes
        .filter((change) => change.kind === 'create-parcel')
        .map(({ ref, facilityId, values }) => ({ ref, id: newId(), facilityId: facilityOf(facilityId), values }));
    const parcelIds = new Map(newParcels.map(({ ref, id }) => [ref, id]));
    const idsOf = ({ facilityId: ref, building, parcel }) => {
        const facilityId = facilityOf(ref);
        return {
            facilityId,
            buildingId: buildingOf(facilityId, building),
            landParcelId: parcel && (parcel.id ?? parcelIds.get(parcel.ref) ?? null),
        };
    };
    return {
        newParcels: newParcels.map(({ id, facilityId, values }) => ({ id, facilityId, values })),
        changedParcels: changes.filter((change) => change.kind === 'update-parcel'),
        newEvents: changes
            .filter((change) => change.kind === 'create-event')
            .map(({ kind: _kind, building, parcel, ...event }) => ({
            ...event,
            ...idsOf({ facilityId: event.facilityId, building, parcel }),
        })),
        newAssets: changes
            .filter((change) => change.kind === 'create-asset')
            .map((change) => ({
            number: change.number,
            branch: change.branch,
            values: change.values,
            ...idsOf(change),
        })),
        changedAssets: changes.filter((change) => change.kind === 'update-asset'),
    };
}
//# sourceMappingURL=property-changes.js.map