var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { analyse } from '#db/bulk-insert';
import { systemRole } from '#db/roles';
import { errorCode, errorLine } from '#db/start-error';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { takeRole } from '../accounts/work.js';
import { Settings } from '../settings.js';
import { BackupRefused, readBackup } from './backup-format.js';
import { backupTables, numberedTables, passingTables } from './backup-tables.js';
import { StagedFiles } from './uploaded-files.js';
/** Rows of one statement, by the length of their text. */
const batchCharacters = 1_000_000;
const batchRows = 2_000;
/** Reads a backup back, all or nothing: into an empty database, or in place of what is there. */
let RestoreService = class RestoreService {
    dataSource;
    settings;
    constructor(dataSource, settings) {
        this.dataSource = dataSource;
        this.settings = settings;
    }
    /** Throws BackupRefused, with nothing changed, on a file that is no whole backup or a database that is not empty. */
    async restore(file, { replace }) {
        const staged = new StagedFiles(this.settings.filesFolder);
        try {
            const counts = await this.dataSource.transaction(async (database) => {
                const restoring = new Restoring(database, staged);
                await withoutTriggers(database, async () => {
                    if (replace)
                        await database.query(`TRUNCATE ${[...backupTables, ...passingTables].join(', ')}`);
                    await takeRole(database, systemRole);
                    if (!replace)
                        await requireEmpty(database);
                    for await (const line of readBackup(file))
                        await restoring.take(line);
                    await takeRole(database, 'none');
                });
                for (const table of numberedTables)
                    await continueNumbers(database, table);
                for (const table of backupTables)
                    await analyse(database, table);
                return restoring.counts();
            });
            await staged.moveIn(replace);
            return counts;
        }
        finally {
            await staged.discard();
        }
    }
};
RestoreService = __decorate([
    Injectable(),
    __param(0, Inject(DataSource)),
    __metadata("design:paramtypes", [DataSource,
        Settings])
], RestoreService);
export { RestoreService };
async function requireEmpty(database) {
    const [row] = await database.query(`SELECT ${backupTables.map((table) => `NOT EXISTS (SELECT 1 FROM ${table})`).join(' AND ')} AS empty`);
    if (row?.empty)
        return;
    throw new BackupRefused('The database is not empty. Restore into an empty one, or say --replace to lose what is there.');
}
/** The journal comes from the backup, so the triggers that would write it again rest meanwhile; foreign keys stay checked. */
async function withoutTriggers(database, work) {
    for (const table of backupTables)
        await database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await work();
    for (const table of backupTables)
        await database.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}
/** New entries are numbered on from the restored ones. */
async function continueNumbers(database, table) {
    await database.query(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM ${table}`);
}
/** Takes a backup's lines in their order: rows into their tables in batches, bytes into staged files, counts compared at the end. */
class Restoring {
    database;
    staged;
    table = null;
    batch = [];
    characters = 0;
    rows = {};
    constructor(database, staged) {
        this.database = database;
        this.staged = staged;
    }
    counts() {
        return { tables: { ...this.rows }, files: this.staged.count };
    }
    async take(line) {
        if (line.kind === 'row')
            return this.takeRow(line.json);
        await this.flush();
        if (line.kind === 'bytes')
            return this.staged.append(line.bytes);
        const { mark } = line;
        if (mark[0] === 'head')
            await this.requireKnownMigrations(mark[1]);
        if (mark[0] === 'table')
            await this.beginTable(mark[1]);
        if (mark[0] === 'file')
            await this.staged.begin(mark[1].path);
        if (mark[0] === 'end')
            this.requireSame(mark[1]);
    }
    async takeRow(json) {
        this.batch.push(json);
        this.characters += json.length;
        if (this.batch.length >= batchRows || this.characters >= batchCharacters)
            await this.flush();
    }
    async flush() {
        if (this.batch.length === 0)
            return;
        if (this.table === null)
            throw new BackupRefused('The backup has rows that belong to no table.');
        const { name, columns } = this.table;
        await this.database
            .query(`INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`, [`[${this.batch.join(',')}]`])
            .catch((error) => {
            throw isAboutData(error) ? new BackupRefused(`Rows of ${name} do not fit: ${errorLine(error)}`) : error;
        });
        this.rows[name] = (this.rows[name] ?? 0) + this.batch.length;
        this.batch = [];
        this.characters = 0;
    }
    /** Names become part of SQL, so only those that this database has are taken. */
    async beginTable({ name, columns }) {
        if (!backupTables.includes(name))
            throw new BackupRefused(`The backup has an unknown table: ${JSON.stringify(name)}`);
        const known = await this.database.query(`SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`, [name]);
        const unknown = columns.find((column) => !known.some((one) => one.name === column));
        if (unknown !== undefined)
            throw new BackupRefused(`The backup has an unknown column of ${name}: ${JSON.stringify(unknown)}`);
        this.table = { name, columns: columns.join(', ') };
        this.rows[name] ??= 0;
    }
    async requireKnownMigrations({ migrations }) {
        const known = await this.database.query('SELECT name FROM migrations');
        const unknown = migrations.find((name) => !known.some((one) => one.name === name));
        if (unknown === undefined)
            return;
        throw new BackupRefused(`The backup was made by a newer Chodo (it has ${JSON.stringify(unknown)}); update this one.`);
    }
    requireSame(counts) {
        const same = backupTables.every((table) => (counts.tables[table] ?? 0) === (this.rows[table] ?? 0));
        if (!same || counts.files !== this.staged.count)
            throw new BackupRefused('The backup is damaged: its counts differ.');
    }
}
/** SQLSTATE classes 22 and 23: the values themselves are wrong, or contradict each other. */
function isAboutData(error) {
    return /^2[23]/.test(errorCode(error) ?? '');
}
//# sourceMappingURL=restore.service.js.map