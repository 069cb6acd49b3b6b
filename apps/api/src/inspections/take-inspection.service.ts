import { ConditionGrade, Inspection } from '#db/entities/inspection.entity';
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
import { Settings } from '../settings.js';
import { insertRows } from './insert-rows.js';
import { awaitedFiles, InspectionReceipts } from './inspection-receipts.js';
import { readGround, readTakenBefore, type TakenBefore } from './read-standing.js';
import { clockOffSeconds, gradesOf, worstGradeOf } from './record-rows.js';
import { operationConflict, otherFacility, revisionTaken, unknownTemplate } from './refused-records.js';
import { writeFindings } from './write-findings.js';
import { writePhotos } from './write-photos.js';

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

/** Takes records of inspections, each once: all that follows from one is written with it, or nothing. */
@Injectable()
export class TakeInspectionService {
  constructor(
    private readonly work: Work,
    private readonly receipts: InspectionReceipts,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** The receipt, and whether the operation is new; sent again it gets its first receipt. */
  async take(
    scope: Scope,
    sent: SentOperation,
  ): Promise<{ readonly isNew: boolean; readonly receipt: InspectionReceipt }> {
    const contentSha256 = createHash('sha256').update(canonicalJson(sent.record)).digest('hex');
    const { isNew, inspection, files } = await this.work.in(scope, async (database) => {
      await oneAtATime(database, scope);
      const { known, before } = await this.findBefore(database, scope, sent, contentSha256);
      if (known) return { isNew: false, inspection: known, files: await this.receipts.filesOf(database, known) };
      return { isNew: true, ...(await this.write(database, scope, sent, { contentSha256, before })) };
    });
    // Others of the city need not wait for what only tells.
    return { isNew, receipt: await this.receipts.of(inspection, files) };
  }

  private findBefore(database: EntityManager, scope: Scope, sent: SentOperation, contentSha256: string) {
    return seeingCityWithin(database, scope, async () => {
      const before = await readTakenBefore(database, scope, sent, this.receiptFiscalYear());
      return { before, known: before.isKnown ? await findKnown(database, scope, sent, contentSha256) : null };
    });
  }

  private async write(
    database: EntityManager,
    scope: Scope,
    sent: SentOperation,
    { contentSha256, before }: { readonly contentSha256: string; readonly before: TakenBefore },
  ): Promise<{ readonly inspection: Inspection; readonly files: readonly PhotoState[] }> {
    const { record } = sent;
    const ground = await readGround(database, scope, record);
    if (!ground.hasFacility) throw notFound(`facility ${record.facilityId}`);
    const template = ground.edition ?? (await adopt(database, scope, record));
    if (before.last && before.last.facilityId !== record.facilityId) throw otherFacility();
    const inspection = this.describe(scope, sent, { contentSha256, kind: template.kind }, before.nextSerial);
    await insertRows(database, Inspection, [inspection]);
    const buildingIds = new Set(ground.buildingIds);
    const grades = gradesOf(record, template.items, buildingIds, inspection, template.role === 'engineer');
    await insertRows(database, ConditionGrade, grades);
    await writePhotos(database, inspection, ground.knowsPhotos);
    // What a late revision says was said again, or taken back, by a later one.
    if (record.revision > (before.last?.revision ?? 0)) {
      const reportedBy = sent.inspector ? (sent.inspector.loginName ?? nobodysName) : scope.actor;
      await writeFindings(database, { inspection, reportedBy, someKnown: ground.knowsFindings });
    }
    const files = ground.knowsPhotos ? await this.receipts.filesOf(database, inspection) : awaitedFiles(inspection);
    return { inspection, files };
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

/** Of a city: so that an operation that is sent twice at once is taken once, and receipts are numbered without gaps. */
export async function oneAtATime(database: EntityManager, { municipalityCode }: Scope): Promise<void> {
  await database.query(`SELECT pg_advisory_xact_lock(hashtext('chodo: inspections of ' || $1))`, [municipalityCode]);
}

/** What was taken before: by this operation, or the same revision with the same content by another. Throws 422 or 409 for other content. */
async function findKnown(
  database: EntityManager,
  { municipalityCode }: Scope,
  { operationId, record }: SentOperation,
  contentSha256: string,
): Promise<Inspection | null> {
  const byOperation = await database.findOneBy(Inspection, { municipalityCode, operationId });
  if (byOperation && byOperation.contentSha256 !== contentSha256) throw operationConflict(operationId);
  if (byOperation) return byOperation;
  const { inspectionId: id, revision } = record;
  const byRevision = await database.findOneBy(Inspection, { municipalityCode, id, revision });
  if (byRevision && byRevision.contentSha256 !== contentSha256) throw revisionTaken(revision);
  return byRevision;
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
