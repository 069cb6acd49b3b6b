import { foldForSearch } from '#libs/asset';
import { buildingValues, changesOf, compareBuilding, compareFacility, facilityValues, sameValues, } from './compare-values.js';
import { sameSeen, seenBuilding, seenFacility, seenOf } from './seen.js';
/** What is to be written of most buildings; one value for all of them. */
const unchanged = Object.freeze({});
/** A facility while a command is planned: what is recorded so far, and what would have to be written. */
export class WorkingFacility {
    existing;
    facilityId;
    values;
    set = {};
    buildings;
    links = new Map();
    changedLinks = new Set();
    constructor(existing, ref, values) {
        this.existing = existing;
        this.facilityId = ref;
        this.values = facilityValues(values);
        this.buildings = (existing?.buildings ?? []).map(workingBuilding);
        for (const link of existing?.sources ?? [])
            this.links.set(linkKey(link), link);
    }
    static of(existing) {
        return new WorkingFacility(existing, existing.id, existing);
    }
    static made(ref, row) {
        return new WorkingFacility(null, ref, row);
    }
    /** Names and addresses it is recorded under here, and under which lists know it. */
    get known() {
        const seen = [...this.links.values()].flatMap((link) => Object.values(link.seen).map(knownAs));
        return [this.values, ...seen];
    }
    get location() {
        return this.values.location;
    }
    get hasBuildings() {
        return this.buildings.length > 0;
    }
    get sourceKeys() {
        return [...this.links.keys()];
    }
    /** The ids it bears in any source. */
    get sourceIds() {
        return [...this.links.values()].map(({ sourceId }) => sourceId);
    }
    /** What a list said under an id, before this command or in it, or null when it never spoke. */
    lastSeen(source, sourceId, list) {
        return this.links.get(linkKey({ source, sourceId }))?.seen[list] ?? null;
    }
    /** What it had said before this command. */
    seenBefore(source, sourceId, list) {
        const link = this.existing?.sources.find((known) => known.source === source && known.sourceId === sourceId);
        return link?.seen[list] ?? null;
    }
    /**
     * Takes in a row. The one row that speaks for its list under an id is compared with what the list had said; a further row under the
     * same id only fills blanks, so that two rows cannot make each import undo the other. `place` is what may be recorded of its place; what
     * is remembered is what the row states, so that nobody is asked about it again; the same holds for the name of a building.
     */
    join({ row, place, partName }, sourceId, list, speaks) {
        const lastSeen = this.seenBefore(row.source, sourceId, list);
        const before = speaks ? lastSeen : null;
        const placed = { ...row, location: place };
        const offered = speaks ? placed : { ...placed, status: this.values.status };
        const comparison = compareFacility(this.values, offered, before && seenFacility(before));
        const facilityChanged = Object.keys(comparison.set).length > 0;
        if (facilityChanged) {
            this.values = { ...this.values, ...comparison.set };
            this.set = { ...this.set, ...comparison.set };
        }
        const buildings = row.buildings.map((building) => this.joinBuilding(row.source, building.key, buildingValues(building), seenBuilding(lastSeen, building.key), speaks, partName !== null && building.name === row.name ? partName : building.name));
        if (speaks || !this.lastSeen(row.source, sourceId, list))
            this.remember(row, sourceId, list);
        return {
            newToFacility: lastSeen === null,
            facilityChanged,
            buildingsChanged: buildings.map(({ changed }) => changed),
            kept: [...comparison.kept, ...buildings.flatMap(({ kept }) => kept)],
            doubtfulBuildings: buildings.some(({ isNew }) => isNew) && this.hasBuildingsOfOthers(row.source),
        };
    }
    /** Takes what a person has written of it in an exported register. */
    edit(values) {
        this.set = { ...this.set, ...changesOf(this.values, values) };
        this.values = values;
    }
    /** The values of one of its buildings as recorded so far, null where it has none of this id. */
    buildingValues(id) {
        return this.buildings.find((building) => building.id === id)?.values ?? null;
    }
    /** Its buildings of this name, those that this command adds among them. */
    buildingsNamed(name) {
        return this.buildings
            .filter(({ values }) => foldForSearch(values.name) === foldForSearch(name))
            .map(({ id, sourceKey, values }) => ({ id, sourceKey, name: values.name }));
    }
    /** The building that a list means by a key, once its row was joined; null where it was removed here. */
    buildingOf(sourceKey) {
        const found = this.buildings.find((building) => building.takenFor === sourceKey);
        return found ? { id: found.id, sourceKey: found.sourceKey } : null;
    }
    /** Takes what a person has written of one of its buildings. */
    editBuilding(id, values) {
        const building = this.buildings.find((known) => known.id === id);
        if (!building)
            throw new Error(`facility ${this.facilityId} has no building ${id}`);
        building.set = { ...building.set, ...changesOf(building.values, values) };
        building.values = values;
    }
    /** Adds a building that a person has written below it, unless it is there already; blanks of that one are filled. */
    addBuilding(source, { key, ...building }) {
        return this.joinBuilding(source, key, buildingValues(building), null, true, building.name).changed;
    }
    joinBuilding(source, key, offered, lastSeen, speaks, name) {
        const sourceKey = `${source}#${key}`;
        const found = this.buildings.find((building) => building.sourceKey === sourceKey) ?? this.sameNamed(source, sourceKey, name);
        if (!found) {
            const removedHere = lastSeen !== null && sameValues(lastSeen, offered);
            const values = name === offered.name ? offered : { ...offered, name };
            if (!removedHere)
                this.buildings.push({ id: null, sourceKey, values, set: unchanged, takenFor: sourceKey });
            return { changed: !removedHere, isNew: !removedHere, kept: [] };
        }
        const { set, kept } = compareBuilding(found.values, offered, speaks ? lastSeen : null);
        found.takenFor = sourceKey;
        found.values = { ...found.values, ...set };
        found.set = { ...found.set, ...set };
        return { changed: Object.keys(set).length > 0, isNew: false, kept };
    }
    /** A building of the same name that was entered by hand or by another ledger; one stands for one. */
    sameNamed(source, sourceKey, name) {
        return this.buildings.find((building) => (building.takenFor === null || building.takenFor === sourceKey) &&
            !building.sourceKey?.startsWith(`${source}#`) &&
            foldForSearch(building.values.name) === foldForSearch(name));
    }
    hasBuildingsOfOthers(source) {
        return this.buildings.some(({ sourceKey, takenFor }) => takenFor === null && !sourceKey?.startsWith(`${source}#`));
    }
    remember(row, sourceId, list) {
        const key = linkKey({ source: row.source, sourceId });
        const seen = seenOf(row);
        const link = this.links.get(key);
        if (link?.seen[list] && sameSeen(link.seen[list], seen))
            return;
        this.links.set(key, { source: row.source, sourceId, seen: { ...link?.seen, [list]: seen } });
        this.changedLinks.add(key);
    }
    /** What is to be written, or null when nothing is. */
    change() {
        const sources = [...this.changedLinks].map((key) => this.links.get(key));
        const newBuildings = this.buildings.filter(({ id }) => id === null).map(newBuilding);
        if (!this.existing) {
            return { kind: 'create', ref: this.facilityId, values: this.values, buildings: newBuildings, sources };
        }
        const changedBuildings = this.buildings.flatMap(({ id, set }) => id !== null && Object.keys(set).length > 0 ? [{ id, set }] : []);
        const nothing = [sources, newBuildings, changedBuildings, Object.keys(this.set)].every(({ length }) => length === 0);
        if (nothing)
            return null;
        const { id, version } = this.existing;
        return { kind: 'update', id, version, set: this.set, newBuildings, changedBuildings, sources };
    }
}
/** The key of a link in an index: ids are unique within their source. */
export function linkKey({ source, sourceId }) {
    return `${source} ${sourceId}`;
}
function knownAs({ facility: { name = '', address = null, location = null } }) {
    return { name, address, location };
}
function workingBuilding(building) {
    return {
        id: building.id,
        sourceKey: building.sourceKey,
        values: buildingValues(building),
        set: unchanged,
        takenFor: null,
    };
}
function newBuilding({ sourceKey, values }) {
    return { sourceKey: sourceKey, ...values };
}
//# sourceMappingURL=working-facility.js.map