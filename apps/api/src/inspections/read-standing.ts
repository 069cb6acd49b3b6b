import type { InspectionRecord } from '#libs/contracts';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import type { StoredTemplate } from '../inspection-templates/template-store.js';

/** What a city has taken before a record comes; asked with the eyes of the whole city. */
export interface TakenBefore {
  /** By this operation, or as this revision. */
  readonly isKnown: boolean;
  /** The last revision of the inspection that was taken. */
  readonly last: { readonly revision: number; readonly facilityId: string } | null;
  /** Of the fiscal year. */
  readonly nextSerial: number;
}

export async function readTakenBefore(
  database: EntityManager,
  { municipalityCode }: Scope,
  { operationId, record }: { readonly operationId: string; readonly record: InspectionRecord },
  receiptFiscalYear: number,
): Promise<TakenBefore> {
  const [before] = await database.query<TakenBefore[]>(
    `SELECT EXISTS (SELECT 1 FROM inspection WHERE municipality_code = $1 AND operation_id = $2)
         OR EXISTS (SELECT 1 FROM inspection WHERE municipality_code = $1 AND id = $3 AND revision = $4) AS "isKnown",
       (SELECT jsonb_build_object('revision', revision, 'facilityId', facility_id)
          FROM inspection WHERE municipality_code = $1 AND id = $3 ORDER BY revision DESC LIMIT 1) AS last,
       1 + coalesce((SELECT max(receipt_serial) FROM inspection WHERE municipality_code = $1 AND receipt_fiscal_year = $5), 0) AS "nextSerial"`,
    [municipalityCode, operationId, record.inspectionId, record.revision, receiptFiscalYear],
  );
  return before!;
}

/** What a record is about, as far as the sender may see it: all at once, for others of the city wait. */
export interface RecordGround {
  readonly hasFacility: boolean;
  readonly buildingIds: readonly string[];
  /** Null where the city has none of that number, or has not used the shipped template yet. */
  readonly edition: Pick<StoredTemplate, 'kind' | 'role' | 'items'> | null;
  /** Some of its findings, or other findings of the inspection, are known. */
  readonly knowsFindings: boolean;
  /** Some of its photos are known, or their files. */
  readonly knowsPhotos: boolean;
}

export async function readGround(
  database: EntityManager,
  { municipalityCode }: Scope,
  { facilityId, templateId, templateEdition, inspectionId, findings, photos }: InspectionRecord,
): Promise<RecordGround> {
  const [ground] = await database.query<RecordGround[]>(
    `SELECT EXISTS (SELECT 1 FROM facility WHERE municipality_code = $1 AND id = $2) AS "hasFacility",
       ARRAY(SELECT id FROM building WHERE municipality_code = $1 AND facility_id = $2) AS "buildingIds",
       (SELECT jsonb_build_object('kind', kind, 'role', role, 'items', items)
          FROM inspection_template_edition WHERE municipality_code = $1 AND template_id = $3 AND edition = $4) AS edition,
       EXISTS (SELECT 1 FROM finding WHERE municipality_code = $1 AND inspection_id = $5)
         OR EXISTS (SELECT 1 FROM finding WHERE municipality_code = $1 AND id = ANY ($6)) AS "knowsFindings",
       EXISTS (SELECT 1 FROM inspection_photo WHERE municipality_code = $1 AND id = ANY ($7))
         OR EXISTS (SELECT 1 FROM photo_file WHERE municipality_code = $1 AND sha256 = ANY ($8)) AS "knowsPhotos"`,
    [
      municipalityCode,
      facilityId,
      templateId,
      templateEdition,
      inspectionId,
      findings.map(({ findingId }) => findingId),
      photos.map(({ photoId }) => photoId),
      photos.map(({ sha256 }) => sha256),
    ],
  );
  return ground!;
}
