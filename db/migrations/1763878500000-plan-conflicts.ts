import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of every city are in sight of whoever owns the tables only while this is so. */
const noForce = 'ALTER TABLE plan NO FORCE ROW LEVEL SECURITY; ALTER TABLE plan_outcome NO FORCE ROW LEVEL SECURITY';
const force = 'ALTER TABLE plan FORCE ROW LEVEL SECURITY; ALTER TABLE plan_outcome FORCE ROW LEVEL SECURITY';

/** A plan that cannot be solved tells which decisions about which buildings stand against it. */
export class PlanConflicts1763878500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE plan ADD COLUMN conflicts jsonb CHECK (jsonb_typeof(conflicts) = 'array');
COMMENT ON COLUMN plan.conflicts IS 'decisions that cannot be kept, by building; null unless the plan failed of them'`);
    await runner.query(noForce);
    // What came of plans is kept in another form since: they are to be solved again, from the terms they keep.
    await runner.query("SELECT set_config('chodo.actor', 'chodo@here', true)");
    await runner.query('DELETE FROM plan_outcome');
    await runner.query("UPDATE plan SET state = 'cancelled', solved_at = NULL WHERE state IN ('solved', 'impossible')");
    await runner.query(force);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE plan DROP COLUMN conflicts');
  }
}
