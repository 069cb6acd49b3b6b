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
import { Building } from '#db/entities/building.entity';
import { Facility } from '#db/entities/facility.entity';
import { ConditionGrade, Inspection } from '#db/entities/inspection.entity';
import { fiscalYearOf } from '#libs/calendar';
import { canonicalJson } from '#libs/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { seeingCityWithin, Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import { adoptShipped, findTemplate } from '../inspection-templates/template-store.js';
import { Settings } from '../settings.js';
import { InspectionReceipts } from './inspection-receipts.js';
import { clockOffSeconds, gradesOf, worstGradeOf } from './record-rows.js';
import { operationConflict, otherFacility, revisionTaken, unknownTemplate } from './refused-records.js';
import { writeFindings } from './write-findings.js';
import { writePhotos } from './write-photos.js';
/** Takes records of inspections, each once: all that follows from one is written with it, or nothing. */
let TakeInspectionService = class TakeInspectionService {
    work;
    receipts;
    settings;
    constructor(work, receipts, settings) {
        this.work = work;
        this.receipts = receipts;
        this.settings = settings;
    }
    /** The receipt, and whether the operation is new; sent again it gets its first receipt. */
    take(scope, sent) {
        const contentSha256 = createHash('sha256').update(canonicalJson(sent.record)).digest('hex');
        return this.work.in(scope, async (database) => {
            await oneAtATime(database, scope);
            const known = await seeingCityWithin(database, scope, () => findKnown(database, scope, sent, contentSha256));
            const inspection = known ?? (await this.write(database, scope, sent, contentSha256));
            return { isNew: known === null, receipt: await this.receipts.of(database, inspection) };
        });
    }
    async write(database, scope, sent, contentSha256) {
        const { municipalityCode, actor } = scope;
        const { record } = sent;
        await requireFacility(database, scope, record.facilityId);
        const template = await requireTemplate(database, scope, record);
        const last = await seeingCityWithin(database, scope, () => lastRevision(database, scope, record));
        await adoptShipped(database, municipalityCode, template, actor);
        const inspection = await this.describe(database, scope, sent, { contentSha256, kind: template.kind });
        await database.insert(Inspection, inspection);
        const buildings = await database.find(Building, {
            select: { id: true },
            where: { municipalityCode, facilityId: record.facilityId },
        });
        const buildingIds = new Set(buildings.map(({ id }) => id));
        await database.insert(ConditionGrade, gradesOf(record, template.items, buildingIds, inspection, template.role === 'engineer'));
        await writePhotos(database, inspection);
        // What a late revision says was said again, or taken back, by a later one.
        if (record.revision > last)
            await writeFindings(database, inspection);
        return inspection;
    }
    async describe(database, scope, { operationId, record, sentAt }, known) {
        const { municipalityCode, actor, identity } = scope;
        const receivedAt = new Date();
        const finishedAt = new Date(record.finishedAt);
        const { inspectionId: id, revision, facilityId, templateId, templateEdition, inspectedOn } = record;
        return {
            municipalityCode,
            id,
            revision,
            facilityId,
            templateId,
            templateEdition,
            inspectedOn,
            operationId,
            record,
            ...known,
            startedAt: new Date(record.startedAt),
            finishedAt,
            receivedAt,
            inspectedBy: actor,
            inspectedByName: identity?.displayName ?? actor,
            worstGrade: worstGradeOf(record),
            clockOffSeconds: clockOffSeconds(receivedAt, sentAt, finishedAt),
            ...(await seeingCityWithin(database, scope, () => nextReceipt(database, municipalityCode, this.settings.today()))),
        };
    }
};
TakeInspectionService = __decorate([
    Injectable(),
    __param(2, Inject(Settings)),
    __metadata("design:paramtypes", [Work,
        InspectionReceipts,
        Settings])
], TakeInspectionService);
export { TakeInspectionService };
/** Of a city: so that an operation that is sent twice at once is taken once, and receipts are numbered without gaps. */
async function oneAtATime(database, { municipalityCode }) {
    await database.query(`SELECT pg_advisory_xact_lock(hashtext('chodo: inspections of ' || $1))`, [municipalityCode]);
}
/** What was taken before: by this operation, or the same revision with the same content by another. Throws 422 or 409 for other content. */
async function findKnown(database, { municipalityCode }, { operationId, record }, contentSha256) {
    const byOperation = await database.findOneBy(Inspection, { municipalityCode, operationId });
    if (byOperation && byOperation.contentSha256 !== contentSha256)
        throw operationConflict(operationId);
    if (byOperation)
        return byOperation;
    const { inspectionId: id, revision } = record;
    const byRevision = await database.findOneBy(Inspection, { municipalityCode, id, revision });
    if (byRevision && byRevision.contentSha256 !== contentSha256)
        throw revisionTaken(revision);
    return byRevision;
}
/** The last revision that was taken, 0 = none; throws 409 where it is of another facility. */
async function lastRevision(database, { municipalityCode }, record) {
    const [last] = await database.find(Inspection, {
        select: { revision: true, facilityId: true, municipalityCode: true, id: true },
        where: { municipalityCode, id: record.inspectionId },
        order: { revision: 'DESC' },
        take: 1,
    });
    if (last && last.facilityId !== record.facilityId)
        throw otherFacility();
    return last?.revision ?? 0;
}
async function requireFacility(database, { municipalityCode }, id) {
    if (!(await database.existsBy(Facility, { municipalityCode, id })))
        throw notFound(`facility ${id}`);
}
async function requireTemplate(database, { municipalityCode }, { templateId, templateEdition }) {
    const template = await findTemplate(database, municipalityCode, templateId, templateEdition);
    if (!template)
        throw unknownTemplate(templateEdition);
    return template;
}
async function nextReceipt(database, municipalityCode, today) {
    const receiptFiscalYear = fiscalYearOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
    const last = await database.maximum(Inspection, 'receiptSerial', { municipalityCode, receiptFiscalYear });
    return { receiptFiscalYear, receiptSerial: (last ?? 0) + 1 };
}
//# sourceMappingURL=take-inspection.service.js.map