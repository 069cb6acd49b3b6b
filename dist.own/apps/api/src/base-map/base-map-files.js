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
import { makeFolder } from '#db/make-folder';
import { pmtilesHeaderBytes, readPmtilesHeader, vectorLayersOf, } from '#geo/tiles/pmtiles-header';
import { Inject, Injectable } from '@nestjs/common';
import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { errorCode } from '#db/start-error';
import { Settings } from '../settings.js';
/** A file of the streets of all Japan would be larger; that one is put into the folder by hand. */
export const largestUploadBytes = 4 * 1024 ** 3;
const ending = '.pmtiles';
/**
 * The folder of base maps: what is put there by hand is for every city, what a city uploads lies in a folder of its own below.
 * Names that come from outside are only compared with what lies there.
 */
let BaseMapFiles = class BaseMapFiles {
    settings;
    constructor(settings) {
        this.settings = settings;
    }
    /** By name. */
    async list(municipalityCode) {
        const files = [...(await archivesIn(this.folderOf(municipalityCode))), ...(await archivesIn(this.forAll))];
        return files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    }
    async find(municipalityCode, name) {
        return (await this.list(municipalityCode)).find((file) => file.name === name) ?? null;
    }
    /** Takes an arrived upload of a city over under its own name; false where it has a file of that name already. */
    async adopt(municipalityCode, arrivedPath, name) {
        if ((await this.find(municipalityCode, name)) !== null)
            return false;
        const folder = this.folderOf(municipalityCode);
        makeFolder(folder);
        await move(arrivedPath, join(folder, name));
        return true;
    }
    async discardCity(municipalityCode) {
        await rm(this.folderOf(municipalityCode), { recursive: true, force: true });
    }
    get forAll() {
        return this.settings.baseMapFolder;
    }
    folderOf(municipalityCode) {
        if (!/^\d{6}$/.test(municipalityCode))
            throw new Error(`not the code of a city: ${municipalityCode}`);
        return join(this.forAll, municipalityCode);
    }
};
BaseMapFiles = __decorate([
    Injectable(),
    __param(0, Inject(Settings)),
    __metadata("design:paramtypes", [Settings])
], BaseMapFiles);
export { BaseMapFiles };
async function archivesIn(folder) {
    const names = await readdir(folder).catch(() => []);
    const archives = names.filter((name) => name.endsWith(ending) && !name.startsWith('.'));
    const files = await Promise.all(archives.map((name) => describe(folder, name)));
    return files.filter((file) => file !== null);
}
/** Null for what is no file, or went away meanwhile. */
async function describe(folder, name) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (!found?.isFile())
        return null;
    const version = `${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}`;
    return { name, path, bytes: found.size, version, reading: await readHeader(path) };
}
/** What the header of a file on disk says. */
export async function readHeader(path) {
    const file = await open(path);
    try {
        const header = Buffer.alloc(pmtilesHeaderBytes);
        const { bytesRead } = await file.read(header, 0, pmtilesHeaderBytes, 0);
        return readPmtilesHeader(header.subarray(0, bytesRead), (await file.stat()).size);
    }
    finally {
        await file.close();
    }
}
/** A description of more bytes, packed or not, is not read. */
const longestMetadataBytes = 8 * 1024 * 1024;
/** Names of the layers of an archive of vector tiles; none where its description cannot be read. */
export async function readVectorLayers(path, { metadata }) {
    const { offset, length, compression } = metadata;
    if (length > longestMetadataBytes)
        return [];
    const file = await open(path);
    try {
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
        return vectorLayersOf(unpack(buffer, compression));
    }
    catch {
        return [];
    }
    finally {
        await file.close();
    }
}
function unpack(bytes, compression) {
    const options = { maxOutputLength: longestMetadataBytes };
    if (compression === 'gzip')
        return gunzipSync(bytes, options).toString('utf8');
    if (compression === 'brotli')
        return brotliDecompressSync(bytes, options).toString('utf8');
    return compression === 'none' ? bytes.toString('utf8') : '';
}
/** Also from one disk to another, for the folder may be a mount of its own. */
async function move(from, to) {
    try {
        await rename(from, to);
    }
    catch (error) {
        if (errorCode(error) !== 'EXDEV')
            throw error;
        await copyFile(from, to);
        await rm(from);
    }
}
//# sourceMappingURL=base-map-files.js.map