import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
/** Has a row when the migrations have run; the specs of test/support prove that nothing else has. */
const tablesOfMigrations = ['migrations', 'spatial_ref_sys'];
const sequencesOfMigrations = ['migrations_id_seq'];
/** What the embedded database lays into a data folder. */
const ownNames = /^(database$|lock-\d+\.json$|socket)/;
/**
 * Makes a database and its data folder as they were after the migrations: no rows but theirs, every sequence at its start, no
 * queues, no files. One statement, past the triggers that guard the journal, so this login must be a superuser.
 */
export async function emptyDatabase({ dataSource, dataFolder }) {
    await dataSource.query(`DO $$
    DECLARE
      place regclass;
      filled regclass[] := '{}';
      has_rows boolean;
    BEGIN
      PERFORM set_config('session_replication_role', 'replica', true);
      DROP SCHEMA IF EXISTS pgboss CASCADE;
      FOR place IN SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
                    WHERE relkind = 'r' AND nspname IN ('public', 'accounts') AND relname NOT IN (${literals(tablesOfMigrations)}) LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', place) INTO has_rows;
        IF has_rows THEN filled := filled || place; END IF;
      END LOOP;
      IF cardinality(filled) > 0 THEN EXECUTE 'TRUNCATE ' || array_to_string(filled, ', ') || ' CASCADE'; END IF;
      PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false) FROM pg_sequences
        WHERE last_value IS NOT NULL AND sequencename NOT IN (${literals(sequencesOfMigrations)});
    END $$`);
    const strange = readdirSync(dataFolder).filter((name) => !ownNames.test(name));
    for (const name of strange)
        rmSync(join(dataFolder, name), { recursive: true });
}
/** A digest of every relation, function, trigger and schema: two that are equal tell that nothing was made, changed or dropped. */
export async function schemaDigest(database) {
    const [row] = await database.query(`
    SELECT md5(string_agg(object, ',' ORDER BY object)) AS digest FROM (
      SELECT concat_ws(' ', 'relation', oid) FROM pg_class
      UNION ALL SELECT concat_ws(' ', 'function', oid, xmin) FROM pg_proc
      UNION ALL SELECT concat_ws(' ', 'trigger', oid, tgenabled) FROM pg_trigger
      UNION ALL SELECT concat_ws(' ', 'schema', oid) FROM pg_namespace) AS objects (object)`);
    return row.digest;
}
function literals(names) {
    return names.map((name) => `'${name}'`).join(', ');
}
//# sourceMappingURL=empty-database.js.map