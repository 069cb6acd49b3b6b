import { rowAudit } from './sql/audit.js';
/** 公有財産: land with its tenure, particulars of buildings, rooms, and what came, changed and went as events. */
export class Property1763780000000 {
    async up(runner) {
        await runner.query(addColumns);
        await runner.query(createTables);
        await runner.query(rowAudit('land_parcel', ['id'], 'geometry'));
        await runner.query(rowAudit('room', ['id']));
        await runner.query(rowAudit('property_event', ['id']));
    }
    async down(runner) {
        await runner.query(`
DROP TABLE property_event, room, land_parcel;
DROP FUNCTION audit_property_event;
DROP FUNCTION audit_room;
DROP FUNCTION audit_land_parcel;
ALTER TABLE building
  DROP COLUMN seismic_standard, DROP COLUMN seismic_diagnosis, DROP COLUMN seismic_reinforcement,
  DROP COLUMN reinforced_fiscal_year, DROP COLUMN concrete_strength_n_per_mm2,
  DROP COLUMN asset_number, DROP COLUMN real_estate_id;
ALTER TABLE facility DROP COLUMN property_class;`);
    }
}
const classes = `('official-use', 'public-use', 'ordinary')`;
const works = `('not-needed', 'done', 'not-done')`;
const realEstateId = `real_estate_id text CHECK (real_estate_id ~ '^[0-9]{13}-[0-9]{4}$')`;
const addColumns = `
ALTER TABLE facility ADD COLUMN property_class text CHECK (property_class IN ${classes});
ALTER TABLE building
  ADD COLUMN seismic_standard text CHECK (seismic_standard IN ('old', 'new')),
  ADD COLUMN seismic_diagnosis text CHECK (seismic_diagnosis IN ${works}),
  ADD COLUMN seismic_reinforcement text CHECK (seismic_reinforcement IN ${works}),
  ADD COLUMN reinforced_fiscal_year integer CHECK (reinforced_fiscal_year BETWEEN 1900 AND 2200),
  ADD COLUMN concrete_strength_n_per_mm2 numeric(5, 1) CHECK (concrete_strength_n_per_mm2 > 0),
  ADD COLUMN asset_number text,
  ADD COLUMN ${realEstateId};
COMMENT ON COLUMN building.seismic_standard IS 'only what was entered; what follows from the built year is never stored';
`;
const createTables = `
CREATE TABLE land_parcel (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  facility_id uuid,
  lot_number text NOT NULL CHECK (lot_number <> ''),
  area_m2 numeric(12, 2) CHECK (area_m2 > 0),
  land_category text,
  tenure text NOT NULL CHECK (tenure IN ('owned', 'leased', 'loaned-free', 'co-owned', 'other')),
  property_class text CHECK (property_class IN ${classes}),
  lessor text,
  yearly_rent_yen bigint CHECK (yearly_rent_yen >= 0),
  lease_end date,
  zoning text,
  building_coverage_percent integer CHECK (building_coverage_percent BETWEEN 0 AND 100),
  floor_area_ratio_percent integer CHECK (floor_area_ratio_percent BETWEEN 0 AND 2000),
  asset_number text,
  ${realEstateId},
  note text,
  geometry geometry(Geometry, 4326) CHECK (ST_Dimension(geometry) = 2),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE
);
CREATE INDEX land_parcel_facility ON land_parcel (municipality_code, facility_id);
COMMENT ON COLUMN land_parcel.facility_id IS 'null = land that no facility stands on';
COMMENT ON COLUMN land_parcel.property_class IS 'null = that of the facility';

CREATE TABLE room (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  building_id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  floor text,
  area_m2 numeric(12, 2) CHECK (area_m2 > 0),
  capacity integer CHECK (capacity > 0),
  bookable boolean NOT NULL DEFAULT false,
  fee_yen_per_hour integer CHECK (fee_yen_per_hour >= 0),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, building_id) REFERENCES building ON DELETE CASCADE
);
CREATE INDEX room_building ON room (municipality_code, building_id);

CREATE TABLE property_event (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('acquisition', 'construction', 'transfer', 'change-of-use', 'disposal', 'demolition')),
  event_date date NOT NULL,
  subject text NOT NULL CHECK (subject IN ('facility', 'building', 'land')),
  subject_id uuid,
  subject_name text,
  whole boolean NOT NULL DEFAULT true,
  land_area_m2 numeric(12, 2) CHECK (land_area_m2 >= 0),
  building_area_m2 numeric(12, 2) CHECK (building_area_m2 >= 0),
  amount_yen bigint CHECK (amount_yen >= 0),
  counterparty text,
  class_before text CHECK (class_before IN ${classes}),
  class_after text CHECK (class_after IN ${classes}),
  category_before text,
  category_after text,
  owner_before text CHECK (owner_before IN ('city', 'prefecture', 'nation', 'private', 'unknown')),
  owner_after text CHECK (owner_after IN ('city', 'prefecture', 'nation', 'private', 'unknown')),
  document_number text,
  reason text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE
);
CREATE INDEX property_event_facility ON property_event (municipality_code, facility_id);
COMMENT ON COLUMN property_event.subject_id IS 'no foreign key: the event outlives the building or parcel that went; null = a thing that is not in the register';
COMMENT ON COLUMN property_event.whole IS 'the whole thing came or went; false = it grew or shrank by the areas';
COMMENT ON COLUMN property_event.land_area_m2 IS 'how much came or went, never negative: the kind tells the direction';
`;
//# sourceMappingURL=1763780000000-property.js.map