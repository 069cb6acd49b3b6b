import { rowAudit } from './sql/audit.js';
import { isolate, unisolate } from './sql/isolation.js';
/** What people have decided of held rows: the import that decides those of another, and where the register's value was kept. */
export class DecidedRows1763862000000 {
    async up(runner) {
        await runner.query(`
ALTER TABLE import_run ADD COLUMN decides_import_id uuid;
COMMENT ON COLUMN import_run.decides_import_id IS 'the written import whose held rows this one was begun to decide';
CREATE TABLE kept_register_value (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  row_id uuid NOT NULL,
  digest text NOT NULL,
  PRIMARY KEY (municipality_code, row_id, digest)
);
COMMENT ON TABLE kept_register_value IS
  'rows of an exported register that both sides had changed, where somebody kept what the register says';
COMMENT ON COLUMN kept_register_value.digest IS 'of both values of each such field: where either is another, it is asked again';
${rowAudit('kept_register_value', ['row_id', 'digest'])}
${isolate('kept_register_value')}`);
    }
    async down(runner) {
        await runner.query(`
${unisolate('kept_register_value')}
DROP TABLE kept_register_value;
DROP FUNCTION audit_kept_register_value;
ALTER TABLE import_run DROP COLUMN decides_import_id;`);
    }
}
//# sourceMappingURL=1763862000000-decided-rows.js.map