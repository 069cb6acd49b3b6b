import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A plan that cannot be solved tells which decisions about which buildings stand against it. */
export class PlanConflicts1763878500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE plan ADD COLUMN conflicts jsonb CHECK (jsonb_typeof(conflicts) = 'array');
COMMENT ON COLUMN plan.conflicts IS 'decisions that cannot be kept, by building; null unless the plan failed of them'`);
    // What came of plans is kept in another form since: they are to be solved again, from the terms they keep.
    await runner.query('DELETE FROM plan_outcome');
    await runner.query("UPDATE plan SET state = 'cancelled', solved_at = NULL WHERE state IN ('solved', 'impossible')");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan DROP COLUMN conflicts');
  }
}
