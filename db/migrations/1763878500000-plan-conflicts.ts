import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetOutcomes } from './sql/plans-to-solve-again.js';

/** A plan that cannot be solved tells which decisions about which buildings stand against it. */
export class PlanConflicts1763878500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await forgetOutcomes(runner);
    await runner.query(`
ALTER TABLE plan ADD COLUMN conflicts jsonb CHECK (jsonb_typeof(conflicts) = 'array');
COMMENT ON COLUMN plan.conflicts IS 'decisions that cannot be kept, by building; null unless the plan failed of them'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan DROP COLUMN conflicts');
  }
}
