import { rowAudit } from './sql/audit.js';
/** A row as JSON without its place, which to_jsonb would look up the reference system for, row by row. */
const image = (row, columns) => `to_jsonb(${columns}_row) || CASE WHEN ${row}.location IS NULL THEN '{}' ELSE
     jsonb_build_object('location', ST_AsGeoJSON(${row}.location, 15)::jsonb) END`;
const insertInto = `
INSERT INTO audit (municipality_code, actor, reason, import_id, entity, entity_id, operation, before, after)
SELECT`;
const who = `$1, nullif(current_setting('chodo.reason', true), ''), nullif(current_setting('chodo.import_id', true), '')::uuid, 'facility'`;
/**
 * The journal of facilities says what it said, in a third of the time: turning a row with a place into JSON cost more than all else
 * of an import. Its columns are asked for anew in each statement, so that none that is added later is forgotten.
 */
export class FacilityJournal1763775000000 {
    async up(runner) {
        await runner.query(`
CREATE FUNCTION facility_columns(row_name text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(CASE WHEN attname = 'location' THEN 'NULL::text AS location' ELSE format('%I.%I', row_name, attname) END, ', '
                    ORDER BY attnum)
    FROM pg_attribute WHERE attrelid = 'facility'::regclass AND attnum > 0 AND NOT attisdropped
$$;

CREATE OR REPLACE FUNCTION audit_facility() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  actor text;
  new_columns text := facility_columns('n');
  old_columns text := facility_columns('o');
BEGIN
  IF TG_OP = 'INSERT' THEN
    actor := audit_guard(ARRAY(SELECT DISTINCT municipality_code FROM new_rows));
    EXECUTE format($sql$${insertInto} n.municipality_code, ${who}, n.id, 'insert', NULL, ${image('n', 'new')}
      FROM new_rows n CROSS JOIN LATERAL (SELECT %s) AS new_row$sql$, new_columns) USING actor;
  ELSIF TG_OP = 'UPDATE' THEN
    actor := audit_guard(ARRAY(SELECT DISTINCT municipality_code FROM new_rows UNION SELECT DISTINCT municipality_code FROM old_rows));
    EXECUTE format($sql$${insertInto} n.municipality_code, ${who}, n.id, 'update', ${image('o', 'old')}, ${image('n', 'new')}
      FROM new_rows n JOIN old_rows o ON o.municipality_code = n.municipality_code AND o.id = n.id
           CROSS JOIN LATERAL (SELECT %s) AS new_row CROSS JOIN LATERAL (SELECT %s) AS old_row
     WHERE o IS DISTINCT FROM n$sql$, new_columns, old_columns) USING actor;
  ELSE
    actor := audit_guard(ARRAY(SELECT DISTINCT municipality_code FROM old_rows));
    EXECUTE format($sql$${insertInto} o.municipality_code, ${who}, o.id, 'delete', ${image('o', 'old')}, NULL
      FROM old_rows o CROSS JOIN LATERAL (SELECT %s) AS old_row$sql$, old_columns) USING actor;
  END IF;
  RETURN NULL;
END $$`);
    }
    async down(runner) {
        const former = rowAudit('facility', ['id']);
        await runner.query(former.slice(0, former.indexOf('CREATE TRIGGER')).replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION'));
        await runner.query('DROP FUNCTION facility_columns');
    }
}
//# sourceMappingURL=1763775000000-facility-journal.js.map