import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, systemRole } from '../roles.js';

/** What engineers say of the grades that managers gave. */
export class ConditionSettings1763872000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE condition_grade ADD COLUMN note text CHECK (note <> '');
COMMENT ON COLUMN condition_grade.note IS 'why an engineer gave another grade than was reported';
CREATE INDEX inspection_revised ON inspection (municipality_code, id, revision) WHERE revision > 1;
DROP VIEW current_grade;
${currentGrade('i.revision > 1 AND i.revision > g.inspection_revision', 'g.graded_on DESC, g.confirmed DESC, g.recorded_at DESC')}
COMMENT ON VIEW current_grade IS 'the last grade of each part of a building, of a day an engineer''s before a manager''s; those of revisions that were superseded do not count';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP VIEW current_grade;
DROP INDEX inspection_revised;
ALTER TABLE condition_grade DROP COLUMN note;
${currentGrade('i.revision > g.inspection_revision', 'g.graded_on DESC, g.recorded_at DESC')}
COMMENT ON VIEW current_grade IS 'the last grade of each part of a building; those of revisions that were superseded do not count';`);
  }
}

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
