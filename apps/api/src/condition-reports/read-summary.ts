import type { ComponentKind, ConditionGrade } from '#libs/asset';
import type { InspectionKind } from '#libs/contracts';
import type { EntityManager } from 'typeorm';

/** The days of a fiscal year. */
export interface YearSpan {
  readonly fiscalYear: number;
  readonly from: string;
  readonly to: string;
  /** Last day, or today while the year lasts. */
  readonly asOf: string;
}

/** The span of a fiscal year as far as it has come. */
export function yearSpan(fiscalYear: number, today: string): YearSpan {
  const end = `${fiscalYear + 1}-03-31`;
  return { fiscalYear, from: `${fiscalYear}-04-01`, to: end, asOf: end < today ? end : today };
}

/** A duty and when it was last done by a day. */
export interface DutyAsOf {
  readonly intervalMonths: number;
  readonly firstDueOn: string | null;
  readonly lastDoneOn: string | null;
}

/** What the database counts of a year. */
export interface YearCounts {
  readonly inspections: readonly { readonly kind: InspectionKind; readonly count: number }[];
  readonly duties: readonly DutyAsOf[];
  readonly dutiesDone: number;
  readonly findings: {
    readonly reported: number;
    readonly repaired: number;
    readonly repairedYen: number;
    readonly open: number;
  };
}

export async function readYearCounts(
  database: EntityManager,
  code: string,
  { from, to, asOf }: YearSpan,
): Promise<YearCounts> {
  const inspections = await database.query<YearCounts['inspections'][number][]>(inspectionsOfYear, [code, from, to]);
  const duties = await database.query<DutyAsOf[]>(dutiesAsOf, [code, asOf]);
  const [counts] = await database.query<Record<'done' | 'reported' | 'repaired' | 'repairedYen' | 'open', string>[]>(
    countsOfYear,
    [code, from, to],
  );
  const { done, reported, repaired, repairedYen, open } = counts!;
  return {
    inspections,
    duties,
    dutiesDone: Number(done),
    findings: {
      reported: Number(reported),
      repaired: Number(repaired),
      repairedYen: Number(repairedYen),
      open: Number(open),
    },
  };
}

/** The last grade of each part that it had on a day. */
export interface GradeAsOf {
  readonly buildingId: string;
  readonly kind: ComponentKind;
  readonly grade: ConditionGrade;
  readonly gradedOn: string;
  readonly confirmed: boolean;
}

export function readGradesAsOf(database: EntityManager, code: string, asOf: string): Promise<GradeAsOf[]> {
  return database.query<GradeAsOf[]>(
    `SELECT DISTINCT ON (g.building_id, g.component) g.building_id AS "buildingId", g.component AS kind, g.grade,
            g.graded_on::text AS "gradedOn", g.confirmed
       FROM condition_grade g
      WHERE g.municipality_code = $1 AND g.graded_on <= $2 AND NOT EXISTS (
        SELECT 1 FROM inspection i WHERE i.municipality_code = $1 AND i.id = g.inspection_id AND i.revision > g.inspection_revision)
      ORDER BY g.building_id, g.component, g.graded_on DESC, g.recorded_at DESC`,
    [code, asOf],
  );
}

/** The last revision of each inspection alone counts. */
const inspectionsOfYear = `
SELECT i.kind, count(*)::integer AS count FROM inspection i
 WHERE i.municipality_code = $1 AND i.inspected_on BETWEEN $2 AND $3 AND NOT EXISTS (
   SELECT 1 FROM inspection l WHERE l.municipality_code = $1 AND l.id = i.id AND l.revision > i.revision)
 GROUP BY i.kind`;

/** Duties of facilities that are not closed. */
const dutiesAsOf = `
SELECT d.interval_months AS "intervalMonths", d.first_due_on::text AS "firstDueOn",
       (SELECT max(i.done_on)::text FROM legal_inspection i
         WHERE i.municipality_code = $1 AND i.duty_id = d.id AND i.done_on <= $2) AS "lastDoneOn"
  FROM legal_duty d JOIN facility f ON f.municipality_code = d.municipality_code AND f.id = d.facility_id
 WHERE d.municipality_code = $1 AND f.status <> 'closed'`;

/** Moments as days in Japan; a finding counts as repaired when it was repaired for the last time, and is not open again. */
const countsOfYear = `
WITH repaired AS (
  SELECT n.id, n.cost_yen, max((e.at AT TIME ZONE 'Asia/Tokyo')::date) AS day
    FROM finding n JOIN finding_event e ON e.municipality_code = $1 AND e.finding_id = n.id AND e.step = 'repaired'
   WHERE n.municipality_code = $1 AND n.status IN ('repaired', 'verified')
   GROUP BY n.id, n.cost_yen),
done AS (
  SELECT e.finding_id AS id, max((e.at AT TIME ZONE 'Asia/Tokyo')::date) AS day FROM finding_event e
   WHERE e.municipality_code = $1 AND e.step IN ('repaired', 'dismissed', 'withdrawn') GROUP BY e.finding_id)
SELECT (SELECT count(*) FROM legal_inspection WHERE municipality_code = $1 AND done_on BETWEEN $2 AND $3) AS done,
       (SELECT count(*) FROM finding WHERE municipality_code = $1
          AND (reported_at AT TIME ZONE 'Asia/Tokyo')::date BETWEEN $2 AND $3) AS reported,
       (SELECT count(*) FROM repaired WHERE day BETWEEN $2 AND $3) AS repaired,
       (SELECT coalesce(sum(cost_yen), 0) FROM repaired WHERE day BETWEEN $2 AND $3) AS "repairedYen",
       (SELECT count(*) FROM finding n LEFT JOIN done ON done.id = n.id WHERE n.municipality_code = $1
          AND (n.reported_at AT TIME ZONE 'Asia/Tokyo')::date <= $3
          AND (done.day IS NULL OR done.day > $3 OR n.status NOT IN ('repaired', 'verified', 'dismissed'))) AS open`;
