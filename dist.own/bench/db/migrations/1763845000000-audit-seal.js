import { appRole, systemRole } from '../roles.js';
import { isolate, unisolate } from './sql/isolation.js';
/**
 * The journal is sealed block by block: the digest of each row, and over all of them and the block before one hash, so that
 * nobody, the owner of the database neither, can change a sealed row without leaving a trace. Digests are of the same text on
 * every PostgreSQL: times in UTC to the microsecond, JSON as jsonb prints it.
 */
export class AuditSeal1763845000000 {
    async up(runner) {
        await runner.query(`
CREATE TABLE audit_seal (
  municipality_code text NOT NULL,
  number integer NOT NULL,
  ids bigint[] NOT NULL,
  row_hashes bytea[] NOT NULL,
  previous bytea NOT NULL,
  hash bytea NOT NULL,
  sealed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, number)
);
COMMENT ON TABLE audit_seal IS 'blocks of the journal of a city, chained: hash is of previous, place, ids and row_hashes';
COMMENT ON COLUMN audit_seal.ids IS 'of the rows, ascending; row_hashes in the same order';
${isolate('audit_seal', 'SELECT')}
CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION audit_is_final();

CREATE FUNCTION audit_digest(entry audit) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(
    entry.municipality_code, entry.id, to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.actor, entry.reason,
    entry.import_id, entry.entity, entry.entity_id, entry.operation, entry.before, entry.after)::text, 'UTF8'))
$$;
CREATE FUNCTION audit_seal_hash(previous bytea, code text, number integer, ids bigint[], row_hashes bytea[]) RETURNS bytea
  LANGUAGE sql STABLE AS $$
  SELECT sha256(previous || convert_to(code || ' ' || number || ' ' || array_to_string(ids, ','), 'UTF8')
    || coalesce((SELECT string_agg(h, ''::bytea ORDER BY n) FROM unnest(row_hashes) WITH ORDINALITY AS u(h, n)), ''))
$$;
GRANT EXECUTE ON FUNCTION audit_digest, audit_seal_hash TO ${appRole}, ${systemRole};`);
    }
    async down(runner) {
        await runner.query(`
DROP FUNCTION audit_seal_hash;
DROP FUNCTION audit_digest;
${unisolate('audit_seal')}
DROP TABLE audit_seal;`);
    }
}
//# sourceMappingURL=1763845000000-audit-seal.js.map