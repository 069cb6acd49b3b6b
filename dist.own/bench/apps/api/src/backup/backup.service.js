var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ImportRun } from '#db/entities/import-run.entity';
import { Injectable } from '@nestjs/common';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Work } from '../accounts/work.js';
import { documentPath } from '../documents/document-files.js';
import { photoPaths } from '../inspection-photos/photo-files.js';
import { storedPath } from '../imports/import-files.js';
import { Settings } from '../settings.js';
import { backupVersion, markLine } from './backup-format.js';
import { backupTables, rowAsText } from './backup-tables.js';
import { fileChunks, listFiles } from './uploaded-files.js';
const batchRows = 1_000;
/** Writes everything into one file: all tables with the journal, and the uploaded files; the same from either database. */
let BackupService = class BackupService {
    work;
    settings;
    constructor(work, settings) {
        this.work = work;
        this.settings = settings;
    }
    /** Rows are of one moment, however long the writing takes; the file appears under its name only when it is whole. */
    async write(file) {
        const draft = `${file}.part-${process.pid}`;
        try {
            const counts = await this.work.acrossCities(async (database) => {
                const content = new BackupContent(database, this.settings.filesFolder);
                await pipeline(Readable.from(content.lines()), createGzip(), createWriteStream(draft));
                return content.counts();
            });
            await rename(draft, file);
            return counts;
        }
        finally {
            await rm(draft, { force: true });
        }
    }
};
BackupService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], BackupService);
export { BackupService };
/** The lines of a backup, counted while they go by. */
class BackupContent {
    database;
    filesFolder;
    rows = {};
    files = 0;
    constructor(database, filesFolder) {
        this.database = database;
        this.filesFolder = filesFolder;
    }
    counts() {
        return { tables: { ...this.rows }, files: this.files };
    }
    async *lines() {
        const migrations = await this.database.query('SELECT name FROM migrations ORDER BY id');
        const createdAt = new Date().toISOString();
        yield markLine('head', { chodoBackup: backupVersion, createdAt, migrations: migrations.map(({ name }) => name) });
        for (const table of backupTables)
            yield* this.table(table);
        for (const path of await this.namedFiles())
            yield* this.file(path);
        yield markLine('end', this.counts());
    }
    async *table(table) {
        yield markLine('table', { name: table, columns: await columnsOf(this.database, table) });
        await this.database.query(`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ${rowAsText(table)} AS line FROM ${table} t`);
        this.rows[table] = 0;
        for (;;) {
            const batch = await this.database.query(`FETCH ${batchRows} FROM backup_rows`);
            if (batch.length === 0)
                break;
            this.rows[table] += batch.length;
            yield batch.map(({ line }) => `${line}\n`).join('');
        }
        await this.database.query('CLOSE backup_rows');
    }
    /**
     * Only files that an import, a document or a photo names, also one that was removed and may come back: what a crash has left in the
     * folder is nobody's.
     */
    async namedFiles() {
        const runs = await this.database.find(ImportRun, { select: { id: true, files: true } });
        const documents = await this.database.query(`SELECT DISTINCT municipality_code AS "municipalityCode", entity_id AS id FROM audit
        WHERE entity = 'facility_document' AND municipality_code IN (SELECT municipality_code FROM municipality)`);
        const photos = await this.database.query(`SELECT municipality_code AS "municipalityCode", stored_as AS "storedAs" FROM photo_file WHERE stored_as IS NOT NULL`);
        const named = new Set([
            ...photos.flatMap(photoPaths),
            ...runs.flatMap(({ files }) => files.map(storedPath)),
            ...documents.map(documentPath),
        ]);
        return (await listFiles(this.filesFolder)).filter((path) => named.has(path));
    }
    async *file(path) {
        this.files += 1;
        yield markLine('file', { path });
        for await (const bytes of fileChunks(this.filesFolder, path))
            yield `"${bytes.toString('base64')}"\n`;
    }
}
/** Names of a table's columns, in their order. */
async function columnsOf(database, table) {
    const columns = await database.query(`SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`, [table]);
    return columns.map(({ name }) => name);
}
//# sourceMappingURL=backup.service.js.map