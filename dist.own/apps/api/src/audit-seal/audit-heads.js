var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { makeFolder } from '#db/make-folder';
import { Injectable } from '@nestjs/common';
import { sign, verify } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Settings } from '../settings.js';
import { signingKey } from './audit-key.js';
const chainHead = z.object({
    municipalityCode: z.string(),
    number: z.number().int(),
    lastId: z.number().int(),
    hash: z.string(),
});
const signedLine = z.object({ date: z.string(), heads: z.array(chainHead), signature: z.string() });
/** Signed heads, a line a day, in a file a month that is only ever added to and is best kept on another machine. */
let AuditHeads = class AuditHeads {
    settings;
    constructor(settings) {
        this.settings = settings;
    }
    append(date, heads) {
        const folder = this.settings.auditHeadsFolder;
        makeFolder(folder);
        const signature = sign(null, contentOf(date, heads), signingKey(this.settings.auditKeyFile)).toString('base64');
        const file = openSync(join(folder, `${date.slice(0, 7)}.jsonl`), 'a', 0o644);
        try {
            writeSync(file, `${JSON.stringify({ date, heads, signature })}\n`);
            fsyncSync(file);
        }
        finally {
            closeSync(file);
        }
    }
    /** YYYY-MM-DD of the last line; null before the first. */
    latestDate() {
        const folder = this.settings.auditHeadsFolder;
        const last = filesIn(folder).at(-1);
        const line = last && linesOf(join(folder, last)).at(-1);
        return line ? (readLine(line)?.date ?? null) : null;
    }
};
AuditHeads = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Settings])
], AuditHeads);
export { AuditHeads };
/** All of a folder, oldest first; a line that is none counts as not genuine. Without a key nothing is genuine. */
export function readHeads(folder, key) {
    return filesIn(folder).flatMap((file) => linesOf(join(folder, file)).map((text, index) => {
        const parsed = readLine(text);
        const { date = file, heads = [], signature = '' } = parsed ?? {};
        const bytes = Buffer.from(signature, 'base64');
        const genuine = parsed !== null && key !== null && verify(null, contentOf(date, heads), key, bytes);
        return { file, line: index + 1, date, heads, genuine };
    }));
}
/** What is signed: the members in this order. */
function contentOf(date, heads) {
    const rows = heads.map(({ municipalityCode, number, lastId, hash }) => [municipalityCode, number, lastId, hash]);
    return Buffer.from(JSON.stringify([date, rows]));
}
function readLine(text) {
    try {
        return signedLine.parse(JSON.parse(text));
    }
    catch {
        return null;
    }
}
function filesIn(folder) {
    try {
        return readdirSync(folder)
            .filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name))
            .sort();
    }
    catch {
        return [];
    }
}
function linesOf(path) {
    return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}
//# sourceMappingURL=audit-heads.js.map