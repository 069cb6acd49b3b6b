import type { InspectionRecord } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import type { StoredTemplate } from '../inspection-templates/template-store.js';

/** What a record stands on. */
export interface RecordGround {
  /** By this operation, or as this revision. */
  readonly isKnown: boolean;
  /** The last revision of the inspection that was taken. */
  readonly last: { readonly revision: number; readonly facilityId: string } | null;
  /** Of the fiscal year. */
  readonly nextSerial: number;
  /** As far as the sender may see it, as all that follows. */
  readonly hasFacility: boolean;
  readonly buildingIds: readonly string[];
  /** Null where the city has none of that number, or has not used the shipped template yet. */
  readonly edition: Pick<StoredTemplate, 'kind' | 'role' | 'items'> | null;
  /** Some of its findings, or other findings of the inspection, are known. */
  readonly knowsFindings: boolean;
  /** Some of its photos are known, or their files. */
  readonly knowsPhotos: boolean;
}

/** Asked at once, and from then on until the end of the transaction the only one of its city: others wait. */
export async function readGround(
  database: EntityManager,
  { municipalityCode }: Scope,
  { operationId, record }: { readonly operationId: string; readonly record: InspectionRecord },
  receiptFiscalYear: number,
): Promise<RecordGround> {
  const { inspectionId, revision, facilityId, templateId, templateEdition } = record;
  const asked = {
    operationId,
    inspectionId,
    revision,
    receiptFiscalYear,
    facilityId,
    templateId,
    templateEdition,
    findings: record.findings.map(({ findingId }) => findingId),
    photos: record.photos.map(({ photoId }) => photoId),
    files: record.photos.map(({ sha256 }) => sha256),
  };
  const [row] = await database.query<{ ground: RecordGround }[]>('SELECT record_ground($1, $2) AS ground', [
    municipalityCode,
    asked,
  ]);
  return row!.ground;
}

/** The same for what else writes grades of a city: receipts are numbered without gaps, and what stands stays as it was seen. */
export async function oneAtATime(database: EntityManager, { municipalityCode }: Scope): Promise<void> {
  await database.query(`SELECT pg_advisory_xact_lock(hashtext('chodo: inspections of ' || $1))`, [municipalityCode]);
}
