import { ConditionGrade } from '#db/entities/inspection.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { keysetAfter, readKeyset } from '../http/keyset.js';
import { notFound, Problem } from '../http/problem.js';
import { oneAtATime } from '../inspections/read-standing.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import type { Confirmations, UnconfirmedQuery } from './confirmations.schema.js';

type Confirmation = Confirmations['grades'][number];
interface UnconfirmedRow {
  readonly gradeId: string;
  readonly recordedAt: Date;
}

/**
 * What engineers say of the grades that managers report. A reported grade counts from the moment it comes, in scores and forecasts
 * alike, and is told as not confirmed; an engineer's word is a grade of its own, of the same day and inspection, that takes its place.
 * What was reported stays on record.
 */
@Injectable()
export class ConfirmationsService {
  constructor(private readonly work: Work) {}

  /** The standing grades that are not confirmed, the newest first. */
  list(scope: Scope, { facility, after, pageSize }: UnconfirmedQuery) {
    const { municipalityCode } = scope;
    const [at, id] = after === undefined ? [null, null] : readKeyset(after);
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const [counted] = await database.query<{ count: number }[]>(countUnconfirmed, [
        municipalityCode,
        facility ?? null,
      ]);
      const rows = await database.query<UnconfirmedRow[]>(unconfirmed, [
        municipalityCode,
        facility ?? null,
        at,
        id,
        pageSize + 1,
      ]);
      const items = rows.slice(0, pageSize).map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
      const last = rows.length > pageSize ? items.at(-1) : undefined;
      return { items, next: last ? keysetAfter(last.recordedAt, last.gradeId) : null, count: counted!.count };
    });
  }

  /** Throws 404 for a grade that is not there, 409 for one that does not stand any more or is confirmed, 422 for another grade without a note. */
  confirm(scope: Scope, confirmations: readonly Confirmation[]) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await oneAtATime(database, scope);
      const ids = confirmations.map(({ gradeId }) => gradeId);
      const reported = await database.findBy(ConditionGrade, { municipalityCode, id: In(ids) });
      const standing = await standingAmong(database, municipalityCode, ids);
      const rows = confirmations.map((confirmation) => confirmedRow(scope, confirmation, reported, standing));
      await database.insert(ConditionGrade, rows);
      return { confirmed: rows.length };
    });
  }
}

async function standingAmong(database: EntityManager, code: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await database.query<{ id: string }[]>(
    'SELECT id FROM current_grade WHERE municipality_code = $1 AND id = ANY ($2) AND NOT confirmed',
    [code, ids],
  );
  return new Set(rows.map(({ id }) => id));
}

function confirmedRow(
  { actor }: Scope,
  { gradeId, grade, note }: Confirmation,
  reported: readonly ConditionGrade[],
  standing: ReadonlySet<string>,
): Omit<ConditionGrade, 'recordedAt'> {
  const found = reported.find(({ id }) => id === gradeId);
  if (!found) throw notFound(`grade ${gradeId}`);
  if (!standing.has(gradeId)) throw noLongerStanding();
  if (grade !== found.grade && note === null) throw withoutNote();
  const { recordedAt: _, ...row } = found;
  return { ...row, id: randomUUID(), grade, note, gradedBy: actor, confirmed: true };
}

function noLongerStanding(): Problem {
  return new Problem(
    409,
    'conflict',
    'A grade was confirmed meanwhile, or a newer one has taken its place. Nothing was confirmed: read the list again.',
    {
      detailJa:
        '選択した劣化度の中に、すでに確認されたもの、または新しい点検で置き換わったものがあります。1件も確認していません。一覧を開き直してください。',
    },
  );
}

function withoutNote(): Problem {
  return new Problem(422, 'unprocessable', 'Say in a note why the grade is another than the one that was reported.', {
    detailJa: '報告と異なる劣化度にするときは、理由を備考に入力してください。',
  });
}

const standing = `(SELECT * FROM current_grade WHERE municipality_code = $1 AND NOT confirmed AND ($2::uuid IS NULL OR facility_id = $2)) g
  JOIN building b ON b.municipality_code = $1 AND b.id = g.building_id AND NOT b.out_of_use
  JOIN facility f ON f.municipality_code = $1 AND f.id = b.facility_id AND f.status <> 'closed'`;

const countUnconfirmed = `SELECT count(*)::integer AS count FROM ${standing}`;

/** A moment is cut to what its text tells, so that a page goes on where the last ended. */
const recordedAt = `date_trunc('milliseconds', g.recorded_at)`;

const unconfirmed = `
SELECT g.id AS "gradeId", f.id AS "facilityId", f.name AS "facilityName", b.id AS "buildingId", b.name AS "buildingName",
       g.component AS kind, g.grade, g.graded_on::text AS "gradedOn", i.inspected_by_name AS "gradedByName",
       g.recorded_at AS "recordedAt", g.inspection_id AS "inspectionId", p.previous
  FROM ${standing}
  JOIN inspection i ON i.municipality_code = $1 AND i.id = g.inspection_id AND i.revision = g.inspection_revision
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('grade', e.grade, 'gradedOn', e.graded_on, 'confirmed', e.confirmed) AS previous
      FROM condition_grade e
     WHERE e.municipality_code = $1 AND e.building_id = g.building_id AND e.component = g.component AND e.graded_on < g.graded_on
       AND NOT EXISTS (SELECT 1 FROM inspection l WHERE l.municipality_code = $1 AND l.id = e.inspection_id
                          AND l.revision > 1 AND l.revision > e.inspection_revision)
     ORDER BY e.graded_on DESC, e.confirmed DESC, e.recorded_at DESC LIMIT 1) p ON true
 WHERE $3::timestamptz IS NULL OR (${recordedAt}, g.id) < ($3, $4::uuid)
 ORDER BY ${recordedAt} DESC, g.id DESC LIMIT $5`;
