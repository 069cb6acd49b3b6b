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
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { copyFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { makeFolder } from '#db/make-folder';
import { Settings } from '../settings.js';
/** At most 50 MB a file, 200 files and 1 GB an import. */
export const uploadLimits = { fileSize: 50 * 1024 * 1024, files: 200, allFiles: 1024 * 1024 * 1024 };
const storedName = /^[0-9a-f-]{36}-[0-9a-f]{24}$/;
const longestName = 200;
const importsFolder = 'imports';
/** Where a file of an import lies below the folder of uploaded files, with `/`. */
export function storedPath({ storedAs }) {
    return `${importsFolder}/${storedAs}`;
}
/** The files of imports, kept until their import is discarded. No name that came from outside is ever a path. */
let ImportFiles = class ImportFiles {
    settings;
    constructor(settings) {
        this.settings = settings;
    }
    /** Where uploads arrive, before they belong to an import; made when missing. */
    async incomingFolder() {
        const folder = join(this.settings.filesFolder, 'incoming');
        makeFolder(folder);
        return folder;
    }
    /** Takes arrived uploads over as the files of an import. */
    async adopt(importId, uploads) {
        return this.keep(importId, uploads, rename);
    }
    /** Copies files of this machine as the files of an import. */
    async copy(importId, files) {
        return this.keep(importId, files, copyFile);
    }
    /** Copies kept files as the files of another import, under the names they have. */
    async copyStored(importId, files) {
        return this.copy(importId, files.map((file) => ({ path: this.pathOf(file), name: file.name })));
    }
    async read(file) {
        return readFile(this.pathOf(file));
    }
    async discard(files) {
        for (const file of files) {
            await rm(this.pathOf(file), { force: true });
            this.discardPlan(importIdOf(file.storedAs));
        }
    }
    /** Where the plan of a previewed import is kept until it is committed, for a day at most; its folder is made when missing. */
    planPath(importId) {
        makeFolder(this.plansFolder());
        return join(this.plansFolder(), importId);
    }
    discardPlan(importId) {
        rmSync(join(this.plansFolder(), importId), { force: true });
    }
    /** Files that are older, by what they belong to: an import, or (null) nothing: a plan, an upload that a crash cut off. */
    async olderThan(ageMs) {
        const found = [];
        for (const folder of [await this.incomingFolder(), this.plansFolder(), this.folder()]) {
            for (const name of await readdir(folder).catch(() => [])) {
                const path = join(folder, name);
                const written = await stat(path).catch(() => null);
                if (!written || Date.now() - written.mtimeMs < ageMs)
                    continue;
                found.push({ path, importId: storedName.test(name) ? importIdOf(name) : null });
            }
        }
        return found;
    }
    async keep(importId, files, take) {
        makeFolder(this.folder());
        const names = displayNames(files.map(({ name }) => name));
        const kept = [];
        for (const [index, { path }] of files.entries()) {
            const file = { name: names[index], bytes: 0, storedAs: `${importId}-${randomBytes(12).toString('hex')}` };
            await take(path, this.pathOf(file));
            kept.push({ ...file, bytes: (await stat(this.pathOf(file))).size });
        }
        return kept;
    }
    plansFolder() {
        return join(this.settings.filesFolder, 'plans');
    }
    folder() {
        return join(this.settings.filesFolder, importsFolder);
    }
    pathOf(file) {
        if (!storedName.test(file.storedAs))
            throw new Error(`not the name of a stored file: ${file.storedAs}`);
        return join(this.settings.filesFolder, storedPath(file));
    }
};
ImportFiles = __decorate([
    Injectable(),
    __param(0, Inject(Settings)),
    __metadata("design:paramtypes", [Settings])
], ImportFiles);
export { ImportFiles };
function importIdOf(storedAs) {
    return storedAs.slice(0, 36);
}
/** Files' own names as they may be shown, each once: cells of two lists of one name must not be confused. */
export function displayNames(names) {
    const taken = new Set();
    return names.map((name) => {
        const plain = displayName(name);
        let shown = plain;
        for (let copy = 2; taken.has(shown); copy++)
            shown = numbered(plain, copy);
        taken.add(shown);
        return shown;
    });
}
/** No folders, no control or direction-changing characters, one spelling of kana. */
function displayName(name) {
    const last = basename(name.replaceAll('\\', '/')).normalize('NFC');
    const clean = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
    return clean.slice(-longestName) || 'file';
}
/** list.csv → list (2).csv, which is still an edition of the same list. */
function numbered(name, copy) {
    const { name: stem, ext } = parse(name);
    return `${stem} (${copy})${ext}`;
}
//# sourceMappingURL=import-files.js.map