import { rowAudit } from './sql/audit.js';
/** What people have said of the columns of files with a city's own headers, and what may be said of each file of an import. */
export class ColumnMapping1763740000000 {
    async up(runner) {
        await runner.query(`
CREATE TABLE column_mapping (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  mapping jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, fingerprint)
);
COMMENT ON COLUMN column_mapping.mapping IS 'name of a column by field of a ledger';
ALTER TABLE import_run ADD COLUMN columns jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN import_run.columns IS 'of each file: what can be mapped, and the mappings it was read by';
${rowAudit('column_mapping', ['fingerprint'])}`);
    }
    async down(runner) {
        await runner.query(`
ALTER TABLE import_run DROP COLUMN columns;
DROP TABLE column_mapping;
DROP FUNCTION audit_column_mapping;`);
    }
}
//# sourceMappingURL=1763740000000-column-mapping.js.map