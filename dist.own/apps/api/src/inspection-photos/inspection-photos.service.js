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
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import { dateTimeInJapan } from '../settings.js';
import { PhotoFiles } from './photo-files.js';
/** Hands photos out. */
let InspectionPhotosService = class InspectionPhotosService {
    work;
    files;
    constructor(work, files) {
        this.work = work;
        this.files = files;
    }
    /** Throws 404 for a photo that is not there, has not come yet, or is none of the asker's facilities. */
    async open(scope, id, size) {
        const { municipalityCode } = scope;
        const { photo, storedAs } = await this.work.in(scope, async (database) => {
            const found = await database.findOneBy(InspectionPhoto, { municipalityCode, id });
            const file = found && (await database.findOneBy(PhotoFile, { municipalityCode, sha256: found.sha256 }));
            if (!found || !file?.storedAs)
                throw notFound(`photo ${id}`);
            return { photo: found, storedAs: file.storedAs };
        });
        const file = await this.files.open({ municipalityCode, storedAs }, size);
        if (!file)
            throw notFound(`file of photo ${id}`);
        const { size: bytes } = await file.stat();
        return { stream: file.createReadStream(), bytes, takenOn: dateTimeInJapan(photo.takenAt).slice(0, 10) };
    }
};
InspectionPhotosService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        PhotoFiles])
], InspectionPhotosService);
export { InspectionPhotosService };
//# sourceMappingURL=inspection-photos.service.js.map