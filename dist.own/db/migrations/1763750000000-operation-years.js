import { rowAudit } from './sql/audit.js';
/** 運営実績: use, money and staff of a facility by fiscal year, as a whole or by function. */
export class OperationYears1763750000000 {
    async up(runner) {
        await runner.query(`
CREATE TABLE operation_year (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 1900 AND 2200),
  function_name text NOT NULL DEFAULT '',
  users integer CHECK (users >= 0),
  opening_days integer CHECK (opening_days BETWEEN 0 AND 366),
  bookable_slots integer CHECK (bookable_slots >= 0),
  used_slots integer CHECK (used_slots >= 0),
  staff numeric(8, 2) CHECK (staff >= 0),
  costs_yen jsonb NOT NULL DEFAULT '{}',
  revenues_yen jsonb NOT NULL DEFAULT '{}',
  note text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  UNIQUE (municipality_code, facility_id, fiscal_year, function_name),
  FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE
);
COMMENT ON COLUMN operation_year.function_name IS 'which function the record is of; empty = the facility as a whole';
COMMENT ON COLUMN operation_year.costs_yen IS 'integer yen by kind of cost; a kind that is left out is not recorded';
${rowAudit('operation_year', ['id'])}`);
    }
    async down(runner) {
        await runner.query(`
DROP TABLE operation_year;
DROP FUNCTION audit_operation_year;`);
    }
}
//# sourceMappingURL=1763750000000-operation-years.js.map