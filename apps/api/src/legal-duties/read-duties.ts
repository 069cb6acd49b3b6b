import { addMonths } from '#libs/calendar';
import { dueState, type DueState, type InspectionDuty, nextDueOn } from '#libs/legal-inspection';
import type { EntityManager } from 'typeorm';
import type { DutyFilter } from './legal-duties.schema.js';

/** One time that a duty was done. */
export interface DoneRow {
  readonly id: string;
  readonly version: number;
  readonly doneOn: string;
  readonly result: 'fine' | 'defect';
  readonly note: string | null;
}

/** A duty as the database tells it. */
interface DutyRow {
  readonly id: string;
  readonly version: number;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly department: string | null;
  readonly kind: string;
  readonly name: string | null;
  readonly law: string | null;
  readonly intervalMonths: number;
  readonly firstDueOn: string | null;
  readonly contractor: string | null;
  readonly note: string | null;
  readonly last: DoneRow | null;
}

/** With where it stands. */
export interface Duty extends DutyRow {
  readonly dueOn: string | null;
  readonly state: DueState;
}

/** What the kind, facility and words of the filter leave, of facilities that are not closed unless one is named, by the day it is due; days that are not known come last. */
export async function readDuties(
  database: EntityManager,
  municipalityCode: string,
  { kind, facility, search }: DutyFilter,
  today: string,
): Promise<Duty[]> {
  const rows = await database.query<DutyRow[]>(query, [municipalityCode, kind ?? null, facility ?? null, search ?? '']);
  return rows.map((row) => standing(row, today)).toSorted(byDueDay);
}

/** The ids of the duties that were done in a month, 2026-04. */
export async function readDoneIn(
  database: EntityManager,
  municipalityCode: string,
  month: string,
): Promise<Set<string>> {
  const first = `${month}-01`;
  const rows = await database.query<{ readonly id: string }[]>(
    `SELECT DISTINCT duty_id AS id FROM legal_inspection WHERE municipality_code = $1 AND done_on >= $2 AND done_on < $3`,
    [municipalityCode, first, addMonths(first, 1)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** How many inspections are overdue. */
export async function countOverdue(database: EntityManager, municipalityCode: string, today: string): Promise<number> {
  const duties = await readDuties(database, municipalityCode, {}, today);
  return duties.filter(({ state }) => state === 'overdue').length;
}

/** What the lib asks of a duty. */
export function dutyOf({ intervalMonths, firstDueOn, last }: Duty | DutyRow): InspectionDuty {
  return { intervalMonths, firstDueOn, lastDoneOn: last?.doneOn ?? null };
}

const query = `
SELECT d.id, d.version, d.facility_id AS "facilityId", f.name AS "facilityName", f.department, d.kind, d.name, d.law,
  d.interval_months AS "intervalMonths", d.first_due_on::text AS "firstDueOn", d.contractor, d.note, last.row AS last
FROM legal_duty d
JOIN facility f ON f.municipality_code = d.municipality_code AND f.id = d.facility_id
LEFT JOIN LATERAL (
  SELECT jsonb_build_object('id', i.id, 'version', i.version, 'doneOn', i.done_on, 'result', i.result, 'note', i.note) AS row
    FROM legal_inspection i WHERE i.municipality_code = d.municipality_code AND i.duty_id = d.id
   ORDER BY i.done_on DESC, i.id LIMIT 1
) last ON true
WHERE d.municipality_code = $1 AND (f.status <> 'closed' OR $3::uuid IS NOT NULL)
  AND ($2::text IS NULL OR d.kind = $2)
  AND ($3::uuid IS NULL OR d.facility_id = $3)
  AND ($4 = '' OR strpos(lower(concat_ws(' ', f.name, d.name, d.contractor)), lower($4)) > 0)`;

function standing(row: DutyRow, today: string): Duty {
  const dueOn = nextDueOn(dutyOf(row));
  return { ...row, dueOn, state: dueState(dueOn, today) };
}

function byDueDay(one: Duty, other: Duty): number {
  const day = (duty: Duty) => duty.dueOn ?? '9999';
  return day(one).localeCompare(day(other)) || one.facilityName.localeCompare(other.facilityName, 'ja');
}
