import { ColumnMapping as RememberedMapping } from '#db/entities/column-mapping.entity';
import { ImportRun } from '#db/entities/import-run.entity';
import { inNamesOf } from '#geo/import/columns/column-mapping';
import type { OfferedHeader } from '#geo/import/columns/offer-columns';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound, Problem } from '../http/problem.js';
import { Jobs, type Queue } from '../jobs/jobs.js';
import { checkMapping } from './check-mapping.js';
import type { GivenMapping, ToldYear } from './column-mappings.schema.js';
import { type FileColumns, readColumns } from './import-columns.js';
import { type ImportJob, readQueue } from './import-queues.js';
import { findImportOrFail, jobOf, keyOf, summaryOf } from './import-run-summary.js';
import type { ImportReport } from './imports.schema.js';
import { requireRoom } from './queue-import.js';
import { rememberMapping } from './remembered-mappings.js';

/** What columns the files of an import have, and what somebody says that they are. */
@Injectable()
export class ImportColumnsService {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
  ) {}

  read(scope: Scope, id: string, file: string) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const run = await findImportOrFail(database, scope, id);
      const { sheets, readBy } = await this.fileOrFail(database, run, file);
      const rows = await database.findBy(RememberedMapping, { municipalityCode });
      const remembered = new Map(rows.map((row) => [row.fingerprint, row]));
      const known = ({ fingerprint, columns }: OfferedHeader) => {
        const { mapping, version } = remembered.get(fingerprint) ?? { mapping: null, version: 0 };
        const names = columns.map(({ name }) => name);
        return {
          remembered: mapping && inNamesOf(names, mapping),
          version,
          used: Object.hasOwn(readBy, fingerprint),
        };
      };
      return {
        file,
        sheets: sheets.map(({ sheet, headers }) => ({
          sheet,
          headers: headers.map((header) => ({ ...header, ...known(header) })),
        })),
      };
    });
  }

  /** Remembers what the columns are, and has all files of the import read again by it. */
  async map(scope: Scope, id: string, version: number, { file, fingerprint, mapping }: GivenMapping) {
    const { municipalityCode } = scope;
    const queue = await this.jobs.queue<ImportJob>(readQueue);
    return this.work.in(scope, async (database) => {
      const run = await this.previewOrFail(database, scope, id);
      const { columns } = headerOrFail(await this.fileOrFail(database, run, file), fingerprint);
      const isThere = (name: string) => columns.some((column) => column.name === name);
      checkMapping(
        mapping,
        Object.values(mapping).filter((name) => !isThere(name)),
      );
      await rememberMapping(database, { municipalityCode, fingerprint }, mapping, version);
      return this.send(database, queue, scope, run);
    });
  }

  /** Notes of which year the residents of a file are, and has all files read again. Throws the 422 where it was not asked. */
  async tellYear(scope: Scope, id: string, { file, year }: ToldYear) {
    const queue = await this.jobs.queue<ImportJob>(readQueue);
    return this.work.in(scope, async (database) => {
      const run = await this.previewOrFail(database, scope, id);
      yearAskedOrFail(run, file);
      const files = run.files.map((one) => (one.name === file ? { ...one, year } : one));
      await database.update(ImportRun, keyOf(run), { files });
      return this.send(database, queue, scope, run);
    });
  }

  /** Has the files of a preview read again, by what is remembered now and against the register as it is now. */
  async readAgain(scope: Scope, id: string) {
    const queue = await this.jobs.queue<ImportJob>(readQueue);
    return this.work.in(scope, async (database) =>
      this.send(database, queue, scope, await this.previewOrFail(database, scope, id)),
    );
  }

  private async send(database: EntityManager, queue: Queue<ImportJob>, scope: Scope, run: ImportRun) {
    await requireRoom(database, scope);
    const changes = { status: 'queued', progress: 0 } as const;
    await database.update(ImportRun, keyOf(run), changes);
    await queue.sendAgain(database, run.id, jobOf(scope, run.id));
    return { ...summaryOf(run), ...changes };
  }

  private async previewOrFail(database: EntityManager, scope: Scope, id: string): Promise<ImportRun> {
    const run = await findImportOrFail(database, scope, id, 'lock');
    if (run.status === 'preview') return run;
    throw new Problem(409, 'conflict', `This import is ${run.status}; only a preview can be read again.`, {
      detailJa: '読み直せるのは、確認待ちの取込だけです。',
      importStatus: run.status,
    });
  }

  private async fileOrFail(database: EntityManager, run: ImportRun, file: string): Promise<FileColumns> {
    if (!run.files.some(({ name }) => name === file)) throw notFound(`file ${file} in import ${run.id}`);
    const columns = (await readColumns(database, run)).find((one) => one.file === file);
    if (columns && columns.sheets.length > 0) return columns;
    throw new Problem(422, 'unprocessable', `No header of a table was found in ${file}: there are no columns to map.`, {
      detailJa: 'このファイルには見出しのある表が見つからないため、列を対応づけられません。',
    });
  }
}

/** A year that was told may be told again: it may have been wrong. */
function yearAskedOrFail({ id, files, report }: ImportRun, file: string): void {
  const stored = files.find(({ name }) => name === file);
  if (!stored) throw notFound(`file ${file} in import ${id}`);
  const isAsked = (report as ImportReport | null)?.files.some((one) => one.file === file && one.asksYear);
  if (isAsked || stored.year !== undefined) return;
  throw new Problem(422, 'unprocessable', `${file} tells its year itself, or has none.`, {
    detailJa: 'このファイルには、年を指定する必要がありません。',
  });
}

function headerOrFail({ sheets, file }: FileColumns, fingerprint: string): OfferedHeader {
  const header = sheets.flatMap(({ headers }) => headers).find((one) => one.fingerprint === fingerprint);
  if (header) return header;
  throw new Problem(422, 'unprocessable', `${file} has no header with the fingerprint ${fingerprint}.`, {
    detailJa: 'その見出しはこのファイルにありません。',
  });
}
