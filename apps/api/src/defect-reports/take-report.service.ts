import { DefectReport, DefectReportContact, DefectReportPhoto } from '#db/entities/defect-report.entity';
import { canonicalJson } from '#libs/contracts';
import { drawReference } from '#libs/defect-report';
import { Injectable } from '@nestjs/common';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { judgePhoto, type KeptPhoto } from '../inspection-photos/judge-photo.js';
import { OneAtATime } from '../inspection-photos/one-at-a-time.js';
import { PhotoFiles } from '../inspection-photos/photo-files.js';
import type { NewReport } from './defect-reports.schema.js';
import { asResident, PublicReportsService } from './public-reports.service.js';
import { notByPerson, refusedReportPhoto, sentBefore } from './refused-reports.js';

const longestSidePx = 1_600;

interface Sent {
  readonly operationId: string;
  readonly contentSha256: string;
  readonly report: NewReport;
}
type Stored = Pick<DefectReportPhoto, 'storedAs' | 'widthPx' | 'heightPx'>;
interface Receipt {
  readonly reference: string;
}

/** Takes what a resident reports, wholly or not at all. */
@Injectable()
export class TakeReportService {
  /** Decoding takes memory and a processor; whoever else sends waits. */
  private readonly decoding = new OneAtATime();

  constructor(
    private readonly work: Work,
    private readonly residents: PublicReportsService,
    private readonly files: PhotoFiles,
  ) {}

  /** The receipt; sent again it is the first one. Throws 404 where the city takes none, 422 for other content under the same key or a file that is no photo. */
  async take(asker: Scope, operationId: string, report: NewReport): Promise<Receipt> {
    await this.residents.form(asker, report.facilityId);
    if (report.website !== '') throw notByPerson();
    const scope = asResident(asker);
    const sent = { operationId, report, contentSha256: sha256Of(canonicalJson(report)) };
    const known = await this.work.in(scope, (database) => findKnown(database, scope, sent));
    return known ?? this.takeNew(scope, sent);
  }

  private async takeNew(scope: Scope, sent: Sent): Promise<Receipt> {
    const photos = await this.decoding.run(() => judgeAll(sent.report.photos));
    const stored = await this.store(scope, photos);
    try {
      const { isNew, receipt } = await this.work.in(scope, (database) => write(database, scope, sent, stored));
      if (!isNew) await this.discard(scope, stored);
      return receipt;
    } catch (error) {
      await this.discard(scope, stored);
      throw error;
    }
  }

  private async store(scope: Scope, photos: readonly KeptPhoto[]): Promise<Stored[]> {
    const stored: Stored[] = [];
    try {
      for (const photo of photos) {
        const storedAs = await this.files.keep(scope.municipalityCode, photo, 'report');
        stored.push({ storedAs, widthPx: photo.widthPx, heightPx: photo.heightPx });
      }
    } catch (error) {
      await this.discard(scope, stored);
      throw error;
    }
    return stored;
  }

  private async discard({ municipalityCode }: Scope, stored: readonly Stored[]): Promise<void> {
    for (const { storedAs } of stored) await this.files.discard({ municipalityCode, storedAs, of: 'report' });
  }
}

/** Throws 422 for the first that is no photo. */
async function judgeAll(photos: readonly string[]): Promise<KeptPhoto[]> {
  const judged: KeptPhoto[] = [];
  for (const [index, base64] of photos.entries()) {
    const verdict = await judgePhoto(Buffer.from(base64, 'base64'), longestSidePx);
    if (!verdict.ok) throw refusedReportPhoto(verdict.refusal, index + 1);
    judged.push(verdict.photo);
  }
  return judged;
}

async function findKnown(
  database: EntityManager,
  { municipalityCode }: Scope,
  { operationId, contentSha256 }: Sent,
): Promise<Receipt | null> {
  const known = await database.findOneBy(DefectReport, { municipalityCode, operationId });
  if (known && known.contentSha256 !== contentSha256) throw sentBefore();
  return known && { reference: known.reference };
}

/** One at a time in a city, so that what is sent twice at once is taken once. */
async function write(database: EntityManager, scope: Scope, sent: Sent, photos: readonly Stored[]) {
  const { municipalityCode } = scope;
  await database.query(`SELECT pg_advisory_xact_lock(hashtext('chodo: reports of ' || $1))`, [municipalityCode]);
  const known = await findKnown(database, scope, sent);
  if (known) return { isNew: false, receipt: known };
  const { operationId, contentSha256, report } = sent;
  const { facilityId, place, kind, description, language, location, contact } = report;
  const id = randomUUID();
  const reference = await unusedReference(database, municipalityCode);
  const told = {
    facilityId,
    place,
    kind,
    description,
    language,
    lon: location?.lon ?? null,
    lat: location?.lat ?? null,
  };
  await database.insert(DefectReport, { municipalityCode, id, reference, operationId, contentSha256, ...told });
  const rows = photos.map((photo, index) => ({
    municipalityCode,
    id: randomUUID(),
    reportId: id,
    number: index + 1,
    ...photo,
  }));
  if (rows.length > 0) await database.insert(DefectReportPhoto, rows);
  if (contact !== null) await database.insert(DefectReportContact, { municipalityCode, reportId: id, contact });
  return { isNew: true, receipt: { reference } };
}

async function unusedReference(database: EntityManager, municipalityCode: string): Promise<string> {
  for (;;) {
    const reference = drawReference(randomInt);
    if (!(await database.existsBy(DefectReport, { municipalityCode, reference }))) return reference;
  }
}

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
