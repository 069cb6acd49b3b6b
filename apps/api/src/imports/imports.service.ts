import { ImportRun } from '#db/entities/import-run.entity';
import { Municipality } from '#db/entities/municipality.entity';
import type { Decision } from '#geo/import/planning/plan';
import { type ImportFile, readImportFile } from '#geo/import/read-import-file';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { displayNames, ImportFiles, type LocalFile } from './import-files.js';
import type { ImportReport } from './imports.schema.js';
import { beginWriting, planForRegister, type PlannedImport, untilUnchanged, writePlanned } from './register-import.js';
import { readRegister } from './register-snapshot.js';

/** `dryRun` changes nothing; decisions answer rows that an earlier run held. */
export interface ImportOptions {
  readonly dryRun: boolean;
  readonly decisions?: readonly Decision[];
}

/** Imports files of this machine in one go, as the command does: no preview to wait for, no worker. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly work: Work,
    private readonly files: ImportFiles,
  ) {}

  /**
   * Reads the files and writes all of them in one transaction, which can be taken back as one import. A municipality that is not
   * there yet is made, with its code as name. Throws where a file cannot be read from disk; nothing is changed then.
   */
  async run(
    scope: Scope,
    files: readonly LocalFile[],
    { dryRun, decisions = [] }: ImportOptions,
  ): Promise<ImportReport> {
    const read = await readAll(files);
    return untilUnchanged(async () => {
      const register = await this.work.in(scope, (database) => readRegister(database, scope.municipalityCode));
      const planned = planForRegister(register, read, decisions);
      if (!dryRun) await this.write(scope, files, planned);
      return planned.report;
    });
  }

  private async write(scope: Scope, files: readonly LocalFile[], planned: PlannedImport): Promise<void> {
    const { municipalityCode } = scope;
    const id = randomUUID();
    const kept = await this.files.copy(id, files);
    try {
      await this.work.in(scope, async (database) => {
        await beginWriting(database, planned);
        await makeMunicipality(database, municipalityCode);
        await database.query(`SELECT set_config('chodo.import_id', $1, true)`, [id]);
        await writePlanned(database, planned);
        await database.insert(ImportRun, {
          municipalityCode,
          id,
          status: 'committed',
          progress: 100,
          files: kept,
          report: planned.report,
          createdBy: scope.actor,
          committedAt: () => 'now()',
        });
      });
    } catch (error) {
      await this.files.discard(kept);
      throw error;
    }
  }
}

async function readAll(files: readonly LocalFile[]): Promise<ImportFile[]> {
  const names = displayNames(files.map(({ name }) => name));
  const read: ImportFile[] = [];
  for (const [index, { path }] of files.entries()) {
    read.push(await readImportFile({ name: names[index]!, bytes: await readFile(path) }));
  }
  return read;
}

/** Made before the transaction bears the name of the import: taking the import back leaves the municipality. */
async function makeMunicipality(database: EntityManager, municipalityCode: string): Promise<void> {
  if (await database.existsBy(Municipality, { municipalityCode })) return;
  await database.insert(Municipality, { municipalityCode, name: municipalityCode });
}
