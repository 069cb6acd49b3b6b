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
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Settings } from '../settings.js';
/** At most 50 MB a file. */
export const documentLimits = { fileSize: 50 * 1024 * 1024, files: 1 };
const documentsFolder = 'documents';
const endBytes = 64 * 1024;
/** Where the file of a document lies below the folder of uploaded files, with `/`. */
export function documentPath({ municipalityCode, id }) {
    if (!/^\d{6}$/.test(municipalityCode) || !/^[0-9a-f-]{36}$/.test(id)) {
        throw new Error(`not the key of a document: ${municipalityCode} ${id}`);
    }
    return `${documentsFolder}/${municipalityCode}/${id}`;
}
/** The files of documents. They stay when a document is removed, so that it can come back; they go with their city. */
let DocumentFiles = class DocumentFiles {
    settings;
    constructor(settings) {
        this.settings = settings;
    }
    /** Takes an arrived upload over. */
    async adopt(key, arrivedPath) {
        const path = this.pathOf(key);
        makeFolder(dirname(path));
        await rename(arrivedPath, path);
    }
    /** Null where the file is not there, as after a restore without it. */
    async open(key) {
        const file = await open(this.pathOf(key)).catch(() => null);
        return file?.createReadStream() ?? null;
    }
    async discardCity(municipalityCode) {
        const folder = join(this.settings.filesFolder, documentsFolder, municipalityCode);
        await rm(folder, { recursive: true, force: true });
    }
    pathOf(key) {
        return join(this.settings.filesFolder, documentPath(key));
    }
};
DocumentFiles = __decorate([
    Injectable(),
    __param(0, Inject(Settings)),
    __metadata("design:paramtypes", [Settings])
], DocumentFiles);
export { DocumentFiles };
/** Size, hash and both ends of a file. */
export async function inspectFile(path) {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    const file = await open(path);
    try {
        const { size } = await file.stat();
        const length = Math.min(size, endBytes);
        const [head, tail] = [Buffer.alloc(length), Buffer.alloc(length)];
        await file.read(head, 0, length, 0);
        await file.read(tail, 0, length, size - length);
        return { head, tail, bytes: size, sha256: hash.digest('hex') };
    }
    finally {
        await file.close();
    }
}
//# sourceMappingURL=document-files.js.map