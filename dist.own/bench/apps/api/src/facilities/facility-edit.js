import { Facility } from '#db/entities/facility.entity';
import { decidedBy } from '#libs/asset';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { findDistrict } from './district-of-place.js';
import { searchTextOf } from './facility-query.js';
/** Writes what differs from the register; false where nothing does, and then the version stays too. Whoever moves comes into the district of the new place. */
export async function editFacility(database, scope, current, changes) {
    const changed = changedFields(current, columnsOf(changes));
    if (isEmpty(changed))
        return false;
    await database.update(Facility, { municipalityCode: scope.municipalityCode, id: current.id }, {
        ...changed,
        ...(changed.location !== undefined && (await districtFor(database, scope, changes))),
        ...reasonsOf(changed, scope),
        searchText: searchTextOf(Object.assign({}, current, changes)),
        version: current.version + 1,
    });
    return true;
}
/** The district of the place that is given, unless a person says which it is. */
export async function districtFor(database, { municipalityCode }, { location = null, districtId }) {
    return {
        districtId: districtId === undefined ? await findDistrict(database, municipalityCode, location) : districtId,
    };
}
/** Fields of the API as columns of the register. */
export function columnsOf({ location, ...rest }) {
    return {
        ...rest,
        ...(location !== undefined && {
            location: location && { type: 'Point', coordinates: [location.lon, location.lat] },
        }),
    };
}
/** What a person sets is decided by that person. */
export function reasonsOf({ owner, majorCategory }, { actor }) {
    return {
        ...(owner !== undefined && { ownerReason: decidedBy(actor) }),
        ...(majorCategory !== undefined && { categoryReason: decidedBy(actor) }),
    };
}
//# sourceMappingURL=facility-edit.js.map