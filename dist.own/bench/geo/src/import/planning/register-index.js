import { normaliseAddress, normaliseName } from '#libs/asset';
import { distanceM } from '../../spatial/distance.js';
import { shortestName, withoutBuilding } from './building-name.js';
/** Two places of one name nearer than this may be one facility. */
export const nearM = 100;
/** Sides of a grid cell in degrees: at least 100 m everywhere in Japan, so that the neighbours of a cell hold all that is near. */
const cellLat = 0.001;
const cellLon = 0.0015;
/** As many are shown to a person; a name borne by hundreds is not looked through. */
const mostCandidates = 5;
const mostLookedAt = 50;
/** Facilities by source id, by name with address, by name with place; grows as a command makes new ones. */
export class RegisterIndex {
    municipality;
    bySource = new Map();
    byNameAddress = new Map();
    byNameCell = new Map();
    byName = new Map();
    addresses = new Set();
    /** By the name without the building at its end, with address. */
    byStemAddress = new Map();
    withoutPlace = new Map();
    nameKeys = new Map();
    addressKeys = new Map();
    constructor(municipality) {
        this.municipality = municipality;
    }
    /** The normalised name, kept, for each is asked for several times. */
    nameKey(name) {
        return remembered(this.nameKeys, name, () => normaliseName(name, this.municipality));
    }
    /** The normalised address, '' when there is none. */
    addressKey(address) {
        return remembered(this.addressKeys, address, () => normaliseAddress(address, this.municipality));
    }
    add(facility) {
        for (const { name, address } of facility.known) {
            const nameKey = this.nameKey(name);
            const addressKey = this.addressKey(address);
            put(this.byName, nameKey, facility);
            if (addressKey !== '')
                this.addAddress(nameKey, addressKey, facility);
            if (facility.location)
                put(this.byNameCell, `${nameKey}|${cellOf(facility.location)}`, facility);
            if (addressKey === '' || !facility.location)
                put(this.withoutPlace, nameKey, facility);
        }
    }
    addAddress(nameKey, addressKey, facility) {
        const stem = withoutBuilding(nameKey);
        this.addresses.add(addressKey);
        put(this.byNameAddress, `${nameKey}|${addressKey}`, facility);
        if (stem !== null)
            put(this.byStemAddress, `${stem}|${addressKey}`, facility);
    }
    addSource(key, facility) {
        this.bySource.set(key, facility);
    }
    withSource(key) {
        return this.bySource.get(key);
    }
    withNameAndAddress({ name, address }) {
        const addressKey = this.addressKey(address);
        return addressKey === '' ? [] : first(entriesOf(this.byNameAddress, `${this.nameKey(name)}|${addressKey}`));
    }
    /** Everything that is or was called so, at most fifty. */
    withName(name) {
        return first(entriesOf(this.byName, this.nameKey(name)), mostLookedAt);
    }
    /** Facilities at this address whose name this one begins with (the longest such), and what more it says, folded. */
    wholeAt({ name, address }) {
        const addressKey = this.addressKey(address);
        if (!this.addresses.has(addressKey))
            return null;
        const nameKey = this.nameKey(name);
        for (let length = nameKey.length - 1; length >= shortestName; length--) {
            const facilities = first(entriesOf(this.byNameAddress, `${nameKey.slice(0, length)}|${addressKey}`));
            if (facilities.length > 0)
                return { facilities, rest: nameKey.slice(length) };
        }
        return null;
    }
    /** Facilities that are called so but for a building at the end of this name, where no address can be compared. */
    wholeSomewhere({ name, address }) {
        const stem = withoutBuilding(this.nameKey(name));
        if (stem === null)
            return [];
        const isPlaced = this.addressKey(address) !== '';
        return first(entriesOf(isPlaced ? this.withoutPlace : this.byName, stem), mostLookedAt).filter(({ known }) => !isPlaced || known.every((one) => this.addressKey(one.address) === ''));
    }
    /** Facilities at this address that bear this name with a building behind it. */
    partsAt({ name, address }) {
        return first(entriesOf(this.byStemAddress, `${this.nameKey(name)}|${this.addressKey(address)}`));
    }
    /** Same name within 100 m. */
    near(name, location) {
        const nameKey = this.nameKey(name);
        const found = new Set();
        if (!this.byName.has(nameKey))
            return [];
        for (const cell of neighbours(location)) {
            for (const facility of entriesOf(this.byNameCell, `${nameKey}|${cell}`)) {
                if (distanceM(facility.location, location) <= nearM)
                    found.add(facility);
                if (found.size === mostCandidates)
                    return [...found];
            }
        }
        return [...found];
    }
    /** Same name where nothing tells whether the places are one: neither both addresses nor both points are known. */
    incomparable({ name, address, location, }) {
        const nameKey = this.nameKey(name);
        const addressKey = this.addressKey(address);
        if (addressKey === '' && !location)
            return first(entriesOf(this.byName, nameKey));
        return first(entriesOf(this.withoutPlace, nameKey), mostLookedAt)
            .filter((facility) => {
            const addresses = addressKey !== '' && facility.known.some((known) => this.addressKey(known.address) !== '');
            return !addresses && !(location && facility.location);
        })
            .slice(0, mostCandidates);
    }
}
function remembered(keys, text, make) {
    const known = keys.get(text) ?? make();
    keys.set(text, known);
    return known;
}
function put(entries, key, facility) {
    const known = entries.get(key);
    if (known instanceof Set)
        known.add(facility);
    else if (known === undefined)
        entries.set(key, facility);
    else if (known !== facility)
        entries.set(key, new Set([known, facility]));
}
function entriesOf(entries, key) {
    const known = entries.get(key);
    if (known === undefined)
        return [];
    return known instanceof Set ? known : [known];
}
function first(facilities, most = mostCandidates) {
    const found = [];
    for (const facility of facilities) {
        found.push(facility);
        if (found.length === most)
            break;
    }
    return found;
}
function cellOf({ lon, lat }) {
    return `${Math.floor(lon / cellLon)}|${Math.floor(lat / cellLat)}`;
}
function neighbours({ lon, lat }) {
    return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => cellOf({ lon: lon + dx * cellLon, lat: lat + dy * cellLat })));
}
//# sourceMappingURL=register-index.js.map