import { noBuilding, noFacility } from '../blank-values.js';
import { buildingValues, facilityValues, sameValues } from './compare-values.js';
/** What a row says, to be remembered: what is blank, which is most of it, is left out. */
export function seenOf(row) {
    return {
        facility: withoutBlanks(facilityValues(row), noFacility),
        buildings: Object.fromEntries(row.buildings.map((building) => [building.key, withoutBlanks(buildingValues(building), noBuilding)])),
    };
}
/** All values of the facility that was seen; those a field was added for later are blank, too. */
export function seenFacility({ facility }) {
    return { ...noFacility, ...facility };
}
/** All values of a building that was seen, null where there was none of this key. */
export function seenBuilding(seen, key) {
    const known = seen?.buildings[key];
    return known ? { ...noBuilding, ...known } : null;
}
/** Whether two editions of a list say the same of a facility and of all its buildings. */
export function sameSeen(one, other) {
    const keys = Object.keys(other.buildings);
    return (sameValues(seenFacility(one), seenFacility(other)) &&
        keys.length === Object.keys(one.buildings).length &&
        keys.every((key) => {
            const [before, after] = [seenBuilding(one, key), seenBuilding(other, key)];
            return before !== null && after !== null && sameValues(before, after);
        }));
}
function withoutBlanks(values, blank) {
    const told = {};
    for (const field in values) {
        if (values[field] !== blank[field] && !isEmpty(values[field]))
            told[field] = values[field];
    }
    return told;
}
/** Other columns: none. */
function isEmpty(value) {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
//# sourceMappingURL=seen.js.map