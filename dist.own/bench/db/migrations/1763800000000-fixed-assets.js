import { rowAudit } from './sql/audit.js';
/** 固定資産台帳: what the city's assets cost and are worth in its books. */
export class FixedAssets1763800000000 {
    async up(runner) {
        await runner.query(`
CREATE TABLE fixed_asset (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  facility_id uuid,
  building_id uuid,
  land_parcel_id uuid,
  number text NOT NULL CHECK (number <> ''),
  branch text NOT NULL DEFAULT '',
  account text NOT NULL,
  name text NOT NULL,
  acquired_on date,
  in_service_on date,
  useful_life_years integer CHECK (useful_life_years > 0),
  acquisition_yen bigint CHECK (acquisition_yen >= 0),
  accumulated_depreciation_yen bigint CHECK (accumulated_depreciation_yen >= 0),
  book_value_yen bigint CHECK (book_value_yen >= 0),
  fiscal_year_end date,
  disposed_on date,
  attributes jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  UNIQUE (municipality_code, number, branch),
  FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE
);
CREATE INDEX fixed_asset_facility ON fixed_asset (municipality_code, facility_id);
COMMENT ON COLUMN fixed_asset.facility_id IS 'null = land that no facility stands on';
COMMENT ON COLUMN fixed_asset.building_id IS 'no foreign key, nor at land_parcel_id: the ledger keeps the asset although the thing has left the register';
COMMENT ON COLUMN fixed_asset.fiscal_year_end IS 'the day the amounts are of';
COMMENT ON COLUMN fixed_asset.disposed_on IS 'null = the city has it';
${rowAudit('fixed_asset', ['id'])}`);
    }
    async down(runner) {
        await runner.query('DROP TABLE fixed_asset; DROP FUNCTION audit_fixed_asset;');
    }
}
//# sourceMappingURL=1763800000000-fixed-assets.js.map