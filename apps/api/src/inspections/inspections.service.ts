import { Inspection } from '#db/entities/inspection.entity';
import type { InspectionReceipt } from '#libs/contracts';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { keysetAfter, readKeyset } from '../http/keyset.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { InspectionReceipts, receiptNumberOf } from './inspection-receipts.js';
import type { InspectionsQuery } from './inspections.schema.js';

type Told = Omit<Inspection, 'record' | 'startedAt' | 'finishedAt'> & {
  readonly facilityName: string;
  readonly templateName: string;
};

/** Reads what was inspected. */
@Injectable()
export class InspectionsService {
  constructor(
    private readonly work: Work,
    private readonly receipts: InspectionReceipts,
  ) {}

  /** The last revision of each inspection, the newest receipt first. */
  list(scope: Scope, query: InspectionsQuery) {
    const { municipalityCode } = scope;
    const [at, id] = query.after === undefined ? [null, null] : readKeyset(query.after);
    const { facility = null, kind = null, from = null, to = null, search, pageSize } = query;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const rows = await database.query<Told[]>(listed, [
        municipalityCode,
        facility,
        kind,
        from,
        to,
        at,
        id,
        pageSize + 1,
        search?.trim() || null,
      ]);
      const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
      return {
        items: rows.slice(0, pageSize).map(asTold),
        next: last ? keysetAfter(last.receivedAt.toISOString(), last.id) : null,
      };
    });
  }

  read(scope: Scope, id: string) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const revisions = await database.find(Inspection, {
        where: { municipalityCode, id },
        order: { revision: 'DESC' },
      });
      const [last] = revisions;
      if (!last) throw notFound(`inspection ${id}`);
      const [names] = await database.query<Pick<Told, 'facilityName' | 'templateName'>[]>(namesOf, [
        municipalityCode,
        id,
        last.revision,
      ]);
      const photos = await database.query(shownPhotos, [municipalityCode, id, last.revision]);
      return { ...asTold(last), ...names!, record: last.record, photos, revisions: revisions.map(asTold) };
    });
  }

  /** What was said of an operation, for who lost the answer. */
  async receipt(scope: Scope, operationId: string): Promise<InspectionReceipt> {
    const { inspection, files } = await this.work.in(scope, async (database) => {
      const known = await findOperation(database, scope, operationId);
      if (!known) throw notFound(`operation ${operationId}`);
      return { inspection: known, files: await this.receipts.filesOf(database, known) };
    });
    return this.receipts.of(inspection, files);
  }
}

function findOperation(
  database: EntityManager,
  { municipalityCode }: Scope,
  operationId: string,
): Promise<Inspection | null> {
  return database.findOneBy(Inspection, { municipalityCode, operationId });
}

function asTold<T extends Pick<Inspection, 'receiptFiscalYear' | 'receiptSerial' | 'receivedAt'>>(inspection: T) {
  const row: Omit<T, never> = inspection;
  return { ...row, receiptNumber: receiptNumberOf(row), receivedAt: row.receivedAt.toISOString() };
}

const isLast = `NOT EXISTS (SELECT 1 FROM inspection l
  WHERE l.municipality_code = i.municipality_code AND l.id = i.id AND l.revision > i.revision)`;

const listed = `
SELECT i.id, i.revision, i.facility_id AS "facilityId", f.name AS "facilityName", i.template_id AS "templateId",
       i.template_edition AS "templateEdition", t.name AS "templateName", i.kind, i.inspected_on::text AS "inspectedOn",
       i.inspected_by_name AS "inspectedByName", i.worst_grade AS "worstGrade", i.receipt_fiscal_year AS "receiptFiscalYear",
       i.receipt_serial AS "receiptSerial", i.received_at AS "receivedAt", i.clock_off_seconds AS "clockOffSeconds",
       (SELECT count(*)::integer FROM finding n WHERE n.municipality_code = $1 AND n.inspection_id = i.id) AS findings,
       p.photos, p."photosAwaited"
  FROM (SELECT i.* FROM inspection i
         WHERE i.municipality_code = $1 AND ($2::uuid IS NULL OR i.facility_id = $2) AND ($3::text IS NULL OR i.kind = $3)
           AND ($4::date IS NULL OR i.inspected_on >= $4) AND ($5::date IS NULL OR i.inspected_on <= $5)
           AND ($6::timestamptz IS NULL OR (i.received_at, i.id) < ($6, $7::uuid)) AND ${isLast}
           AND ($9::text IS NULL OR strpos(lower(i.inspected_by_name), lower($9)) > 0 OR EXISTS (SELECT 1 FROM facility s
                WHERE s.municipality_code = $1 AND s.id = i.facility_id AND strpos(lower(s.name), lower($9)) > 0))
         ORDER BY i.received_at DESC, i.id DESC LIMIT $8) i
  JOIN facility f ON f.municipality_code = $1 AND f.id = i.facility_id
  JOIN inspection_template_edition t ON t.municipality_code = $1 AND t.template_id = i.template_id AND t.edition = i.template_edition
 CROSS JOIN LATERAL (
   SELECT count(*)::integer AS photos, (count(*) FILTER (WHERE pf.state = 'awaited'))::integer AS "photosAwaited"
     FROM inspection_photo p JOIN photo_file pf ON pf.municipality_code = $1 AND pf.sha256 = p.sha256
    WHERE p.municipality_code = $1 AND p.inspection_id = i.id AND p.inspection_revision = i.revision) p
 ORDER BY i.received_at DESC, i.id DESC`;

const namesOf = `
SELECT f.name AS "facilityName", t.name AS "templateName" FROM inspection i
  JOIN facility f ON f.municipality_code = $1 AND f.id = i.facility_id
  JOIN inspection_template_edition t ON t.municipality_code = $1 AND t.template_id = i.template_id AND t.edition = i.template_edition
 WHERE i.municipality_code = $1 AND i.id = $2 AND i.revision = $3`;

const shownPhotos = `
SELECT p.id AS "photoId", p.sha256, pf.state, pf.stored_sha256 AS "storedSha256"
  FROM inspection_photo p JOIN photo_file pf ON pf.municipality_code = $1 AND pf.sha256 = p.sha256
 WHERE p.municipality_code = $1 AND p.inspection_id = $2 AND p.inspection_revision = $3 ORDER BY p.taken_at, p.id`;
