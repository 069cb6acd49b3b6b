import { rowAudit } from './sql/audit.js';
/** What a city sets for its cost beyond the unit prices: own cycles, extras, funding, past spending; and its reduction targets. */
export class CostSettings1763760000000 {
    async up(runner) {
        await runner.query(`
CREATE TABLE cost_settings (
  municipality_code text PRIMARY KEY REFERENCES municipality ON DELETE CASCADE,
  cycle_model jsonb NOT NULL,
  planning_percent integer NOT NULL CHECK (planning_percent BETWEEN 0 AND 100),
  operation_yen_per_m2 integer NOT NULL CHECK (operation_yen_per_m2 >= 0),
  demolition_yen_per_m2 integer NOT NULL CHECK (demolition_yen_per_m2 >= 0),
  grant_percent integer NOT NULL CHECK (grant_percent BETWEEN 0 AND 100),
  reserve_yen bigint NOT NULL CHECK (reserve_yen >= 0),
  bond_rules jsonb NOT NULL,
  spending jsonb NOT NULL,
  spending_source text,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON COLUMN cost_settings.cycle_model IS 'cycles and shares of the method custom';
COMMENT ON COLUMN cost_settings.bond_rules IS 'terms of bonds by programme and span of fiscal years';
COMMENT ON COLUMN cost_settings.spending IS 'what was spent on buildings, integer yen by fiscal year';
CREATE TABLE reduction_target (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL,
  from_fiscal_year integer NOT NULL CHECK (from_fiscal_year BETWEEN 1900 AND 2200),
  to_fiscal_year integer NOT NULL CHECK (to_fiscal_year BETWEEN from_fiscal_year AND 2200),
  floor_area_m2 numeric(12, 2) CHECK (floor_area_m2 > 0),
  yen bigint CHECK (yen > 0),
  progress jsonb NOT NULL DEFAULT '[]',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id)
);
COMMENT ON COLUMN reduction_target.progress IS 'what was reduced by the end of a fiscal year, counted from the beginning';
${rowAudit('cost_settings', ['municipality_code'])}
${rowAudit('reduction_target', ['id'])}`);
    }
    async down(runner) {
        await runner.query(`
DROP TABLE reduction_target, cost_settings;
DROP FUNCTION audit_reduction_target;
DROP FUNCTION audit_cost_settings;`);
    }
}
//# sourceMappingURL=1763760000000-cost-settings.js.map