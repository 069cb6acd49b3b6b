import {
  type ComponentKind,
  componentKinds,
  type ConditionGrade,
  type MajorCategory,
  type SeismicStandard,
  type SeismicWork,
  type Structure,
} from '#libs/asset';
import { fiscalYearOf } from '#libs/calendar';
import type { GradeReading } from '#libs/condition';
import type { EntityManager } from 'typeorm';

/** A building with what the register and the inspections say of its parts. */
export interface ConditionRow {
  readonly buildingId: string;
  readonly buildingName: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly majorCategory: MajorCategory | null;
  readonly floorAreaM2: number | null;
  readonly builtFiscalYear: number | null;
  readonly structure: Structure | null;
  readonly seismicStandard: SeismicStandard | null;
  readonly seismicDiagnosis: SeismicWork | null;
  readonly concreteStrengthNPerMm2: number | null;
  readonly renewed: readonly { readonly kind: ComponentKind; readonly installedFiscalYear: number | null }[];
  /** The last grade of each part that has one, by days. */
  readonly given: readonly {
    readonly kind: ComponentKind;
    readonly grade: ConditionGrade;
    readonly gradedOn: string;
    readonly confirmed: boolean;
  }[];
}

/** Of a grade `g`: no later revision of its inspection has come; asked row by row only for inspections that were revised. */
const counts = `(g.inspection_id NOT IN (SELECT id FROM inspection WHERE municipality_code = $1 AND revision > 1)
  OR NOT EXISTS (SELECT 1 FROM inspection i WHERE i.municipality_code = $1 AND i.id = g.inspection_id AND i.revision > g.inspection_revision))`;

/** As in the index, which is read part by part: of a day an engineer's grade before a manager's. */
const newestFirst = 'graded_on DESC, confirmed DESC, recorded_at DESC';

/** Buildings in use of facilities that are not closed and belong to the city; of some facilities where they are named. */
export function readConditions(
  database: EntityManager,
  code: string,
  facilities?: readonly string[],
): Promise<ConditionRow[]> {
  return database.query<ConditionRow[]>(
    `SELECT b.id AS "buildingId", b.name AS "buildingName", f.id AS "facilityId", f.name AS "facilityName",
       f.major_category AS "majorCategory", b.floor_area_m2::float8 AS "floorAreaM2", b.built_fiscal_year AS "builtFiscalYear",
       b.structure, b.seismic_standard AS "seismicStandard", b.seismic_diagnosis AS "seismicDiagnosis",
       b.concrete_strength_n_per_mm2::float8 AS "concreteStrengthNPerMm2",
       coalesce(c.renewed, '[]') AS renewed, coalesce(g.given, '[]') AS given
     FROM building b
     JOIN facility f ON f.municipality_code = b.municipality_code AND f.id = b.facility_id
     LEFT JOIN (
       SELECT building_id, jsonb_agg(jsonb_build_object('kind', kind, 'installedFiscalYear', installed_fiscal_year)
                ORDER BY kind, installed_fiscal_year) AS renewed
         FROM component
        WHERE municipality_code = $1 AND ($2::uuid[] IS NULL OR building_id IN
          (SELECT id FROM building WHERE municipality_code = $1 AND facility_id = ANY ($2)))
        GROUP BY building_id) c ON c.building_id = b.id
     LEFT JOIN LATERAL (
       SELECT jsonb_agg(jsonb_build_object('kind', k.kind, 'grade', last.grade, 'gradedOn', last.graded_on, 'confirmed', last.confirmed)) AS given
         FROM unnest($3::text[]) k (kind), LATERAL (
           SELECT grade, graded_on, confirmed FROM condition_grade g
            WHERE municipality_code = $1 AND building_id = b.id AND component = k.kind AND ${counts} ORDER BY ${newestFirst} LIMIT 1) last) g ON true
     WHERE b.municipality_code = $1 AND NOT b.out_of_use AND f.status <> 'closed' AND f.owner = 'city'
       AND ($2::uuid[] IS NULL OR f.id = ANY ($2))
     ORDER BY f.name, b.name, b.id`,
    [code, facilities ?? null, componentKinds],
  );
}

/** Every grade that a part of a building was given, in the order of the days; of a day as of a superseded revision only the last, an engineer's before a manager's. */
export interface GradeHistory {
  readonly facilityId: string;
  readonly buildingId: string;
  readonly kind: ComponentKind;
  readonly readings: readonly GradeReading[];
}

/** Grades by their place: A = 0. Years are broken by months. By building and kind in the order of their characters; of some facilities where they are named. */
export async function readHistories(
  database: EntityManager,
  code: string,
  facilities?: readonly string[],
): Promise<GradeHistory[]> {
  const rows = await database.query<(Omit<GradeHistory, 'readings'> & { given: string })[]>(
    `SELECT b.facility_id AS "facilityId", b.id AS "buildingId", h.kind, h.given
       FROM building b, LATERAL (
         SELECT component AS kind, string_agg(grade || graded_on, ' ') AS given
           FROM (SELECT component, grade, graded_on FROM condition_grade g
                  WHERE municipality_code = $1 AND building_id = b.id AND ${counts} ORDER BY component, ${newestFirst}) newest_first
          GROUP BY component) h
      WHERE b.municipality_code = $1 AND ($2::uuid[] IS NULL OR b.facility_id = ANY ($2))
      ORDER BY b.id, h.kind COLLATE "C"`,
    [code, facilities ?? null],
  );
  const years = new Map<string, number>();
  return rows.map(({ given, ...part }) => ({ ...part, readings: readingsOf(given, years) }));
}

/** From text such as `B2025-06-01 C2020-06-01`, which comes newest first and is much cheaper to hand over than rows. */
function readingsOf(given: string, years: Map<string, number>): GradeReading[] {
  const readings: GradeReading[] = [];
  let later = '';
  for (const one of given.split(' ')) {
    const day = one.slice(1);
    // Of a day the first that is told is the last that was said.
    if (day !== later) readings.push({ year: yearIn(years, day), grade: 'ABCD'.indexOf(one[0]!) });
    later = day;
  }
  return readings.toReversed();
}

/** The fiscal year of a day, 2026-11-29. */
export function fiscalYearOfDay(day: string): number {
  return fiscalYearOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** A city is inspected on far fewer days than there are grades. */
function yearIn(known: Map<string, number>, day: string): number {
  const year = known.get(day) ?? yearOf(day);
  known.set(day, year);
  return year;
}

function yearOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return year + (month - 1) / 12 + (date - 1) / 372;
}
