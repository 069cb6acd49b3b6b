var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Facility } from '#db/entities/facility.entity';
import { FacilityDocument } from '#db/entities/facility-document.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { displayNames } from '../imports/import-files.js';
import { DocumentFiles, inspectFile } from './document-files.js';
import { sniffMediaType } from './sniff-media-type.js';
/** 文書 of a facility: drawings, photos, records, contracts. */
let DocumentsService = class DocumentsService {
    work;
    files;
    constructor(work, files) {
        this.work = work;
        this.files = files;
    }
    list(scope, facilityId) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireFacility(database, scope, facilityId);
            const items = await database.find(FacilityDocument, {
                where: { municipalityCode, facilityId },
                order: { documentDate: { direction: 'DESC', nulls: 'LAST' }, title: 'ASC', id: 'ASC' },
            });
            return { items };
        });
    }
    /** The file is taken over only when its row is written; a refused one is removed. */
    async add(scope, facilityId, upload, fields) {
        if (!upload)
            throw refused(400, 'bad-request', 'Send one file as the part named file.', 'ファイルを選んでください。');
        try {
            const { municipalityCode } = scope;
            const id = randomUUID();
            const described = await describe(upload);
            return await this.work.in(scope, async (database) => {
                await requireFacility(database, scope, facilityId);
                const title = fields.title ?? described.fileName;
                const { kind, documentDate = null } = fields;
                const document = { municipalityCode, id, facilityId, title, kind, documentDate, ...described };
                await database.insert(FacilityDocument, document);
                await this.files.adopt({ municipalityCode, id }, upload.path);
                return findOrFail(database, scope, id);
            });
        }
        finally {
            await rm(upload.path, { force: true });
        }
    }
    async open(scope, id) {
        const document = await this.work.in(scope, (database) => findOrFail(database, scope, id));
        const stream = await this.files.open({ municipalityCode: scope.municipalityCode, id });
        if (!stream)
            throw notFound(`file of document ${id}`);
        return { document, stream };
    }
    update(scope, id, expectedVersion, changes) {
        const key = { municipalityCode: scope.municipalityCode, id };
        return this.work.in(scope, async (database) => {
            const current = await findOrFail(database, scope, id);
            assertCurrent(current, expectedVersion, changes);
            const changed = changedFields(current, changes);
            if (!isEmpty(changed))
                await database.update(FacilityDocument, key, { ...changed, version: current.version + 1 });
            return findOrFail(database, scope, id);
        });
    }
    remove(scope, id, expectedVersion) {
        return this.work.in(scope, async (database) => {
            assertCurrent(await findOrFail(database, scope, id), expectedVersion, null);
            await database.delete(FacilityDocument, { municipalityCode: scope.municipalityCode, id });
        });
    }
};
DocumentsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        DocumentFiles])
], DocumentsService);
export { DocumentsService };
async function describe({ path, originalname }) {
    const [fileName = 'file'] = displayNames([originalname]);
    const { head, tail, bytes, sha256 } = await inspectFile(path);
    const mediaType = sniffMediaType({ head, tail }, fileName);
    if (mediaType === null) {
        throw refused(422, 'unprocessable', `${fileName} is none of the kinds that can be kept. Choose a PDF, an image, an office file or a text.`, `「${fileName}」は登録できない種類のファイルです。PDF、画像、Word・Excel・PowerPoint、テキストのいずれかを選んでください。`);
    }
    return { fileName, mediaType, bytes, sha256 };
}
async function requireFacility(database, { municipalityCode }, id) {
    if (!(await database.existsBy(Facility, { municipalityCode, id })))
        throw notFound(`facility ${id}`);
}
async function findOrFail(database, { municipalityCode }, id) {
    const lock = { mode: 'pessimistic_write' };
    const document = await database.findOne(FacilityDocument, { where: { municipalityCode, id }, lock });
    if (!document)
        throw notFound(`document ${id}`);
    return document;
}
function refused(status, kind, detail, detailJa) {
    return new Problem(status, kind, detail, { detailJa });
}
//# sourceMappingURL=documents.service.js.map