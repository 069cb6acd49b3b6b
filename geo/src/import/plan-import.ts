import { municipalityOfAddresses, type LonLat, type Wording } from '#libs/asset';
import type { FacilityFile, FacilityRow, RowWarning } from './facility-row.js';
import { candidateOf, findFacility, freeSourceId, sourceIdOf, type Finding } from './planning/find-facility.js';
import { placeCheck, type PlaceCheck } from './planning/place-check.js';
import type {
  Candidate,
  Decision,
  FilePlan,
  HeldKind,
  HeldRow,
  ImportPlan,
  PlanInput,
  PlannedRow,
  RowOutcome,
} from './planning/plan.js';
import { RegisterIndex } from './planning/register-index.js';
import { linkKey, WorkingFacility, type Joined } from './planning/working-facility.js';

/**
 * What importing files would do to a register, as a value: per file what is created, updated, merged, held and rejected, and one change
 * per facility. Pure; the same input gives the same plan, and a plan made after its changes were written changes nothing.
 */
export function planImport(input: PlanInput): ImportPlan {
  const command = prepare(input);
  const files = input.files.map((file) => planFile(file, command));
  const changes = command.facilities.flatMap((facility) => facility.change() ?? []);
  return { files, changes };
}

interface Command {
  readonly code: string;
  readonly facilities: WorkingFacility[];
  readonly byId: Map<string, WorkingFacility>;
  readonly index: RegisterIndex<WorkingFacility>;
  readonly places: PlaceCheck;
  readonly decisions: ReadonlyMap<string, Decision>;
}

function prepare({ municipality, existing, files, boundary, decisions = [] }: PlanInput): Command {
  const rows = files.flatMap((file) => file.rows);
  const addresses = [...existing, ...rows].map(({ address }) => address);
  const index = new RegisterIndex<WorkingFacility>(municipality.name ?? municipalityOfAddresses(addresses));
  const command: Command = {
    code: municipality.code,
    facilities: [],
    byId: new Map(),
    index,
    places: placeCheck(boundary, boundary ? [] : placesOf([...existing, ...rows])),
    decisions: new Map(decisions.map((decision) => [rowRef(decision), decision])),
  };
  for (const facility of existing) enter(WorkingFacility.of(facility), command);
  return command;
}

function placesOf(located: readonly { readonly location: LonLat | null }[]): LonLat[] {
  return located.flatMap(({ location }) => (location ? [location] : []));
}

function enter(facility: WorkingFacility, { facilities, byId, index }: Command): void {
  facilities.push(facility);
  byId.set(facility.facilityId, facility);
  index.add(facility);
  for (const key of facility.sourceKeys) index.addSource(key, facility);
}

type Answer =
  | {
      readonly kind: 'planned';
      readonly facility: WorkingFacility | null;
      readonly outcomes: readonly RowOutcome[];
      readonly warnings: readonly RowWarning[];
    }
  | { readonly kind: 'held'; readonly held: HeldRow };

function planFile(file: FacilityFile, command: Command): FilePlan {
  const held: HeldRow[] = [];
  const planned: PlannedRow[] = [];
  const warnings: RowWarning[] = [...file.warnings];
  const counts: Record<RowOutcome, number> = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0 };
  for (const row of file.rows) {
    const answer = planRow(row, file, command);
    if (answer.kind === 'held') held.push(answer.held);
    else {
      planned.push({
        cell: row.cell,
        outcome: leading(answer.outcomes),
        facilityId: answer.facility?.facilityId ?? null,
      });
      for (const outcome of answer.outcomes) counts[outcome]++;
      warnings.push(...answer.warnings);
    }
  }
  const { driver, reason, looksLike, rowCount, rejected } = file;
  return { file: file.file, driver, reason, looksLike, rows: rowCount, ...counts, held, rejected, warnings, planned };
}

/** The outcome of the facility of a ledger: made, else updated if any of its rows is. */
function leading(outcomes: readonly RowOutcome[]): RowOutcome {
  return outcomes.includes('updated') && outcomes[0] === 'unchanged' ? 'updated' : outcomes[0]!;
}

function planRow(row: FacilityRow, file: FacilityFile, command: Command): Answer {
  const decision = command.decisions.get(rowRef({ file: file.file, cell: row.cell }));
  if (decision?.decision === 'skip') {
    return {
      kind: 'planned',
      facility: null,
      outcomes: Array<RowOutcome>(row.sheetRows).fill('skipped'),
      warnings: [],
    };
  }
  const elsewhere = file.municipalityCode !== null && file.municipalityCode.slice(0, 5) !== command.code.slice(0, 5);
  if (elsewhere && !decision) return hold(row, 'other-municipality', otherMunicipalityWords(file.municipalityCode), []);
  if (decision?.decision === 'same') return joinChosen(row, file, command, decision.facilityId);
  const finding = findFacility(row, command.index);
  if (finding.kind === 'held' && !decision) return hold(row, finding.held, finding.reason, finding.candidates);
  const found = finding.kind === 'found' ? finding : null;
  const outside = isAcceptedPlace(row, file, found) ? null : command.places.outside(row.location!);
  if (outside && !decision) {
    return hold(row, 'outside-boundary', outside, found ? [candidateOf(row, found.facility)] : []);
  }
  if (found) return joinRow(row, file, command, found.facility, found.sourceId);
  return make(row, file, command, finding.kind === 'new' ? finding.sourceId : freeSourceId(row, command.index));
}

