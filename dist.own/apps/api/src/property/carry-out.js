import { Building } from '#db/entities/building.entity';
import { editFacility } from '../facilities/facility-edit.js';
/** Writes what is due into the register, in the caller's transaction; null where it stands there already. */
export async function carryOut(database, scope, facility, due) {
    if (due.of === 'building')
        return takeOutOfUse(database, scope, due.id);
    const isChanged = await editFacility(database, scope, facility, due.changes);
    return isChanged ? { entity: 'facility', id: facility.id } : null;
}
async function takeOutOfUse(database, { municipalityCode }, id) {
    const where = { municipalityCode, id, outOfUse: false };
    const building = await database.findOne(Building, { where, lock: { mode: 'pessimistic_write' } });
    if (!building)
        return null;
    await database.update(Building, { municipalityCode, id }, { outOfUse: true, version: building.version + 1 });
    return { entity: 'building', id };
}
//# sourceMappingURL=carry-out.js.map