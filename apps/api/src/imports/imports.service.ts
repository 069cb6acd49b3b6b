import { ImportRun } from '#db/entities/import-run.entity';
import { Municipality } from '#db/entities/municipality.entity';
import { type ColumnMapping, type Mappings, missingHeaders } from '#geo/import/columns/column-mapping';
import type { Decision } from '#geo/import/planning/plan';
import type { ReadOptions } from '#geo/import/read-facility-file';
import { type ImportFile, readImportFile } from '#geo/import/read-import-file';
import { readTables } from '#geo/import/reading/read-tables';
import type { SourceFile } from '#geo/import/reading/table';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { checkMapping } from './check-mapping.js';
import { displayNames, ImportFiles, type LocalFile } from './import-files.js';
import type { ImportReport } from './imports.schema.js';
import { beginWriting, planForRegister, type PlannedImport, untilUnchanged, writePlanned } from './register-import.js';
import { readRegister } from './register-snapshot.js';
import { readMappings, rememberMappings } from './remembered-mappings.js';

/** `dryRun` changes nothing; decisions answer rows that an earlier run held; a mapping says what the columns of a single ledger are. */
export interface ImportOptions {
  readonly dryRun: boolean;
  readonly decisions?: readonly Decision[];
  readonly mapping?: ColumnMapping;
  /** Of which year residents by mesh cell are, in files that do not tell. */
  readonly year?: number;
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
   * there yet is made, with its code as name; a mapping is remembered. Throws where a file cannot be read from disk, and the problem
   * where it lacks a header of the mapping; nothing is changed then.
   */
  async run(
    scope: Scope,
    files: readonly LocalFile[],
    { dryRun, decisions = [], mapping, year }: ImportOptions,
  ): Promise<ImportReport> {
    const mappings = await this.work.in(scope, (database) => readMappings(database, scope.municipalityCode));
    const read = await readAll(files, { mappings, ...(mapping && { mapping }), year: year ?? null });
    const remember: Mappings = new Map(mapping ? read.flatMap((file) => [...(file.mappings ?? [])]) : []);
    return untilUnchanged(async () => {
      const register = await this.work.in(scope, (database) => readRegister(database, scope.municipalityCode, read));
      const planned = planForRegister(register, read, decisions);
      if (!dryRun) await this.write(scope, files, planned, remember);
      return planned.report;
    });
  }

  private async write(
    scope: Scope,
    files: readonly LocalFile[],
    planned: PlannedImport,
    remember: Mappings,
  ): Promise<void> {
    const { municipalityCode } = scope;
    const id = randomUUID();
    const kept = await this.files.copy(id, files);
    try {
      await this.work.in(scope, async (database) => {
        await beginWriting(database, planned);
        await makeMunicipality(database, municipalityCode);
        await rememberMappings(database, municipalityCode, remember);
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

async function readAll(files: readonly LocalFile[], options: ReadOptions): Promise<ImportFile[]> {
  const names = displayNames(files.map(({ name }) => name));
  const read: ImportFile[] = [];
  for (const [index, { path }] of files.entries()) {
    const file = { name: names[index]!, bytes: await readFile(path) };
    if (options.mapping) await requireColumns(file, options.mapping);
    read.push(await readImportFile(file, options));
  }
  return read;
}

/** Who says what the columns are wants them read: a slip is told before anything is written. */
async function requireColumns(file: SourceFile, mapping: ColumnMapping): Promise<void> {
  const answer = await readTables(file);
  if (!answer.ok) {
    throw new Problem(422, 'unprocessable', `${file.name}: ${answer.reason.en}.`, {
      detailJa: `${file.name}：${answer.reason.ja}`,
    });
  }
  checkMapping(mapping, missingHeaders(answer.tables, mapping));
}

/** Made before the transaction bears the name of the import: taking the import back leaves the municipality, and the mappings. */
async function makeMunicipality(database: EntityManager, municipalityCode: string): Promise<void> {
  if (await database.existsBy(Municipality, { municipalityCode })) return;
  await database.insert(Municipality, { municipalityCode, name: municipalityCode });
}
