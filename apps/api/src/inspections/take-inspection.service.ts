import { Inspection } from '#db/entities/inspection.entity';
import { fiscalYearOf } from '#libs/calendar';
import { canonicalJson, type InspectionReceipt, type InspectionRecord } from '#libs/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { nobodysName } from '../accounts/permissions.js';
import type { Scope } from '../accounts/scope.js';
import { seeingCityWithin, Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import { adoptShipped, findTemplate, type StoredTemplate } from '../inspection-templates/template-store.js';
import type { PhotoState } from '../inspection-photos/photo-receipts.js';
import { RecordsFirst } from '../inspection-photos/records-first.js';
import { Settings } from '../settings.js';
import { InspectionReceipts } from './inspection-receipts.js';
import { readGround, type RecordGround } from './read-standing.js';
import { clockOffSeconds, gradesOf, worstGradeOf } from './record-rows.js';
import { operationConflict, otherFacility, revisionTaken, unknownTemplate } from './refused-records.js';
import { newFindings, readOwnFindings, reviseFindings } from './write-findings.js';
import { newPhotos, noPhotos, readKnownPhotos, revisePhotos } from './write-photos.js';
import { tellSizes, writeRecord } from './write-record.js';

/** An operation as it is sent: its id, what the clock of the sender showed as it sent it, and who inspected where that is not the sender. */
export interface SentOperation {
  readonly operationId: string;
  readonly record: InspectionRecord;
  readonly sentAt: Date | null;
  readonly inspector?: CarriedInspector | null;
}

/** Whose record somebody else brings: the name that goes on record, and the account that its findings belong to; null = nobody's. */
export interface CarriedInspector {
  readonly nameOnRecord: string;
  readonly loginName: string | null;
}

interface Taken {
  readonly isNew: boolean;
  readonly receipt: InspectionReceipt;
}

/** Takes records of inspections, each once: all that follows from one is written with it, or nothing. */
@Injectable()
export class TakeInspectionService {
  private taken = 0;

  constructor(
    private readonly work: Work,
    private readonly receipts: InspectionReceipts,
    @Inject(Settings) private readonly settings: Settings,
    private readonly order: RecordsFirst,
  ) {}

  /** The receipt, and whether the operation is new; sent again it gets its first receipt. */
  take(scope: Scope, sent: SentOperation): Promise<Taken> {
    return this.order.record(() => this.takeNow(scope, sent));
  }

  private async takeNow(scope: Scope, sent: SentOperation): Promise<Taken> {
    const contentSha256 = createHash('sha256').update(canonicalJson(sent.record)).digest('hex');
    const { isNew, inspection, files } = await this.work.in(scope, async (database) => {
      const ground = await readGround(database, scope, sent, this.receiptFiscalYear());
      const known = ground.isKnown ? await findKnown(database, scope, sent, contentSha256) : null;
      if (known) return { isNew: false, inspection: known, files: await this.receipts.filesOf(database, known) };
      return { isNew: true, ...(await this.write(database, scope, sent, { contentSha256, ground })) };
    });
    // Others of the city need not wait for what only tells.
    return { isNew, receipt: await this.receipts.of(inspection, files) };
  }

  private async write(
    database: EntityManager,
    scope: Scope,
    sent: SentOperation,
    { contentSha256, ground }: { readonly contentSha256: string; readonly ground: RecordGround },
  ): Promise<{ readonly inspection: Inspection; readonly files: readonly PhotoState[] | null }> {
    const { record } = sent;
    if (!ground.hasFacility) throw notFound(`facility ${record.facilityId}`);
    const template = ground.edition ?? (await adopt(database, scope, record));
    if (ground.last && ground.last.facilityId !== record.facilityId) throw otherFacility();
    const inspection = this.describe(scope, sent, { contentSha256, kind: template.kind }, ground.nextSerial);
    const reportedBy = sent.inspector ? (sent.inspector.loginName ?? nobodysName) : scope.actor;
    await writeAll(database, { inspection, reportedBy }, template, ground);
    if (this.isTwiceAsMuch()) await tellSizes(database);
    const files = ground.knowsPhotos ? await this.receipts.filesOf(database, inspection) : null;
    return { inspection, files };
  }

  /** Plans are kept as long as we run, and those made while a table was small are poor: with each doubling of what we took they are made anew. */
  private isTwiceAsMuch(): boolean {
    this.taken += 1;
    return this.taken >= 8 && Number.isInteger(Math.log2(this.taken));
  }

  private describe(
    scope: Scope,
    { operationId, record, sentAt, inspector }: SentOperation,
    known: Pick<Inspection, 'contentSha256' | 'kind'>,
    receiptSerial: number,
  ): Inspection {
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
      inspectedByName: inspector?.nameOnRecord ?? identity?.displayName ?? actor,
      worstGrade: worstGradeOf(record),
      clockOffSeconds: clockOffSeconds(receivedAt, sentAt, finishedAt),
      receiptFiscalYear: this.receiptFiscalYear(),
      receiptSerial,
    };
  }

  private receiptFiscalYear(): number {
    const today = this.settings.today();
    return fiscalYearOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
  }
}

/** Writes a revision and all that follows from it; what it found belongs to the account that reports it. */
async function writeAll(
  database: EntityManager,
  { inspection, reportedBy }: { readonly inspection: Inspection; readonly reportedBy: string },
  template: Pick<StoredTemplate, 'role' | 'items'>,
  ground: RecordGround,
): Promise<void> {
  const { record, revision } = inspection;
  // What a late revision says was said again, or taken back, by a later one.
  const isLate = revision <= (ground.last?.revision ?? 0);
  const photos = ground.knowsPhotos ? await readKnownPhotos(database, inspection) : noPhotos;
  const findings = ground.knowsFindings && !isLate ? await readOwnFindings(database, inspection) : [];
  await writeRecord(database, {
    inspections: [inspection],
    grades: gradesOf(record, template.items, new Set(ground.buildingIds), inspection, template.role === 'engineer'),
    ...newPhotos(inspection, photos),
    ...(isLate ? { findings: [], events: [] } : newFindings(inspection, reportedBy, findings)),
  });
  await revisePhotos(database, inspection, photos);
  await reviseFindings(database, inspection, findings);
}

/** What was taken before: by this operation, or the same revision with the same content by another. Throws 422 or 409 for other content. */
function findKnown(
  database: EntityManager,
  scope: Scope,
  { operationId, record }: SentOperation,
  contentSha256: string,
): Promise<Inspection | null> {
  const { municipalityCode } = scope;
  return seeingCityWithin(database, scope, async () => {
    const byOperation = await database.findOneBy(Inspection, { municipalityCode, operationId });
    if (byOperation && byOperation.contentSha256 !== contentSha256) throw operationConflict(operationId);
    if (byOperation) return byOperation;
    const { inspectionId: id, revision } = record;
    const byRevision = await database.findOneBy(Inspection, { municipalityCode, id, revision });
    if (byRevision && byRevision.contentSha256 !== contentSha256) throw revisionTaken(revision);
    return byRevision;
  });
}

/** A shipped template that the city has not used yet becomes its own; throws 422 where there is no such edition. */
async function adopt(
  database: EntityManager,
  { municipalityCode, actor }: Scope,
  { templateId, templateEdition }: InspectionRecord,
): Promise<StoredTemplate> {
  const template = await findTemplate(database, municipalityCode, templateId, templateEdition);
  if (!template) throw unknownTemplate(templateEdition);
  await adoptShipped(database, municipalityCode, template, actor);
  return template;
}
