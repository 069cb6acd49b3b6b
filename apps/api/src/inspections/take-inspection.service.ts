import { Inspection } from '#db/entities/inspection.entity';
import { fiscalYearOf } from '#libs/calendar';
import { canonicalJson, type InspectionReceipt, type InspectionRecord } from '#libs/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { seeingCityWithin, Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import { OneAtATime } from '../inspection-photos/one-at-a-time.js';
import type { PhotoState } from '../inspection-photos/photo-receipts.js';
import { RecordsFirst } from '../inspection-photos/records-first.js';
import { adoptShipped, findTemplate, type StoredTemplate } from '../inspection-templates/template-store.js';
import { Settings } from '../settings.js';
import { InspectionReceipts } from './inspection-receipts.js';
import { readGrounds, type ReceivingCity, type RecordGround } from './read-standing.js';
import { operationConflict, otherFacility, revisionTaken, unknownTemplate } from './refused-records.js';
import { sendersOf } from './senders.js';
import { inspectionOf, rowsOf, type SentOperation, type SentRecord } from './sent-record.js';
import { takeTogether } from './take-together.js';
import { Together } from './together.js';
import { readOwnFindings, reviseFindings } from './write-findings.js';
import { noPhotos, readKnownPhotos, revisePhotos } from './write-photos.js';
import { tellSizes, writeRecords } from './write-records.js';

interface Taken {
  readonly isNew: boolean;
  readonly receipt: InspectionReceipt;
}

/** More at once keep everybody else from the embedded database for longer than a tenth of a second; fewer pay for more transactions. */
const mostTogether = 25;

/** Takes records of inspections, each once: all that follows from one is written with it, or nothing. */
@Injectable()
export class TakeInspectionService {
  private taken = 0;
  private toldAt = 4;
  private readonly turns = new Together<SentRecord, Taken>({
    most: mostTogether,
    all: (records) => this.takeAll(records),
    afterwards: ({ scope }) => this.tellSizes(scope),
  });

  constructor(
    private readonly work: Work,
    private readonly receipts: InspectionReceipts,
    @Inject(Settings) private readonly settings: Settings,
    private readonly order: RecordsFirst,
  ) {}

  /** The receipt, and whether the operation is new; sent again it gets its first receipt. */
  take(scope: Scope, sent: SentOperation): Promise<Taken> {
    const contentSha256 = createHash('sha256').update(canonicalJson(sent.record)).digest('hex');
    return this.order.record(() => this.turns.do(scope.municipalityCode, { scope, sent, contentSha256 }));
  }

  /** Those that are new together, then the others one by one; so one that is refused harms none. */
  private takeAll(records: readonly SentRecord[]): Promise<Taken>[] {
    const alone = new OneAtATime();
    const together = records.length > 1 ? this.takeNew(records) : Promise.resolve([null]);
    return records.map(async (record, at) => {
      const inspection = (await together)[at];
      this.taken += 1;
      if (!inspection) return alone.run(() => this.takeAlone(record));
      return { isNew: true, receipt: await this.receipts.of(inspection, null) };
    });
  }

  /** Whatever keeps them from being written together, each hears of it alone. */
  private takeNew(records: readonly SentRecord[]): Promise<(Inspection | null)[]> {
    const { scope } = records[0]!;
    return this.work
      .in(scope, (database) => takeTogether(database, this.cityOf(scope), records))
      .catch(() => records.map(() => null));
  }

  private async takeAlone(record: SentRecord): Promise<Taken> {
    const { scope } = record;
    const { isNew, inspection, files } = await this.work.in(scope, async (database) => {
      const grounds = await readGrounds(database, this.cityOf(scope), sendersOf([record]));
      const ground = grounds.answers[0]!;
      const known = ground.isKnown ? await findKnown(database, record) : null;
      if (known) return { isNew: false, inspection: known, files: await this.receipts.filesOf(database, known) };
      return { isNew: true, ...(await this.write(database, record, ground, grounds.nextSerial)) };
    });
    // Others of the city need not wait for what only tells.
    return { isNew, receipt: await this.receipts.of(inspection, files) };
  }

  private async write(
    database: EntityManager,
    sent: SentRecord,
    ground: RecordGround,
    receiptSerial: number,
  ): Promise<{ readonly inspection: Inspection; readonly files: readonly PhotoState[] | null }> {
    const { record } = sent.sent;
    if (!ground.hasFacility) throw notFound(`facility ${record.facilityId}`);
    const template = ground.edition ?? (await adopt(database, sent.scope, record));
    if (ground.last && ground.last.facilityId !== record.facilityId) throw otherFacility();
    const { kind } = template;
    const { receiptFiscalYear } = this.cityOf(sent.scope);
    const inspection = inspectionOf(sent, { kind, receiptFiscalYear, receiptSerial });
    await writeAll(database, inspection, sent, template, ground);
    const files = ground.knowsPhotos ? await this.receipts.filesOf(database, inspection) : null;
    return { inspection, files };
  }

  /** Plans are kept as long as we run, and those made while a table was small are poor: with each doubling of what we took they are made anew. */
  private async tellSizes(scope: Scope): Promise<void> {
    if (this.taken < 2 * this.toldAt) return;
    this.toldAt = this.taken;
    // It only makes others faster: where it fails, the next doubling tells.
    await this.work.in(scope, tellSizes).catch(() => {});
  }

  private cityOf({ municipalityCode }: Scope): ReceivingCity {
    const today = this.settings.today();
    return { municipalityCode, receiptFiscalYear: fiscalYearOf(Number(today.slice(0, 4)), Number(today.slice(5, 7))) };
  }
}

/** Writes a revision and all that follows from it. */
async function writeAll(
  database: EntityManager,
  inspection: Inspection,
  sent: SentRecord,
  template: Pick<StoredTemplate, 'role' | 'items'>,
  ground: RecordGround,
): Promise<void> {
  // What a late revision says was said again, or taken back, by a later one.
  const isLate = inspection.revision <= (ground.last?.revision ?? 0);
  const photos = ground.knowsPhotos ? await readKnownPhotos(database, inspection) : noPhotos;
  const findings = ground.knowsFindings && !isLate ? await readOwnFindings(database, inspection) : [];
  const rows = rowsOf(inspection, sent, template, ground, { photos, findings: isLate ? null : findings });
  const [sender] = sendersOf([sent]);
  await writeRecords(database, [{ settings: sender!.settings, sent: [rows] }]);
  await revisePhotos(database, inspection, photos);
  await reviseFindings(database, inspection, findings);
}

/** What was taken before: by this operation, or the same revision with the same content by another. Throws 422 or 409 for other content. */
function findKnown(
  database: EntityManager,
  { scope, sent: { operationId, record }, contentSha256 }: SentRecord,
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
