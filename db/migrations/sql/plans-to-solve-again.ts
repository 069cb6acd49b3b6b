import type { QueryRunner } from 'typeorm';

/** Rows of every city are in sight of whoever owns the tables only while this is so. */
const noForce = 'ALTER TABLE plan NO FORCE ROW LEVEL SECURITY; ALTER TABLE plan_outcome NO FORCE ROW LEVEL SECURITY';
const force = 'ALTER TABLE plan FORCE ROW LEVEL SECURITY; ALTER TABLE plan_outcome FORCE ROW LEVEL SECURITY';

/** For a migration after which what comes of plans is kept in another form: they are to be solved again, from the terms they keep. */
export async function forgetOutcomes(runner: QueryRunner): Promise<void> {
  await runner.query(noForce);
  const cities: { code: string }[] = await runner.query('SELECT DISTINCT municipality_code AS code FROM plan');
  for (const { code } of cities) {
    await runner.query(
      "SELECT set_config('chodo.actor', 'chodo@here', true), set_config('chodo.municipality_code', $1, true)",
      [code],
    );
    await runner.query('DELETE FROM plan_outcome WHERE municipality_code = $1', [code]);
    await runner.query(
      `UPDATE plan SET state = 'cancelled', solved_at = NULL
        WHERE municipality_code = $1 AND state IN ('solved', 'impossible')`,
      [code],
    );
  }
  await runner.query(force);
}
