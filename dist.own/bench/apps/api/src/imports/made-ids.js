/** The ids of facilities and buildings of a plan, of the register or made by it; null stays null. */
export function idsOfMade({ facilities, newBuildings }) {
    const buildingIds = new Map(newBuildings.map(({ facilityId, building, id }) => [`${facilityId} ${building.sourceKey}`, id]));
    return {
        facilityOf: (ref) => (ref === null ? ref : (facilities.get(ref) ?? ref)),
        buildingOf: (facilityId, building) => building && (building.id ?? buildingIds.get(`${facilityId} ${building.sourceKey}`) ?? null),
    };
}
//# sourceMappingURL=made-ids.js.map