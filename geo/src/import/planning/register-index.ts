import { normaliseAddress, normaliseName, type LonLat } from '#libs/asset';
import { distanceM } from '../../spatial/distance.js';
import type { FacilityValues } from '../facility-row.js';
import { shortestName, withoutBuilding } from './building-name.js';

/** What the index needs of a facility: the names and addresses it is or was known by, and where it is. */
export interface Indexed {
  readonly known: readonly Pick<FacilityValues, 'name' | 'address'>[];
  readonly location: LonLat | null;
}

/** What a name that says more than the name of a facility may be a part of. */
export interface Whole<Facility> {
  readonly facilities: readonly Facility[];
  readonly rest: string;
}

/** Two places of one name nearer than this may be one facility. */
export const nearM = 100;

/** Sides of a grid cell in degrees: at least 100 m everywhere in Japan, so that the neighbours of a cell hold all that is near. */
const cellLat = 0.001;
const cellLon = 0.0015;

/** As many are shown to a person; a name borne by hundreds is not looked through. */
const mostCandidates = 5;
const mostLookedAt = 50;

/** One facility or several by a key: most keys have one, and a set for each would take more memory than all the rest. */
type Entries<Facility> = Map<string, Facility | Set<Facility>>;

/** Facilities by source id, by name with address, by name with place; grows as a command makes new ones. */
export class RegisterIndex<Facility extends Indexed> {
  private readonly bySource = new Map<string, Facility>();
  private readonly byNameAddress: Entries<Facility> = new Map();
  private readonly byNameCell: Entries<Facility> = new Map();
  private readonly byName: Entries<Facility> = new Map();
  private readonly addresses = new Set<string>();
  /** By the name without the building at its end, with address. */
  private readonly byStemAddress: Entries<Facility> = new Map();
  private readonly withoutPlace: Entries<Facility> = new Map();
  private readonly nameKeys = new Map<string, string>();
  private readonly addressKeys = new Map<string | null, string>();

  constructor(private readonly municipality: string | null) {}

  /** The normalised name, kept, for each is asked for several times. */
  nameKey(name: string): string {
    return remembered(this.nameKeys, name, () => normaliseName(name, this.municipality));
  }

  /** The normalised address, '' when there is none. */
  addressKey(address: string | null): string {
    return remembered(this.addressKeys, address, () => normaliseAddress(address, this.municipality));
  }

  add(facility: Facility): void {
    for (const { name, address } of facility.known) {
      const nameKey = this.nameKey(name);
      const addressKey = this.addressKey(address);
      put(this.byName, nameKey, facility);
      if (addressKey !== '') this.addAddress(nameKey, addressKey, facility);
      if (facility.location) put(this.byNameCell, `${nameKey}|${cellOf(facility.location)}`, facility);
      if (addressKey === '' || !facility.location) put(this.withoutPlace, nameKey, facility);
    }
  }

  private addAddress(nameKey: string, addressKey: string, facility: Facility): void {
    const stem = withoutBuilding(nameKey);
    this.addresses.add(addressKey);
    put(this.byNameAddress, `${nameKey}|${addressKey}`, facility);
    if (stem !== null) put(this.byStemAddress, `${stem}|${addressKey}`, facility);
  }

  addSource(key: string, facility: Facility): void {
    this.bySource.set(key, facility);
  }

  withSource(key: string): Facility | undefined {
    return this.bySource.get(key);
  }

  withNameAndAddress({ name, address }: Pick<FacilityValues, 'name' | 'address'>): readonly Facility[] {
    const addressKey = this.addressKey(address);
    return addressKey === '' ? [] : first(entriesOf(this.byNameAddress, `${this.nameKey(name)}|${addressKey}`));
  }

  /** Everything that is or was called so, at most fifty. */
  withName(name: string): readonly Facility[] {
    return first(entriesOf(this.byName, this.nameKey(name)), mostLookedAt);
  }

