import { municipalityOfAddresses } from '#libs/asset';
import { placeId } from './find-facility.js';
import { placeCheck } from './place-check.js';
import { RegisterIndex } from './register-index.js';
import { linkKey, WorkingFacility } from './working-facility.js';
/** The state before the first row. */
export function openCommand({ municipality, existing, files, boundary, decisions = [] }) {
    const all = [...existing, ...files.flatMap(({ rows }) => rows)];
    const name = municipality.name ?? municipalityOfAddresses(all.map(({ address }) => address));
    const command = {
        code: municipality.code,
        facilities: [],
        byId: new Map(),
        places: placeCheck(boundary, boundary ? [] : placesOf([...existing, ...files.flatMap(({ rows }) => rows)])),
        decisions: new Map(decisions.map((decision) => [rowRef(decision), decision])),
        municipality: name,
        index: new RegisterIndex(name),
    };
    for (const facility of existing)
        enter(WorkingFacility.of(facility), command);
    return command;
}
/** Adds a facility of the register, or one this command makes. */
export function enter(facility, command) {
    command.facilities.push(facility);
    command.byId.set(facility.facilityId, facility);
    addToIndex(facility, command.index);
}
/** Builds the index anew from what is recorded by now: the one the next command will start from. */
export function renewIndex(command) {
    command.index = new RegisterIndex(command.municipality);
    for (const facility of command.facilities)
        addToIndex(facility, command.index);
}
function addToIndex(facility, index) {
    index.add(facility);
    for (const key of facility.sourceKeys)
        index.addSource(key, facility);
}
/** Ids that one file gives to several rows do not tell them apart: such rows, and rows without an id, are known by name and place. */
export function openFile(file) {
    const counts = new Map();
    for (const { source, sourceId } of file.rows) {
        if (sourceId !== null)
            counts.set(linkKey({ source, sourceId }), (counts.get(linkKey({ source, sourceId })) ?? 0) + 1);
    }
    const ids = new Map();
    const placeIds = new Map(file.rows.map((row) => [row, placeId(row)]));
    const speakers = new Map();
    for (const row of file.rows) {
        const { source, sourceId } = row;
        const own = sourceId !== null && counts.get(linkKey({ source, sourceId })) === 1 ? sourceId : placeIds.get(row);
        ids.set(row, own);
        setOnce(speakers, linkKey({ source, sourceId: own }), row);
    }
    for (const [row, sourceId] of placeIds)
        setOnce(speakers, linkKey({ source: row.source, sourceId }), row);
    return { file, ids, speakers, placeIds };
}
function setOnce(map, key, value) {
    if (!map.has(key))
        map.set(key, value);
}
function placesOf(located) {
    return located.flatMap(({ location, placeDoubt }) => (location && !placeDoubt ? [location] : []));
}
/** How a row is named in decisions and in refs of the facilities it makes. */
export function rowRef({ file, cell }) {
    return `${file}#${cell}`;
}
//# sourceMappingURL=command.js.map