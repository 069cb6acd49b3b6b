import { Building } from '#db/entities/building.entity';
import { Facility } from '#db/entities/facility.entity';
import { ConditionGrade, Inspection } from '#db/entities/inspection.entity';
import { fiscalYearOf } from '#libs/calendar';
import { canonicalJson, type InspectionReceipt, type InspectionRecord } from '#libs/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { seeingCityWithin, Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import { adoptShipped, findTemplate, type StoredTemplate } from '../inspection-templates/template-store.js';
import { Settings } from '../settings.js';
import { InspectionReceipts } from './inspection-receipts.js';
import { clockOffSeconds, gradesOf, worstGradeOf } from './record-rows.js';
import { operationConflict, otherFacility, revisionTaken, unknownTemplate } from './refused-records.js';
import { writeFindings } from './write-findings.js';
import { writePhotos } from './write-photos.js';

/** An operation as it is sent: its id, what the clock of the sender showed as it sent it, and who inspected where that is not the sender. */
export interface SentOperation {
  readonly operationId: string;
  readonly record: InspectionRecord;
  readonly sentAt: Date | null;
  readonly inspectedByName?: string;
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
  take(scope: Scope, sent: SentOperation): Promise<{ readonly isNew: boolean; readonly receipt: InspectionReceipt }> {
    const contentSha256 = createHash('sha256').update(canonicalJson(sent.record)).digest('hex');
    return this.work.in(scope, async (database) => {
      await oneAtATime(database, scope);
      const known = await seeingCityWithin(database, scope, () => findKnown(database, scope, sent, contentSha256));
      const inspection = known ?? (await this.write(database, scope, sent, contentSha256));
      return { isNew: known === null, receipt: await this.receipts.of(database, inspection) };
    });
  }

  private async write(
    database: EntityManager,
    scope: Scope,
    sent: SentOperation,
    contentSha256: string,
  ): Promise<Inspection> {
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
    await database.insert(
      ConditionGrade,
      gradesOf(record, template.items, buildingIds, inspection, template.role === 'engineer'),
    );
    await writePhotos(database, inspection);
    // What a late revision says was said again, or taken back, by a later one.
    if (record.revision > last) await writeFindings(database, inspection);
    return inspection;
  }

  private async describe(
    database: EntityManager,
    scope: Scope,
    { operationId, record, sentAt, inspectedByName }: SentOperation,
    known: Pick<Inspection, 'contentSha256' | 'kind'>,
  ): Promise<Inspection> {
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
      inspectedByName: inspectedByName ?? identity?.displayName ?? actor,
      worstGrade: worstGradeOf(record),
      clockOffSeconds: clockOffSeconds(receivedAt, sentAt, finishedAt),
      ...(await seeingCityWithin(database, scope, () =>
        nextReceipt(database, municipalityCode, this.settings.today()),
      )),
    };
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

/** The last revision that was taken, 0 = none; throws 409 where it is of another facility. */
async function lastRevision(
  database: EntityManager,
  { municipalityCode }: Scope,
  record: InspectionRecord,
): Promise<number> {
  const [last] = await database.find(Inspection, {
    select: { revision: true, facilityId: true, municipalityCode: true, id: true },
    where: { municipalityCode, id: record.inspectionId },
    order: { revision: 'DESC' },
    take: 1,
  });
  if (last && last.facilityId !== record.facilityId) throw otherFacility();
  return last?.revision ?? 0;
}

async function requireFacility(database: EntityManager, { municipalityCode }: Scope, id: string): Promise<void> {
  if (!(await database.existsBy(Facility, { municipalityCode, id }))) throw notFound(`facility ${id}`);
}

async function requireTemplate(
  database: EntityManager,
  { municipalityCode }: Scope,
  { templateId, templateEdition }: InspectionRecord,
): Promise<StoredTemplate> {
  const template = await findTemplate(database, municipalityCode, templateId, templateEdition);
  if (!template) throw unknownTemplate(templateEdition);
  return template;
}

async function nextReceipt(database: EntityManager, municipalityCode: string, today: string) {
  const receiptFiscalYear = fiscalYearOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
  const last = await database.maximum(Inspection, 'receiptSerial', { municipalityCode, receiptFiscalYear });
  return { receiptFiscalYear, receiptSerial: (last ?? 0) + 1 };
}