  /** Facilities at this address whose name this one begins with (the longest such), and what more it says, folded. */
  wholeAt({ name, address }: Pick<FacilityValues, 'name' | 'address'>): Whole<Facility> | null {
    const addressKey = this.addressKey(address);
    if (!this.addresses.has(addressKey)) return null;
    const nameKey = this.nameKey(name);
    for (let length = nameKey.length - 1; length >= shortestName; length--) {
      const facilities = first(entriesOf(this.byNameAddress, `${nameKey.slice(0, length)}|${addressKey}`));
      if (facilities.length > 0) return { facilities, rest: nameKey.slice(length) };
    }
    return null;
  }

  /** Facilities that are called so but for a building at the end of this name, where no address can be compared. */
  wholeSomewhere({ name, address }: Pick<FacilityValues, 'name' | 'address'>): readonly Facility[] {
    const stem = withoutBuilding(this.nameKey(name));
    if (stem === null) return [];
    const isPlaced = this.addressKey(address) !== '';
    return first(entriesOf(isPlaced ? this.withoutPlace : this.byName, stem), mostLookedAt).filter(
      ({ known }) => !isPlaced || known.every((one) => this.addressKey(one.address) === ''),
    );
  }

  /** Facilities at this address that bear this name with a building behind it. */
  partsAt({ name, address }: Pick<FacilityValues, 'name' | 'address'>): readonly Facility[] {
    return first(entriesOf(this.byStemAddress, `${this.nameKey(name)}|${this.addressKey(address)}`));
  }

  /** Same name within 100 m. */
  near(name: string, location: LonLat): readonly Facility[] {
    const nameKey = this.nameKey(name);
    const found = new Set<Facility>();
    if (!this.byName.has(nameKey)) return [];
    for (const cell of neighbours(location)) {
      for (const facility of entriesOf(this.byNameCell, `${nameKey}|${cell}`)) {
        if (distanceM(facility.location!, location) <= nearM) found.add(facility);
        if (found.size === mostCandidates) return [...found];
      }
    }
    return [...found];
  }

  /** Same name where nothing tells whether the places are one: neither both addresses nor both points are known. */
  incomparable({
    name,
    address,
    location,
  }: Pick<FacilityValues, 'name' | 'address' | 'location'>): readonly Facility[] {
    const nameKey = this.nameKey(name);
    const addressKey = this.addressKey(address);
    if (addressKey === '' && !location) return first(entriesOf(this.byName, nameKey));
    return first(entriesOf(this.withoutPlace, nameKey), mostLookedAt)
      .filter((facility) => {
        const addresses = addressKey !== '' && facility.known.some((known) => this.addressKey(known.address) !== '');
        return !addresses && !(location && facility.location);
      })
      .slice(0, mostCandidates);
  }
}

function remembered<Key>(keys: Map<Key, string>, text: Key, make: () => string): string {
  const known = keys.get(text) ?? make();
  keys.set(text, known);
  return known;
}

function put<Facility>(entries: Entries<Facility>, key: string, facility: Facility): void {
  const known = entries.get(key);
  if (known instanceof Set) known.add(facility);
  else if (known === undefined) entries.set(key, facility);
  else if (known !== facility) entries.set(key, new Set([known, facility]));
}

function entriesOf<Facility>(entries: Entries<Facility>, key: string): Iterable<Facility> {
  const known = entries.get(key);
  if (known === undefined) return [];
  return known instanceof Set ? known : [known];
}

function first<Facility>(facilities: Iterable<Facility>, most = mostCandidates): readonly Facility[] {
  const found: Facility[] = [];
  for (const facility of facilities) {
    found.push(facility);
    if (found.length === most) break;
  }
  return found;
}

function cellOf({ lon, lat }: LonLat): string {
  return `${Math.floor(lon / cellLon)}|${Math.floor(lat / cellLat)}`;
}

function neighbours({ lon, lat }: LonLat): string[] {
  return [-1, 0, 1].flatMap((dx) =>
    [-1, 0, 1].map((dy) => cellOf({ lon: lon + dx * cellLon, lat: lat + dy * cellLat })),
  );
}
