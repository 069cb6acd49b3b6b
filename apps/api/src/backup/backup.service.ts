import { ImportRun } from '#db/entities/import-run.entity';
import { Injectable } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import { Work } from '../accounts/work.js';
import { type DocumentKey, documentPath } from '../documents/document-files.js';
import { type KeptKey, photoPaths } from '../photo-store/photo-paths.js';
import { PhotoStore } from '../photo-store/photo-store.js';
import { storedPath } from '../imports/import-files.js';
import { Settings } from '../settings.js';
import { backupVersion, type BackupCounts, markLine } from './backup-format.js';
import { type BackupTable, backupTables, rowAsText } from './backup-tables.js';
import { fileChunks, listFiles } from './uploaded-files.js';

const batchRows = 1_000;

/** Writes everything into one file: all tables with the journal, and the uploaded files; the same from either database. */
@Injectable()
export class BackupService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
    private readonly photos: PhotoStore,
  ) {}

  /** Rows are of one moment, however long the writing takes; the file appears under its name only when it is whole. */
  async write(file: string): Promise<BackupCounts> {
    const draft = `${file}.part-${process.pid}`;
    try {
      const counts = await this.work.acrossCities(async (database) => {
        const content = new BackupContent(database, this.settings.filesFolder, this.photos);
        await pipeline(Readable.from(content.lines()), createGzip(), createWriteStream(draft));
        return content.counts();
      });
      await rename(draft, file);
      return counts;
    } finally {
      await rm(draft, { force: true });
    }
  }
}

/** The lines of a backup, counted while they go by. */
class BackupContent {
  private readonly rows: Record<string, number> = {};
  private files = 0;

  constructor(
    private readonly database: EntityManager,
    private readonly filesFolder: string,
    private readonly photos: PhotoStore,
  ) {}

  counts(): BackupCounts {
    return { tables: { ...this.rows }, files: this.files };
  }

  async *lines(): AsyncGenerator<string> {
    const migrations = await this.database.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY id');
    const createdAt = new Date().toISOString();
    yield markLine('head', { chodoBackup: backupVersion, createdAt, migrations: migrations.map(({ name }) => name) });
    for (const table of backupTables) yield* this.table(table);
    for (const path of await this.namedFiles()) yield* this.file(path, fileChunks(this.filesFolder, path));
    for (const path of await this.namedPhotos()) yield* this.photo(path);
    yield markLine('end', this.counts());
  }

  private async *table(table: BackupTable): AsyncGenerator<string> {
    yield markLine('table', { name: table, columns: await columnsOf(this.database, table) });
    await this.database.query(
      `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ${rowAsText(table)} AS line FROM ${table} t`,
    );
    this.rows[table] = 0;
    for (;;) {
      const batch = await this.database.query<{ line: string }[]>(`FETCH ${batchRows} FROM backup_rows`);
      if (batch.length === 0) break;
      this.rows[table] += batch.length;
      yield batch.map(({ line }) => `${line}\n`).join('');
    }
    await this.database.query('CLOSE backup_rows');
  }

  /**
   * Only files that an import or a document names, also one that was removed and may come back: what a crash has left in the folder is
   * nobody's.
   */
  private async namedFiles(): Promise<string[]> {
    const runs = await this.database.find(ImportRun, { select: { id: true, files: true } });
    const documents = await this.database.query<DocumentKey[]>(
      `SELECT DISTINCT municipality_code AS "municipalityCode", entity_id AS id FROM audit
        WHERE entity = 'facility_document' AND municipality_code IN (SELECT municipality_code FROM municipality)`,
    );
    const named = new Set([...runs.flatMap(({ files }) => files.map(storedPath)), ...documents.map(documentPath)]);
    return (await listFiles(this.filesFolder)).filter((path) => named.has(path));
  }

  private async namedPhotos(): Promise<string[]> {
    const photos = await this.database.query<KeptKey[]>(
      `SELECT municipality_code AS "municipalityCode", stored_as AS "storedAs" FROM photo_file WHERE stored_as IS NOT NULL`,
    );
    const ofReports = await this.database.query<KeptKey[]>(
      `SELECT municipality_code AS "municipalityCode", stored_as AS "storedAs", 'report' AS of FROM defect_report_photo`,
    );
    return [...photos, ...ofReports].flatMap(photoPaths).sort();
  }

  /** Nothing of a photo that its store has not. */
  private async *photo(path: string): AsyncGenerator<string> {
    const photo = await this.photos.open(path);
    if (photo) yield* this.file(path, photo.stream);
  }

  private async *file(path: string, content: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    this.files += 1;
    yield markLine('file', { path });
    for await (const bytes of content) yield `"${Buffer.from(bytes).toString('base64')}"\n`;
  }
}

/** Names of a table's columns, in their order. */
async function columnsOf(database: EntityManager, table: string): Promise<string[]> {
  const columns = await database.query<{ name: string }[]>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  return columns.map(({ name }) => name);
}
