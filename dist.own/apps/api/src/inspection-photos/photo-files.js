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
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Settings } from '../settings.js';
import { storing } from './storing.js';
export const photoSizes = ['thumbnail', 'full'];
const keptFolder = 'inspection-photos';
const partsFolder = 'inspection-parts';
/** Where the sizes of a photo lie below the folder of uploaded files, with `/`. */
export function photoPaths(key) {
    return photoSizes.map((size) => photoPath(key, size));
}
function photoPath({ municipalityCode, storedAs }, size) {
    if (!/^\d{6}$/.test(municipalityCode) || !/^[0-9a-f]{32}$/.test(storedAs)) {
        throw new Error(`not the key of a photo: ${municipalityCode} ${storedAs}`);
    }
    return `${keptFolder}/${municipalityCode}/${storedAs}${size === 'full' ? '' : '-thumbnail'}`;
}
/** Photos as files, outside of what any page is served from: those that are kept, and those that gather part by part. */
let PhotoFiles = class PhotoFiles {
    settings;
    constructor(settings) {
        this.settings = settings;
    }
    /** How much of a photo has come: the file itself tells, also after a crash. */
    async receivedBytes(key) {
        const found = await stat(this.partPath(key)).catch(() => null);
        return found?.size ?? 0;
    }
    /** Adds a part at its place and waits until it is on disk; what does not fit wholly is cut off again. Throws 507 where there is no room. */
    async append(key, offset, bytes) {
        const path = this.partPath(key);
        await storing(async () => {
            makeFolder(dirname(path));
            const file = await open(path, offset === 0 ? 'w' : 'r+');
            try {
                await writeAt(file, offset, bytes);
            }
            finally {
                await file.close();
            }
        });
    }
    readPart(key) {
        return readFile(this.partPath(key));
    }
    async discardPart(key) {
        await rm(this.partPath(key), { force: true });
    }
    /** Keeps a photo under a random name, whole or not at all; the name. Throws 507 where there is no room. */
    async keep(municipalityCode, photo) {
        const storedAs = randomBytes(16).toString('hex');
        const key = { municipalityCode, storedAs };
        await storing(async () => {
            try {
                for (const size of photoSizes)
                    await writeWhole(this.pathOf(key, size), photo[size]);
            }
            catch (error) {
                await this.discard(key);
                throw error;
            }
        });
        return storedAs;
    }
    /** Null where the file is not there, as after a restore without it. */
    async open(key, size) {
        return open(this.pathOf(key, size)).catch(() => null);
    }
    async discard(key) {
        for (const size of photoSizes)
            await rm(this.pathOf(key, size), { force: true });
    }
    async discardCity(municipalityCode) {
        for (const folder of [keptFolder, partsFolder]) {
            await rm(join(this.settings.filesFolder, folder, municipalityCode), { recursive: true, force: true });
        }
    }
    pathOf(key, size) {
        return join(this.settings.filesFolder, photoPath(key, size));
    }
    partPath({ municipalityCode, sha256 }) {
        if (!/^\d{6}$/.test(municipalityCode) || !/^[0-9a-f]{64}$/.test(sha256)) {
            throw new Error(`not the key of a photo on its way: ${municipalityCode} ${sha256}`);
        }
        return join(this.settings.filesFolder, partsFolder, municipalityCode, sha256);
    }
};
PhotoFiles = __decorate([
    Injectable(),
    __param(0, Inject(Settings)),
    __metadata("design:paramtypes", [Settings])
], PhotoFiles);
export { PhotoFiles };
async function writeAt(file, offset, bytes) {
    try {
        let written = 0;
        while (written < bytes.length) {
            written += (await file.write(bytes, written, bytes.length - written, offset + written)).bytesWritten;
        }
        await file.sync();
    }
    catch (error) {
        await file.truncate(offset).catch(() => { });
        throw error;
    }
}
/** Beside its place first, so that nothing half written ever stands there. */
async function writeWhole(path, bytes) {
    makeFolder(dirname(path));
    const draft = `${path}.part`;
    try {
        const file = await open(draft, 'wx');
        try {
            await file.writeFile(bytes);
            await file.sync();
        }
        finally {
            await file.close();
        }
        await rename(draft, path);
    }
    catch (error) {
        await rm(draft, { force: true });
        throw error;
    }
}
//# sourceMappingURL=photo-files.js.map