var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { PhotoFile } from '#db/entities/inspection-photo.entity';
import { shortEraYear } from '#libs/calendar';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PhotoReceipts } from '../inspection-photos/photo-receipts.js';
/** 受付番号: R8-000123. */
export function receiptNumberOf({ receiptFiscalYear, receiptSerial, }) {
    return `${shortEraYear(receiptFiscalYear)}-${String(receiptSerial).padStart(6, '0')}`;
}
/** Receipts of operations: what was said when they were taken, and how far their photos have come since. */
let InspectionReceipts = class InspectionReceipts {
    photos;
    constructor(photos) {
        this.photos = photos;
    }
    async of(database, inspection) {
        const { municipalityCode, id, operationId, revision, contentSha256, receivedAt, clockOffSeconds } = inspection;
        const hashes = [...new Set(inspection.record.photos.map(({ sha256 }) => sha256))];
        const files = await database.findBy(PhotoFile, { municipalityCode, sha256: In(hashes) });
        return {
            operationId,
            inspectionId: id,
            revision,
            receiptNumber: receiptNumberOf(inspection),
            contentSha256,
            clockOffSeconds,
            receivedAt: receivedAt.toISOString(),
            photos: await this.photos.ofAll(hashes.flatMap((hash) => files.find(({ sha256 }) => sha256 === hash) ?? [])),
        };
    }
};
InspectionReceipts = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [PhotoReceipts])
], InspectionReceipts);
export { InspectionReceipts };
//# sourceMappingURL=inspection-receipts.js.map