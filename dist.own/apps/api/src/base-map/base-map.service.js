var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { BaseMap } from '#db/entities/base-map.entity';
import { Injectable } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { displayNames } from '../imports/import-files.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { BaseMapFiles, readHeader, readVectorLayers } from './base-map-files.js';
import { problemOfFile } from './base-map-problems.js';
import { tileOrigin, tileUrlProblem } from './tile-url.js';
const nothing = { kind: 'none', fileName: null, tileUrl: null, attribution: null, version: 0 };
/** Tiles by address carry no header that says how deep they go; pale maps of Japan go so deep. */
const deepestTileZoom = 18;
/** What lies under a city's map, if anything: a file of this machine, or tiles of one other server. */
let BaseMapService = class BaseMapService {
    work;
    files;
    constructor(work, files) {
        this.work = work;
        this.files = files;
    }
    read(scope) {
        return this.work.in(scope, (database) => this.describe(database, scope));
    }
    save(scope, expectedVersion, choice) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            const current = await findChoice(database, municipalityCode);
            assertCurrent(current, expectedVersion, choice);
            await this.requireDrawable(municipalityCode, choice);
            const changed = changedFields(current, choice);
            if (!isEmpty(changed)) {
                await database.save(BaseMap, { municipalityCode, ...choice, version: current.version + 1 });
            }
            return this.describe(database, scope);
        });
    }
    async upload({ municipalityCode }, upload) {
        if (!upload)
            throw refused(400, 'bad-request', {
                detail: 'Send one file as the part named file.',
                detailJa: 'ファイルを選んでください。',
            });
        try {
            const problem = problemOfFile(await readHeader(upload.path));
            if (problem)
                throw refused(422, 'unprocessable', problem);
            const name = archiveName(upload.originalname);
            const isAdopted = await this.files.adopt(municipalityCode, upload.path, name);
            if (!isAdopted)
                throw refused(409, 'conflict', nameTaken(name));
            const file = await this.files.find(municipalityCode, name);
            if (!file)
                throw notFound(`base map ${name}`);
            return toFile(file);
        }
        finally {
            await rm(upload.path, { force: true });
        }
    }
    /** The archive that the city has chosen. */
    async archive(scope) {
        const code = scope.municipalityCode;
        const { kind, fileName } = await this.work.in(scope, (database) => findChoice(database, code));
        const file = kind === 'pmtiles' && fileName !== null ? await this.files.find(code, fileName) : null;
        if (!file?.reading.ok)
            throw notFound('base map file of this city');
        return file;
    }
    /** What the city's map draws; null where nothing is chosen, or the chosen file is gone. */
    async drawn(database, code) {
        const { kind, fileName, tileUrl, attribution } = await findChoice(database, code);
        if (kind === 'tiles' && tileUrl !== null) {
            const zooms = { minZoom: 0, maxZoom: deepestTileZoom };
            return { kind, url: tileUrl, tileType: 'png', ...zooms, attribution: attribution ?? '', vectorLayers: [] };
        }
        const file = kind === 'pmtiles' && fileName !== null ? await this.files.find(code, fileName) : null;
        if (!file?.reading.ok)
            return null;
        const { tileType, minZoom, maxZoom } = file.reading.header;
        const url = `/api/municipalities/${code}/base-map/tiles.pmtiles?v=${file.version}`;
        const vectorLayers = tileType === 'mvt' ? await readVectorLayers(file.path, file.reading.header) : [];
        return { kind: 'pmtiles', url, tileType, minZoom, maxZoom, attribution: attribution ?? '', vectorLayers };
    }
    /** The one foreign origin that pages of this city may ask for tiles; null = none. */
    async foreignOrigin(scope) {
        const { kind, tileUrl } = await this.work.in(scope, (database) => findChoice(database, scope.municipalityCode));
        return kind === 'tiles' && tileUrl !== null ? tileOrigin(tileUrl) : null;
    }
    async describe(database, { municipalityCode }) {
        await requireMunicipality(database, municipalityCode);
        const { kind, fileName, tileUrl, attribution, version } = await findChoice(database, municipalityCode);
        const files = (await this.files.list(municipalityCode)).map(toFile);
        return { kind, fileName, tileUrl, attribution, version, files };
    }
    async requireDrawable(code, { kind, fileName, tileUrl }) {
        const addressProblem = tileUrl === null ? null : tileUrlProblem(tileUrl);
        if (addressProblem)
            throw refused(400, 'bad-request', addressProblem);
        if (kind === 'tiles' && tileUrl === null)
            throw refused(400, 'bad-request', addressMissing);
        if (kind !== 'pmtiles')
            return;
        const file = fileName === null ? null : await this.files.find(code, fileName);
        if (!file)
            throw refused(400, 'bad-request', fileMissing);
        const problem = problemOfFile(file.reading);
        if (problem)
            throw refused(422, 'unprocessable', problem);
    }
};
BaseMapService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        BaseMapFiles])
], BaseMapService);
export { BaseMapService };
async function findChoice(database, municipalityCode) {
    return (await database.findOneBy(BaseMap, { municipalityCode })) ?? nothing;
}
function toFile({ name, bytes, reading }) {
    const problem = problemOfFile(reading);
    const { tileType = null, minZoom = null, maxZoom = null } = reading.ok ? reading.header : {};
    return {
        name,
        bytes,
        tileType,
        minZoom,
        maxZoom,
        problem: problem?.detail ?? null,
        problemJa: problem?.detailJa ?? null,
    };
}
/** The upload's own name, made fit for a folder that people look into. */
function archiveName(originalName) {
    const [shown = 'basemap'] = displayNames([originalName]);
    const stem = shown.replace(/\.pmtiles$/i, '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
    return `${stem.replace(/^[.-]+/, '') || 'basemap'}.pmtiles`;
}
const addressMissing = { detail: 'Give the address of the tiles.', detailJa: 'タイルのURLを入力してください。' };
const fileMissing = {
    detail: 'Choose a file that is there.',
    detailJa: '登録されているファイルを選んでください。',
};
const nameTaken = (name) => ({
    detail: `There is a file named ${name} already. Rename yours, or choose that one.`,
    detailJa: `「${name}」という名前のファイルがすでにあります。名前を変えるか、そのファイルを選んでください。`,
});
function refused(status, kind, { detail, detailJa }) {
    return new Problem(status, kind, detail, { detailJa });
}
//# sourceMappingURL=base-map.service.js.map