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
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#db/make-folder';
import { Settings } from '../settings.js';
/** Somebody wants no more of the import; what was written of it is to be rolled back. */
export class ImportCancelled extends Error {
    name = 'ImportCancelled';
}
const tellEveryMs = 200;
/**
 * How far a worker is with an import, and the wish that it stop: in two small files beside the uploaded ones, which server and
 * worker share. The embedded database would not do, for nobody else can use it while an import is written.
 */
let ImportProgressFiles = class ImportProgressFiles {
    settings;
    constructor(settings) {
        this.settings = settings;
    }
    /** Tells of one import, five times a second at most; looks as often whether it is to stop, and whenever a phase is done. */
    teller(key) {
        let next = 0;
        return (phase, done, total) => {
            if (Date.now() < next && done < total)
                return;
            next = Date.now() + tellEveryMs;
            if (existsSync(this.path(key, 'cancel')))
                throw new ImportCancelled();
            this.write(key, { phase, done: Math.min(done, total), total });
        };
    }
    /** Null while no worker is at it. */
    read(key) {
        try {
            return JSON.parse(readFileSync(this.path(key, 'progress'), 'utf8'));
        }
        catch {
            return null;
        }
    }
    cancel(key) {
        makeFolder(this.folder());
        writeFileSync(this.path(key, 'cancel'), '');
    }
    /** Forgets a wish to stop, when nothing is at work that it could stop. */
    uncancel(key) {
        rmSync(this.path(key, 'cancel'), { force: true });
    }
    /** Leaves nothing behind of an import that no worker works on any more. */
    end(key) {
        rmSync(this.path(key, 'progress'), { force: true });
        this.uncancel(key);
    }
    /** Whoever reads meanwhile finds the former or the new one whole. */
    write(key, progress) {
        makeFolder(this.folder());
        const path = this.path(key, 'progress');
        writeFileSync(`${path}.new`, JSON.stringify(progress));
        renameSync(`${path}.new`, path);
    }
    folder() {
        return join(this.settings.filesFolder, 'progress');
    }
    path({ municipalityCode, importId }, what) {
        return join(this.folder(), `${municipalityCode}-${importId}.${what}`);
    }
};
ImportProgressFiles = __decorate([
    Injectable(),
    __param(0, Inject(Settings)),
    __metadata("design:paramtypes", [Settings])
], ImportProgressFiles);
export { ImportProgressFiles };
//# sourceMappingURL=import-progress.js.map