import { idsOfMade } from './made-ids.js';
/** Planned functions and lots as rows of tables. */
export function partRows({ functions, lots }, made) {
    const { facilityOf, buildingOf } = idsOfMade(made);
    return {
        newFunctions: functions
            .filter((change) => change.kind === 'create')
            .map(({ facilityId, building, values }) => {
            const buildingId = buildingOf(facilityOf(facilityId), building);
            if (!buildingId)
                throw new Error(`the plan has no building for the function ${values.name}`);
            return { buildingId, values };
        }),
        changedFunctions: functions.filter((change) => change.kind === 'update'),
        newLots: lots
            .filter((change) => change.kind === 'create')
            .map(({ facilityId, values }) => ({ facilityId: facilityOf(facilityId), values })),
        changedLots: lots.filter((change) => change.kind === 'update'),
    };
}
//# sourceMappingURL=part-changes.js.map