type Found = Extract<Finding, { readonly kind: 'found' }>;

/** A place that is not known, that the list gave before, or that the register has: nobody is asked about it again. */
function isAcceptedPlace(row: FacilityRow, file: FacilityFile, found: Found | null): boolean {
  if (row.location === null) return true;
  const before = found?.facility.lastSeen(row.source, found.sourceId, file.list)?.facility.location;
  return [before, found?.facility.location].some(
    (place) => place?.lon === row.location!.lon && place.lat === row.location!.lat,
  );
}

function joinChosen(row: FacilityRow, file: FacilityFile, command: Command, facilityId: string): Answer {
  const facility = command.byId.get(facilityId);
  if (!facility) return hold(row, 'facility-gone', goneWords, []);
  const sourceId = sourceIdOf(row);
  const owner = command.index.withSource(linkKey({ source: row.source, sourceId }));
  return joinRow(
    row,
    file,
    command,
    facility,
    owner && owner !== facility ? freeSourceId(row, command.index) : sourceId,
  );
}

function make(row: FacilityRow, file: FacilityFile, command: Command, sourceId: string): Answer {
  const facility = WorkingFacility.made(rowRef({ file: file.file, cell: row.cell }), row);
  facility.join(row, sourceId, file.list);
  enter(facility, command);
  const rest = Array<RowOutcome>(row.sheetRows - 1).fill('merged');
  return { kind: 'planned', facility, outcomes: ['created', ...rest], warnings: farWarning(row, command) };
}

function joinRow(
  row: FacilityRow,
  file: FacilityFile,
  command: Command,
  facility: WorkingFacility,
  sourceId: string,
): Answer {
  const joined = facility.join(row, sourceId, file.list);
  command.index.addSource(linkKey({ source: row.source, sourceId }), facility);
  if (joined.newToFacility) command.index.add(facility);
  return {
    kind: 'planned',
    facility,
    outcomes: outcomesOf(row, facility, joined),
    warnings: joinWarnings(row, joined),
  };
}

/** One outcome per row of the sheet: the facility's own change counts with the first. */
function outcomesOf(row: FacilityRow, facility: WorkingFacility, joined: Joined): readonly RowOutcome[] {
  return Array.from({ length: row.sheetRows }, (_, at) => {
    if (joined.newToFacility || !facility.existing) return 'merged';
    const changed = (at === 0 && joined.facilityChanged) || (joined.buildingsChanged[at] ?? false);
    return changed ? 'updated' : 'unchanged';
  });
}

function hold(row: FacilityRow, kind: HeldKind, reason: Wording, candidates: readonly Candidate[]): Answer {
  return { kind: 'held', held: { cell: row.cell, name: row.name, sheetRows: row.sheetRows, kind, reason, candidates } };
}

function farWarning(row: FacilityRow, { places }: Command): RowWarning[] {
  const reason = row.location && places.farFromRest(row.location);
  return reason ? [{ cell: row.cell, reason }] : [];
}

function joinWarnings(row: FacilityRow, { kept, doubtfulBuildings }: Joined): RowWarning[] {
  const ofValues = kept.map(({ field, recorded, offered }) => ({
    cell: row.cell,
    reason: {
      ja: `${field}: 登録簿で修正された値「${recorded}」を残しました(取込の値「${offered}」)`,
      en: `${field}: kept "${recorded}" as corrected in the register (the file says "${offered}")`,
    },
  }));
  return doubtfulBuildings ? [...ofValues, { cell: row.cell, reason: doubtfulBuildingsWords }] : ofValues;
}

const doubtfulBuildingsWords: Wording = {
  ja: '棟名の異なる棟が既に登録されています。同じ棟が重複していないか確認してください',
  en: 'the facility already has buildings of other names: please check that none is entered twice',
};

function rowRef({ file, cell }: { readonly file: string; readonly cell: string }): string {
  return `${file}#${cell}`;
}

function otherMunicipalityWords(code: string | null): Wording {
  return { ja: `他の市区町村(${code})の行です`, en: `this row belongs to another municipality (${code})` };
}

const goneWords: Wording = {
  ja: '選ばれた施設が登録簿にありません。選び直してください',
  en: 'the facility that was chosen is no longer in the register: choose again',
};
