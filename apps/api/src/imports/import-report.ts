import { facilityDrivers } from '#geo/import/facility-drivers';
import type { BuildingValues, FacilityValues } from '#geo/import/facility-row';
import { layerDriverName } from '#geo/import/layers/layer-kind';
import { type ImportFile, isLayer } from '#geo/import/read-import-file';
import { operationRecords } from '#geo/import/operations/read-operation-records';
import { populationForecast } from '#geo/import/residents/read-forecast';
import { faultsOf } from '#geo/import/rejected-row';
import type { PlannedPart } from '#geo/import/register-workbook/part-changes';
import { registerWorkbook } from '#geo/import/register-workbook/read-register-workbook';
import type {
  FacilityCreation,
  FacilityUpdate,
  FilePlan,
  ImportPlan,
  PlannedRow,
  PlannedYear,
} from '#geo/import/planning/plan';
import type { FileReport, ImportReport } from './imports.schema.js';
import type { RecordedBuilding, RecordedFacility } from './register-snapshot.js';

/** So many rows of each outcome a person looks through before a commit; the counts are of all. */
const mostShown = 200;

type Change = FacilityCreation | FacilityUpdate;

/** What a plan does, file by file, for the person who decides on it. */
export function importReport(
  plan: ImportPlan,
  existing: readonly RecordedFacility[],
  files: readonly ImportFile[],
): Pick<ImportReport, 'files'> {
  const changes = new Map(plan.changes.map((change) => [change.kind === 'create' ? change.ref : change.id, change]));
  const recorded = new Map(existing.map((facility) => [facility.id, facility]));
  const reports = plan.files.map((file) => fileReport(file, changes, recorded));
  return { files: reports.map((report, at) => ({ ...report, ...columnsReport(files[at]!) })) };
}

type ReadColumns = 'mapped' | 'mappable' | 'asksYear' | 'advice';

/** How the columns of a file were understood, and whether a person may say it. */
function columnsReport(file: ImportFile): Pick<FileReport, ReadColumns> {
  const { mappings, offered = [] } = file;
  const columns = { mapped: (mappings?.size ?? 0) > 0, mappable: offered.length > 0 };
  if (isLayer(file)) return { ...columns, asksYear: false, advice: null };
  const { asksYear = false, advice = null } = file;
  return { ...columns, asksYear, advice };
}

function fileReport(
  { planned, years, residents = [], parts = [], ...file }: FilePlan,
  changes: ReadonlyMap<string, Change>,
  recorded: ReadonlyMap<string, RecordedFacility>,
): Omit<FileReport, ReadColumns> {
  const changeOf = ({ facilityId }: PlannedRow) => (facilityId === null ? undefined : changes.get(facilityId));
  const ofOutcome = (outcome: PlannedRow['outcome']) =>
    planned.filter((row) => row.outcome === outcome).slice(0, mostShown);
  return {
    ...file,
    driverName:
      [...facilityDrivers, operationRecords, registerWorkbook, populationForecast].find(({ id }) => id === file.driver)
        ?.name ?? layerDriverName(file.driver),
    held: file.held.map(heldReport),
    rejected: file.rejected.map((row) => ({ ...row, faults: [...faultsOf(row)] })),
    warnings: [...file.warnings],
    createdRows: ofOutcome('created').flatMap((row) => {
      const change = changeOf(row);
      return change?.kind === 'create' ? [createdRow(row, change)] : [];
    }),
    mergedRows: ofOutcome('merged').map((row) => {
      const change = changeOf(row);
      const into = change?.kind === 'create' ? change.values : recorded.get(row.facilityId ?? '');
      return { cell: row.cell, name: row.name, address: row.address, into: into?.name ?? '' };
    }),
    updatedRows: ofOutcome('updated').flatMap((row) => {
      const change = changeOf(row);
      const before = recorded.get(row.facilityId ?? '');
      return change?.kind === 'update' && before ? [updatedRow(row, change, before)] : [];
    }),
    yearRows: (['created', 'updated'] as const).flatMap((outcome) =>
      years
        .filter((year) => year.outcome === outcome)
        .slice(0, mostShown)
        .map((year) => yearRow(year, outcome, recorded)),
    ),
    residentRows: [...residents],
    ...partsReport(parts, recorded),
  };
}

