var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { ColumnMapping as RememberedMapping } from '#db/entities/column-mapping.entity';
import { ImportRun } from '#db/entities/import-run.entity';
import { inNamesOf } from '#geo/import/columns/column-mapping';
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { notFound, Problem } from '../http/problem.js';
import { Jobs } from '../jobs/jobs.js';
import { checkMapping } from './check-mapping.js';
import { readColumns } from './import-columns.js';
import { readQueue } from './import-queues.js';
import { findImportOrFail, jobOf, keyOf, summaryOf } from './import-run-summary.js';
import { requireRoom } from './queue-import.js';
import { rememberMapping } from './remembered-mappings.js';
/** What columns the files of an import have, and what somebody says that they are. */
let ImportColumnsService = class ImportColumnsService {
    work;
    jobs;
    constructor(work, jobs) {
        this.work = work;
        this.jobs = jobs;
    }
    read(scope, id, file) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            const run = await findImportOrFail(database, scope, id);
            const { sheets, readBy } = await this.fileOrFail(database, run, file);
            const rows = await database.findBy(RememberedMapping, { municipalityCode });
            const remembered = new Map(rows.map((row) => [row.fingerprint, row]));
            const known = ({ fingerprint, columns }) => {
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
    async map(scope, id, version, { file, fingerprint, mapping }) {
        const { municipalityCode } = scope;
        const queue = await this.jobs.queue(readQueue);
        return this.work.in(scope, async (database) => {
            const run = await this.previewOrFail(database, scope, id);
            const { columns } = headerOrFail(await this.fileOrFail(database, run, file), fingerprint);
            const isThere = (name) => columns.some((column) => column.name === name);
            checkMapping(mapping, Object.values(mapping).filter((name) => !isThere(name)));
            await rememberMapping(database, { municipalityCode, fingerprint }, mapping, version);
            return this.send(database, queue, scope, run);
        });
    }
    /** Notes of which year the residents of a file are, and has all files read again. Throws the 422 where it was not asked. */
    async tellYear(scope, id, { file, year }) {
        const queue = await this.jobs.queue(readQueue);
        return this.work.in(scope, async (database) => {
            const run = await this.previewOrFail(database, scope, id);
            yearAskedOrFail(run, file);
            const files = run.files.map((one) => (one.name === file ? { ...one, year } : one));
            await database.update(ImportRun, keyOf(run), { files });
            return this.send(database, queue, scope, run);
        });
    }
    /** Has the files of a preview read again, by what is remembered now and against the register as it is now. */
    async readAgain(scope, id) {
        const queue = await this.jobs.queue(readQueue);
        return this.work.in(scope, async (database) => this.send(database, queue, scope, await this.previewOrFail(database, scope, id)));
    }
    async send(database, queue, scope, run) {
        await requireRoom(database, scope);
        const changes = { status: 'queued', progress: 0 };
        await database.update(ImportRun, keyOf(run), changes);
        await queue.sendAgain(database, run.id, jobOf(scope, run.id));
        return { ...summaryOf(run), ...changes };
    }
    async previewOrFail(database, scope, id) {
        const run = await findImportOrFail(database, scope, id, 'lock');
        if (run.status === 'preview')
            return run;
        throw new Problem(409, 'conflict', `This import is ${run.status}; only a preview can be read again.`, {
            detailJa: '読み直せるのは、確認待ちの取込だけです。',
            importStatus: run.status,
        });
    }
    async fileOrFail(database, run, file) {
        if (!run.files.some(({ name }) => name === file))
            throw notFound(`file ${file} in import ${run.id}`);
        const columns = (await readColumns(database, run)).find((one) => one.file === file);
        if (columns && columns.sheets.length > 0)
            return columns;
        throw new Problem(422, 'unprocessable', `No header of a table was found in ${file}: there are no columns to map.`, {
            detailJa: 'このファイルには見出しのある表が見つからないため、列を対応づけられません。',
        });
    }
};
ImportColumnsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Jobs])
], ImportColumnsService);
export { ImportColumnsService };
/** A year that was told may be told again: it may have been wrong. */
function yearAskedOrFail({ id, files, report }, file) {
    const stored = files.find(({ name }) => name === file);
    if (!stored)
        throw notFound(`file ${file} in import ${id}`);
    const isAsked = report?.files.some((one) => one.file === file && one.asksYear);
    if (isAsked || stored.year !== undefined)
        return;
    throw new Problem(422, 'unprocessable', `${file} tells its year itself, or has none.`, {
        detailJa: 'このファイルには、年を指定する必要がありません。',
    });
}
function headerOrFail({ sheets, file }, fingerprint) {
    const header = sheets.flatMap(({ headers }) => headers).find((one) => one.fingerprint === fingerprint);
    if (header)
        return header;
    throw new Problem(422, 'unprocessable', `${file} has no header with the fingerprint ${fingerprint}.`, {
        detailJa: 'その見出しはこのファイルにありません。',
    });
}
//# sourceMappingURL=import-columns.service.js.map