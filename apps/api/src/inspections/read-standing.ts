import type { InspectionRecord } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import type { StoredTemplate } from '../inspection-templates/template-store.js';
import type { Sender } from './senders.js';

/** What a record stands on. */
export interface RecordGround {
  /** By this operation, or as this revision. */
  readonly isKnown: boolean;
  /** The last revision of the inspection that was taken. */
  readonly last: { readonly revision: number; readonly facilityId: string } | null;
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

interface AskedRecord {
  readonly sent: { readonly operationId: string; readonly record: InspectionRecord };
}

/** The city that receives records, and the fiscal year by which it numbers its receipts. */
export interface ReceivingCity {
  readonly municipalityCode: string;
  readonly receiptFiscalYear: number;
}

/** What the records of all senders stand on, in their order. */
export interface RecordGrounds {
  readonly answers: readonly RecordGround[];
  /** Of the fiscal year. */
  readonly nextSerial: number;
}

/**
 * Asked at once, and from then on until the end of the transaction, which goes on in the name of the last sender, the only one of its
 * city: others wait.
 */
export async function readGrounds(
  database: EntityManager,
  { municipalityCode, receiptFiscalYear }: ReceivingCity,
  senders: readonly Sender<AskedRecord>[],
): Promise<RecordGrounds> {
  const asked = senders.map(({ settings, sent }) => ({ scope: settings, asked: sent.map(askedOf) }));
  const [row] = await database.query<{ grounds: RecordGrounds }[]>('SELECT record_grounds($1, $2, $3) AS grounds', [
    municipalityCode,
    receiptFiscalYear,
    JSON.stringify(asked),
  ]);
  return row!.grounds;
}

function askedOf({ sent: { operationId, record } }: AskedRecord) {
  const { inspectionId, revision, facilityId, templateId, templateEdition } = record;
  return {
    operationId,
    inspectionId,
    revision,
    facilityId,
    templateId,
    templateEdition,
    findings: record.findings.map(({ findingId }) => findingId),
    photos: record.photos.map(({ photoId }) => photoId),
    files: record.photos.map(({ sha256 }) => sha256),
  };
}

/** The same for what else writes grades of a city: receipts are numbered without gaps, and what stands stays as it was seen. */
export async function oneAtATime(database: EntityManager, { municipalityCode }: Scope): Promise<void> {
  await database.query(`SELECT pg_advisory_xact_lock(hashtext('chodo: inspections of ' || $1))`, [municipalityCode]);
}
