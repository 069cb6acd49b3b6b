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
import { Municipality } from '#db/entities/municipality.entity';
import { missingHeaders } from '#geo/import/columns/column-mapping';
import { readImportFile } from '#geo/import/read-import-file';
import { readTables } from '#geo/import/reading/read-tables';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { checkMapping } from './check-mapping.js';
import { displayNames, ImportFiles } from './import-files.js';
import { beginWriting, planForRegister, untilUnchanged, writePlanned } from './register-import.js';
import { readRegister } from './register-snapshot.js';
import { readMappings, rememberMappings } from './remembered-mappings.js';
/** Imports files of this machine in one go, as the command does: no preview to wait for, no worker. */
let ImportsService = class ImportsService {
    work;
    files;
    constructor(work, files) {
        this.work = work;
        this.files = files;
    }
    /**
     * Reads the files and writes all of them in one transaction, which can be taken back as one import. A municipality that is not
     * there yet is made, with its code as name; a mapping is remembered. Throws where a file cannot be read from disk, and the problem
     * where it lacks a header of the mapping; nothing is changed then.
     */
    async run(scope, files, { dryRun, decisions = [], mapping, year }) {
        const mappings = await this.work.in(scope, (database) => readMappings(database, scope.municipalityCode));
        const read = await readAll(files, { mappings, ...(mapping && { mapping }), year: year ?? null });
        const remember = new Map(mapping ? read.flatMap((file) => [...(file.mappings ?? [])]) : []);
        return untilUnchanged(async () => {
            const register = await this.work.in(scope, (database) => readRegister(database, scope.municipalityCode, read));
            const planned = planForRegister(register, read, decisions);
            if (!dryRun)
                await this.write(scope, files, planned, remember);
            return planned.report;
        });
    }
    async write(scope, files, planned, remember) {
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
        }
        catch (error) {
            await this.files.discard(kept);
            throw error;
        }
    }
};
ImportsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        ImportFiles])
], ImportsService);
export { ImportsService };
async function readAll(files, options) {
    const names = displayNames(files.map(({ name }) => name));
    const read = [];
    for (const [index, { path }] of files.entries()) {
        const file = { name: names[index], bytes: await readFile(path) };
        if (options.mapping)
            await requireColumns(file, options.mapping);
        read.push(await readImportFile(file, options));
    }
    return read;
}
/** Who says what the columns are wants them read: a slip is told before anything is written. */
async function requireColumns(file, mapping) {
    const answer = await readTables(file);
    if (!answer.ok) {
        throw new Problem(422, 'unprocessable', `${file.name}: ${answer.reason.en}.`, {
            detailJa: `${file.name}：${answer.reason.ja}`,
        });
    }
    checkMapping(mapping, missingHeaders(answer.tables, mapping));
}
/** Made before the transaction bears the name of the import: taking the import back leaves the municipality, and the mappings. */
async function makeMunicipality(database, municipalityCode) {
    if (await database.existsBy(Municipality, { municipalityCode }))
        return;
    await database.insert(Municipality, { municipalityCode, name: municipalityCode });
}
//# sourceMappingURL=imports.service.js.map