import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, systemRole } from '../roles.js';
import { rowAudit } from './sql/audit.js';
import { isolate } from './sql/isolation.js';

/** What a city sets for the condition of its buildings, and what engineers say of the grades that managers gave. */
export class ConditionSettings1763872000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE condition_grade ADD COLUMN note text CHECK (note <> '');
COMMENT ON COLUMN condition_grade.note IS 'why an engineer gave another grade than was reported';
CREATE INDEX inspection_revised ON inspection (municipality_code, id, revision) WHERE revision > 1;
DROP VIEW current_grade;
${createIndex('graded_on DESC, confirmed DESC, recorded_at DESC) INCLUDE (grade, facility_id, inspection_id, inspection_revision')}
${currentGrade('i.revision > 1 AND i.revision > g.inspection_revision', 'g.graded_on DESC, g.confirmed DESC, g.recorded_at DESC')}
COMMENT ON VIEW current_grade IS 'the last grade of each part of a building, of a day an engineer''s before a manager''s; those of revisions that were superseded do not count';
${createSettings}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE condition_settings;
DROP FUNCTION audit_condition_settings;
DROP VIEW current_grade;
DROP INDEX inspection_revised;
${createIndex('graded_on DESC, recorded_at DESC')}
ALTER TABLE condition_grade DROP COLUMN note;
${currentGrade('i.revision > g.inspection_revision', 'g.graded_on DESC, g.recorded_at DESC')}
COMMENT ON VIEW current_grade IS 'the last grade of each part of a building; those of revisions that were superseded do not count';`);
  }
}

/** All that the last grades and the histories are read from, so that a city's are read from it alone. */
function createIndex(columns: string): string {
  return `
DROP INDEX condition_grade_building;
CREATE INDEX condition_grade_building ON condition_grade (municipality_code, building_id, component, ${columns});`;
}

const createSettings = `
CREATE TABLE condition_settings (
  municipality_code text PRIMARY KEY REFERENCES municipality ON DELETE CASCADE,
  points jsonb NOT NULL,
  weights jsonb NOT NULL,
  age_limits jsonb NOT NULL,
  loss_percents jsonb NOT NULL,
  fci_limits jsonb NOT NULL,
  service_life_years jsonb NOT NULL,
  treatment_percent integer NOT NULL CHECK (treatment_percent BETWEEN 1 AND 99),
  misgraded_percent integer NOT NULL CHECK (misgraded_percent BETWEEN 0 AND 40),
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE condition_settings IS 'how a city scores and forecasts its buildings; no row = as shipped with the program';
COMMENT ON COLUMN condition_settings.points IS '評価点 by grade, high is good or high is bad';
COMMENT ON COLUMN condition_settings.weights IS 'by part, in tenths of a percent point of the cost of renewing a building';
${rowAudit('condition_settings', ['municipality_code'])}
${isolate('condition_settings')}`;

function currentGrade(isLater: string, newestFirst: string): string {
  return `
CREATE VIEW current_grade WITH (security_invoker = true) AS
SELECT DISTINCT ON (g.municipality_code, g.building_id, g.component) g.*
  FROM condition_grade g
 WHERE NOT EXISTS (SELECT 1 FROM inspection i
                    WHERE i.municipality_code = g.municipality_code AND i.id = g.inspection_id AND ${isLater})
 ORDER BY g.municipality_code, g.building_id, g.component, ${newestFirst};
GRANT SELECT ON current_grade TO ${appRole}, ${systemRole};`;
}
