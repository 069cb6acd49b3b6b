var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { InspectionPhoto, PhotoFile } from '#db/entities/inspection-photo.entity';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Work } from '../accounts/work.js';
import { notFound, notOwnFacility } from '../http/problem.js';
import { judgePhoto } from './judge-photo.js';
import { OneAtATime } from './one-at-a-time.js';
import { PhotoFiles } from './photo-files.js';
import { PhotoReceipts } from './photo-receipts.js';
import { brokenPhoto, refusedPhoto, wrongOffset } from './photo-refusals.js';
/** Takes photos in, part by part, after a record has told of them. */
let PhotoUploadsService = class PhotoUploadsService {
    work;
    files;
    receipts;
    /** Decoding takes memory and a processor; whoever else sends waits. */
    decoding = new OneAtATime();
    constructor(work, files, receipts) {
        this.work = work;
        this.files = files;
        this.receipts = receipts;
    }
    /** How far a photo has come; one that had come wholly when the server stopped is looked at now. */
    async progress(scope, sha256) {
        const file = await this.work.in(scope, (database) => toldOf(database, scope, sha256));
        if (file.state !== 'awaited' || (await this.files.receivedBytes(file)) < file.bytes)
            return this.receipts.of(file);
        await this.settle(scope, file);
        return this.receipts.of(await this.work.in(scope, (database) => toldOf(database, scope, sha256)));
    }
    /** Takes the bytes from `offset` on. The same part again, or any of a photo that is there, changes nothing. */
    async receive(scope, sha256, offset, bytes) {
        const file = await this.work.in(scope, async (database) => {
            await requireOwn(database, scope, sha256);
            return toldOf(database, scope, sha256);
        });
        if (file.state === 'refused')
            throw refusedPhoto(file.refusal ?? '');
        if (file.state === 'stored')
            return this.receipts.of(file);
        await this.add(file, offset, bytes);
        return this.progress(scope, sha256);
    }
    async add(file, offset, bytes) {
        const received = await this.files.receivedBytes(file);
        if (offset !== received)
            throw wrongOffset(received);
        if (offset + bytes.length > file.bytes) {
            await this.files.discardPart(file);
            throw brokenPhoto();
        }
        if (bytes.length > 0)
            await this.files.append(file, offset, bytes);
    }
    /** Throws 422 for bytes of another hash, which go, and for what is no photo, which is noted. */
    settle(scope, file) {
        return this.decoding.run(async () => {
            const bytes = await this.files.readPart(file).catch(() => null);
            // Another request with the same last part was faster.
            if (bytes === null)
                return;
            if (sha256Of(bytes) !== file.sha256) {
                await this.files.discardPart(file);
                throw brokenPhoto();
            }
            const verdict = await judgePhoto(bytes);
            if (!verdict.ok)
                await this.refuse(scope, file, verdict.refusal);
            else
                await this.keep(scope, file, verdict.photo);
        });
    }
    async refuse(scope, file, refusal) {
        await this.note(scope, file, { state: 'refused', refusal });
        await this.files.discardPart(file);
        throw refusedPhoto(refusal);
    }
    async keep(scope, file, photo) {
        const { municipalityCode } = scope;
        const storedAs = await this.files.keep(municipalityCode, photo);
        const { widthPx, heightPx, full } = photo;
        const kept = { storedAs, storedSha256: sha256Of(full), storedBytes: full.length, widthPx, heightPx };
        const isFirst = await this.note(scope, file, { state: 'stored', ...kept });
        if (!isFirst)
            await this.files.discard({ municipalityCode, storedAs });
        await this.files.discardPart(file);
    }
    /** Whether it was still awaited. */
    note(scope, { municipalityCode, sha256 }, what) {
        return this.work.in(scope, async (database) => {
            const key = { municipalityCode, sha256, state: 'awaited' };
            const { affected } = await database.update(PhotoFile, key, { ...what, settledAt: new Date() });
            return affected === 1;
        });
    }
};
PhotoUploadsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        PhotoFiles,
        PhotoReceipts])
], PhotoUploadsService);
export { PhotoUploadsService };
/** Throws 404 where no record that the asker may see tells of it. */
async function toldOf(database, { municipalityCode }, sha256) {
    const key = { municipalityCode, sha256 };
    const file = (await database.existsBy(InspectionPhoto, key)) ? await database.findOneBy(PhotoFile, key) : null;
    if (!file)
        throw notFound(`photo ${sha256}: send the record that tells of it first`);
    return file;
}
/** Throws 403 where only records of others' facilities tell of it. */
async function requireOwn(database, { municipalityCode, confinement }, sha256) {
    if (!confinement?.writing)
        return;
    const told = await database.query(`SELECT is_own_facility(municipality_code, facility_id) AS "isOwn" FROM inspection_photo
      WHERE municipality_code = $1 AND sha256 = $2`, [municipalityCode, sha256]);
    if (told.length > 0 && !told.some(({ isOwn }) => isOwn))
        throw notOwnFacility();
}
const sha256Of = (bytes) => createHash('sha256').update(bytes).digest('hex');
//# sourceMappingURL=photo-uploads.service.js.map