function heldReport({ candidates, stale, ...row }: FilePlan['held'][number]): FileReport['held'][number] {
  return {
    ...row,
    place: row.place ?? null,
    otherPlace: row.otherPlace ?? null,
    candidates: [...candidates],
    stale: stale ? { ...stale, fields: [...stale.fields] } : null,
  };
}

function createdRow({ cell }: PlannedRow, { values, buildings }: FacilityCreation) {
  const { name, address, majorCategory, smallCategory, categoryReason, owner, ownerReason, status, location } = values;
  const kind = { majorCategory, smallCategory, categoryReason };
  return {
    cell,
    name,
    address,
    ...kind,
    owner,
    ownerReason,
    status,
    located: location !== null,
    buildings: buildings.length,
  };
}

function updatedRow(
  { cell }: PlannedRow,
  { set, changedBuildings, newBuildings }: FacilityUpdate,
  before: RecordedFacility,
) {
  const buildings = new Map(before.buildings.map((building) => [building.id, building]));
  return {
    cell,
    facilityId: before.id,
    name: before.name,
    changes: [
      ...differences<FacilityValues>(set, before).map((found) => ({ building: null, ...found })),
      ...changedBuildings.flatMap(({ id, set: changed }) => {
        const building = buildings.get(id) as RecordedBuilding;
        return differences<BuildingValues>(changed, building).map((found) => ({ building: building.name, ...found }));
      }),
    ],
    newBuildings: newBuildings.map(({ name }) => name),
  };
}

function yearRow(
  { changes, facilityId, ...year }: PlannedYear,
  outcome: 'created' | 'updated',
  recorded: ReadonlyMap<string, RecordedFacility>,
) {
  return {
    ...year,
    outcome,
    // A facility that the same import makes has no id yet.
    facilityId: facilityId !== null && recorded.has(facilityId) ? facilityId : null,
    changes: Object.entries(changes()).map(([field, { before, after }]) => ({ field, before, after })),
  };
}

function partsReport(parts: readonly PlannedPart[], recorded: ReadonlyMap<string, RecordedFacility>) {
  const created = parts.filter(({ outcome }) => outcome === 'created');
  const updated = parts.filter(({ outcome }) => outcome === 'updated');
  return {
    partCounts: { created: created.length, updated: updated.length },
    partRows: [created, updated].flatMap((rows) => rows.slice(0, mostShown).map((part) => partRow(part, recorded))),
  };
}

function partRow(
  { changes, facilityId, ...part }: PlannedPart,
  recorded: ReadonlyMap<string, RecordedFacility>,
): FileReport['partRows'][number] {
  return {
    ...part,
    facilityId: facilityId !== null && recorded.has(facilityId) ? facilityId : null,
    changes: changes.map(({ field, before, after }) => change(field, before, after)),
  };
}

type Json = FileReport['updatedRows'][number]['changes'][number]['before'];

/** Attributes one by one, everything else field by field. */
function differences<Values extends { readonly attributes: Readonly<Record<string, string>> }>(
  set: Partial<Values>,
  before: Values,
) {
  const { attributes = {}, ...fields } = set;
  const known = before as Readonly<Record<string, unknown>>;
  const written = Object.entries(attributes).filter(([name, value]) => before.attributes[name] !== value);
  return [
    ...Object.entries(fields).map(([field, after]) => change(field, known[field], after)),
    ...written.map(([name, after]) => change(name, before.attributes[name], after)),
  ];
}

/** Values of a register are JSON: texts, numbers, places. */
function change(field: string, before: unknown, after: unknown) {
  return { field, before: (before ?? null) as Json, after: (after ?? null) as Json };
}
