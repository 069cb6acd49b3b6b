import type { BoundaryPlan } from '#geo/import/layers/plan-boundary';
import { type NewEdition, planLayers } from '#geo/import/layers/plan-layers';
import { planImport } from '#geo/import/plan-import';
import type { Decision, ImportPlan } from '#geo/import/planning/plan';
import type { ReadFile } from '#geo/import/read-facility-file';
import { type ImportFile, isLayer } from '#geo/import/read-import-file';
import type { RecordedResidents } from '#geo/import/residents/residents-row';
import type { KeptRegisterValue } from '#geo/import/register-workbook/answer-edit';
import { uncheckedPlaces } from '#geo/import/unchecked-places';
import type { EntityManager } from 'typeorm';
import { writeBoundary, writeResidents } from './city-writer.js';
import { importReport } from './import-report.js';
import { writeEditions } from './layer-editions.js';
import type { ImportReport } from './imports.schema.js';
import { rememberKeptValues } from './kept-values.js';
import { newId } from './new-id.js';
import { type BatchedChanges, batchesOf } from './register-batches.js';
import { registerChanges } from './register-changes.js';
import { type PartedChanges, partsOf } from './register-parts.js';
import { journalState, type RegisterSnapshot } from './register-snapshot.js';
import { RegisterChanged } from './change-rows.js';
import { writeDistricts } from './register-districts.js';
import { writeRegister } from './register-writer.js';

/** What is to be written into a register, if its journal still is what it was planned against. */
export interface WritablePlan {
  readonly code: string;
  readonly journal: string;
  /** Worked out when asked for: it is large. */
  readonly batched: () => BatchedChanges;
  readonly editions: readonly NewEdition[];
  /** The boundary the city gets; null = it keeps what it has. */
  readonly boundary: BoundaryPlan['change'];
  /** Years of residents the city gets. */
  readonly residents: readonly RecordedResidents[];
  /** Where somebody keeps what the register says against a file. */
  readonly kept: readonly KeptRegisterValue[];
}

/** What files do to a register as it was read: for a person to look at, and for the database. */
export interface PlannedImport extends WritablePlan {
  /** What is batched. */
  readonly changes: () => PartedChanges;
  readonly report: ImportReport;
}

/** Plans outside any transaction: others may use the database meanwhile, also the embedded one, which has but one session. */
export function planForRegister(
  register: RegisterSnapshot,
  files: readonly ImportFile[],
  decisions: readonly Decision[] = [],
  watch: (rows: number) => void = () => {},
): PlannedImport {
  const { municipality, journal, existing, editions: recorded } = register;
  const layerFiles = files.filter(isLayer);
  const layers = planLayers({ municipality, boundary: register.boundary, files: layerFiles, recorded, decisions });
  const { boundary, change } = layers.boundary;
  const lists = files.filter((file): file is ReadFile => !isLayer(file));
  const plan = planImport({ ...register, boundary, files: lists, decisions, watch });
  const plans = new Map([...plan.files, ...layers.files].map((file) => [file.file, file]));
  const notes = uncheckedPlaces(boundary, files);
  const changes = writableChanges(plan, existing);
  return {
    code: municipality.code,
    journal,
    report: {
      ...importReport({ ...plan, files: files.map(({ file }) => plans.get(file)!) }, existing, files),
      notes: [...notes],
    },
    changes,
    batched: () => batchesOf(municipality.code, changes()),
    editions: layers.editions,
    boundary: change,
    residents: plan.residents,
    kept: plan.kept,
  };
}

/** By a function of its own, so that what is kept for the commit holds neither the rows of the files nor their report. */
function writableChanges(
  { files: _files, ...written }: ImportPlan,
  existing: RegisterSnapshot['existing'],
): () => PartedChanges {
  return () => partsOf(registerChanges(written, existing, () => newId()));
}

/** Begins to write: holds off other imports, and throws RegisterChanged unless the register still is what was planned against. */
export async function beginWriting(database: EntityManager, { code, journal }: WritablePlan): Promise<void> {
  await lockRegister(database, code);
  if ((await journalState(database, code)) !== journal) throw new RegisterChanged('the register was edited meanwhile');
}

/** Writes what was planned; told how many rows of how many are written. Throws RegisterChanged. */
export async function writePlanned(
  database: EntityManager,
  { code, batched, editions, boundary, residents, kept }: WritablePlan,
  watch: (done: number, total: number) => void = () => {},
): Promise<void> {
  const { total, batches } = batched();
  let done = 0;
  watch(done, total);
  await writeRegister(database, code, batches, (rows) => watch((done += rows), total));
  await writeEditions(database, code, editions);
  if (boundary) await writeBoundary(database, code, boundary);
  if (residents.length > 0) await writeResidents(database, code, residents);
  if (kept.length > 0) await rememberKeptValues(database, code, kept);
  await writeDistricts(
    database,
    code,
    editions.flatMap(({ formerId }) => formerId ?? []),
  );
}

/** Lets one import at a time write or be taken back in a municipality, to the end of the transaction. Edits by hand go on. */
export async function lockRegister(database: EntityManager, code: string): Promise<void> {
  await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [code]);
}

const mostAttempts = 5;

/** Reads, plans and writes again from the beginning when somebody's edit came between. */
export async function untilUnchanged<T>(attempt: () => Promise<T>): Promise<T> {
  for (let count = 1; ; count++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof RegisterChanged) || count === mostAttempts) throw error;
    }
  }
}
