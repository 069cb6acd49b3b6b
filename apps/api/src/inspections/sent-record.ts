import type { Finding } from '#db/entities/finding.entity';
import type { Inspection } from '#db/entities/inspection.entity';
import type { InspectionRecord } from '#libs/contracts';
import { nobodysName } from '../accounts/permissions.js';
import type { Scope } from '../accounts/scope.js';
import type { StoredTemplate } from '../inspection-templates/template-store.js';
import type { RecordGround } from './read-standing.js';
import { clockOffSeconds, gradesOf, worstGradeOf } from './record-rows.js';
import { newFindings } from './write-findings.js';
import { type KnownPhotos, newPhotos, noPhotos } from './write-photos.js';
import type { RecordRows } from './write-records.js';

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

/** An operation, who sends it, and the hash of its content. */
export interface SentRecord {
  readonly scope: Scope;
  readonly sent: SentOperation;
  readonly contentSha256: string;
}

type Receipt = Pick<Inspection, 'kind' | 'receiptFiscalYear' | 'receiptSerial'>;
type Template = Pick<StoredTemplate, 'role' | 'items'>;

/** The inspection, or the revision of it, that is received now. */
export function inspectionOf({ scope, sent, contentSha256 }: SentRecord, receipt: Receipt): Inspection {
  const { municipalityCode, actor, identity } = scope;
  const { operationId, record, sentAt, inspector } = sent;
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
    contentSha256,
    record,
    ...receipt,
    startedAt: new Date(record.startedAt),
    finishedAt,
    receivedAt,
    inspectedBy: actor,
    inspectedByName: inspector?.nameOnRecord ?? identity?.displayName ?? actor,
    worstGrade: worstGradeOf(record),
    clockOffSeconds: clockOffSeconds(receivedAt, sentAt, finishedAt),
  };
}

/** What was known before of what a record tells. */
export interface KnownBefore {
  readonly photos: KnownPhotos;
  /** Null where a later revision has told of what was found. */
  readonly findings: readonly Finding[] | null;
}

/** All that a record adds; what it found belongs to the account that reports it. */
export function rowsOf(
  inspection: Inspection,
  { scope, sent: { inspector } }: SentRecord,
  { role, items }: Template,
  { buildingIds }: Pick<RecordGround, 'buildingIds'>,
  known: KnownBefore = { photos: noPhotos, findings: [] },
): RecordRows {
  const reportedBy = inspector ? (inspector.loginName ?? nobodysName) : scope.actor;
  return {
    inspections: [inspection],
    grades: gradesOf(inspection.record, items, new Set(buildingIds), inspection, role === 'engineer'),
    ...newPhotos(inspection, known.photos),
    ...(known.findings ? newFindings(inspection, reportedBy, known.findings) : { findings: [], events: [] }),
  };
}
