import { municipalityOfAddresses, type LonLat } from '#libs/asset';
import type { FacilityFile, FacilityRow } from '../facility-row.js';
import { placeId } from './find-facility.js';
import { placeCheck, type PlaceCheck } from './place-check.js';
import type { Decision, PlanInput } from './plan.js';
import { RegisterIndex } from './register-index.js';
import { linkKey, WorkingFacility } from './working-facility.js';

/** A file with what its rows share: under which id each is linked, and which row speaks for the list under an id. */
export interface PlannedFile {
  readonly file: FacilityFile;
  readonly ids: ReadonlyMap<FacilityRow, string>;
  readonly speakers: ReadonlyMap<string, FacilityRow>;
  /** The id each row would bear by name and place. */
  readonly placeIds: ReadonlyMap<FacilityRow, string>;
}

/** One command while it is planned: the register as it has become so far, and what decides about rows. */
export interface Command {
  readonly code: string;
  readonly facilities: WorkingFacility[];
  readonly byId: Map<string, WorkingFacility>;
  readonly places: PlaceCheck;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly municipality: string | null;
  index: RegisterIndex<WorkingFacility>;
}

/** The state before the first row. */
export function openCommand({ municipality, existing, files, boundary, decisions = [] }: PlanInput): Command {
  const all = [...existing, ...files.flatMap(({ rows }) => rows)];
  const name = municipality.name ?? municipalityOfAddresses(all.map(({ address }) => address));
  const command: Command = {
    code: municipality.code,
    facilities: [],
    byId: new Map(),
    places: placeCheck(boundary, boundary ? [] : placesOf([...existing, ...files.flatMap(({ rows }) => rows)])),
    decisions: new Map(decisions.map((decision) => [rowRef(decision), decision])),
    municipality: name,
    index: new RegisterIndex(name),
  };
  for (const facility of existing) enter(WorkingFacility.of(facility), command);
  return command;
}

/** Adds a facility of the register, or one this command makes. */
export function enter(facility: WorkingFacility, command: Command): void {
  command.facilities.push(facility);
  command.byId.set(facility.facilityId, facility);
  addToIndex(facility, command.index);
}

/** Builds the index anew from what is recorded by now: the one the next command will start from. */
export function renewIndex(command: Command): void {
  command.index = new RegisterIndex(command.municipality);
  for (const facility of command.facilities) addToIndex(facility, command.index);
}

function addToIndex(facility: WorkingFacility, index: RegisterIndex<WorkingFacility>): void {
  index.add(facility);
  for (const key of facility.sourceKeys) index.addSource(key, facility);
}

/** Ids that one file gives to several rows do not tell them apart: such rows, and rows without an id, are known by name and place. */
export function openFile(file: FacilityFile): PlannedFile {
  const counts = new Map<string, number>();
  for (const { source, sourceId } of file.rows) {
    if (sourceId !== null)
      counts.set(linkKey({ source, sourceId }), (counts.get(linkKey({ source, sourceId })) ?? 0) + 1);
  }
  const ids = new Map<FacilityRow, string>();
  const placeIds = new Map(file.rows.map((row) => [row, placeId(row)]));
  const speakers = new Map<string, FacilityRow>();
  for (const row of file.rows) {
    const { source, sourceId } = row;
    const own = sourceId !== null && counts.get(linkKey({ source, sourceId })) === 1 ? sourceId : placeIds.get(row)!;
    ids.set(row, own);
    setOnce(speakers, linkKey({ source, sourceId: own }), row);
  }
  for (const [row, sourceId] of placeIds) setOnce(speakers, linkKey({ source: row.source, sourceId }), row);
  return { file, ids, speakers, placeIds };
}

function setOnce<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

interface Located {
  readonly location: LonLat | null;
  readonly placeDoubt?: FacilityRow['placeDoubt'];
}

function placesOf(located: readonly Located[]): LonLat[] {
  return located.flatMap(({ location, placeDoubt }) => (location && !placeDoubt ? [location] : []));
}

/** How a row is named in decisions and in refs of the facilities it makes. */
export function rowRef({ file, cell }: { readonly file: string; readonly cell: string }): string {
  return `${file}#${cell}`;
}
