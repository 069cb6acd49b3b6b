import type { ComponentKind, ConditionGrade } from '#libs/asset';
import type { EntityManager } from 'typeorm';

/** A grade that a part was given. */
export interface PartReading {
  readonly buildingId: string;
  readonly kind: ComponentKind;
  /** 2026-11-29. */
  readonly on: string;
  readonly grade: ConditionGrade;
  readonly inspectionId: string;
}

/** Every grade of the parts of a facility, the oldest first; of a day only the last, none of superseded revisions. */
export function readReadings(database: EntityManager, code: string, facility: string): Promise<PartReading[]> {
  return database.query<PartReading[]>(
    `SELECT DISTINCT ON (g.building_id, g.component, g.graded_on) g.building_id AS "buildingId", g.component AS kind,
            g.graded_on::text AS on, g.grade, g.inspection_id AS "inspectionId"
       FROM condition_grade g
      WHERE g.municipality_code = $1 AND g.facility_id = $2 AND NOT EXISTS (
        SELECT 1 FROM inspection i WHERE i.municipality_code = $1 AND i.id = g.inspection_id AND i.revision > g.inspection_revision)
      ORDER BY g.building_id, g.component, g.graded_on, g.recorded_at DESC`,
    [code, facility],
  );
}
