import type { FacilityFile } from '#geo/import/facility-row';
import { planImport } from '#geo/import/plan-import';
import type { Decision } from '#geo/import/planning/plan';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { importReport } from './import-report.js';
import type { ImportReport } from './imports.schema.js';
import { registerChanges } from './register-changes.js';
import { readRegister, type RegisterSnapshot } from './register-snapshot.js';
import { RegisterChanged, writeRegister } from './register-writer.js';

/** What the files would do to a register; writes nothing. */
export function previewImport(
  register: RegisterSnapshot,
  files: readonly FacilityFile[],
  decisions: readonly Decision[] = [],
): ImportReport {
  return importReport(planImport({ ...register, files, decisions }), register.existing);
}

/** Lets the files change the register as it is now, one import at a time. Throws RegisterChanged: see `untilUnchanged`. */
export async function writeImport(
  database: EntityManager,
  code: string,
  files: readonly FacilityFile[],
  decisions: readonly Decision[] = [],
): Promise<ImportReport> {
  await lockRegister(database, code);
  const register = await readRegister(database, code);
  const plan = planImport({ ...register, files, decisions });
  await writeRegister(database, code, registerChanges(plan, register.existing, randomUUID));
  return importReport(plan, register.existing);
}

/** Lets one import at a time plan, write or take back in a municipality, to the end of the transaction. Edits by hand go on. */
export async function lockRegister(database: EntityManager, code: string): Promise<void> {
  await database.query('SELECT 1 FROM municipality WHERE municipality_code = $1 FOR NO KEY UPDATE', [code]);
}

const mostAttempts = 5;

/** Runs a transaction again, from its beginning, when somebody's edit came between its plan and its writing. */
export async function untilUnchanged<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (!(error instanceof RegisterChanged) || attempt === mostAttempts) throw error;
    }
  }
}
