/** Every municipal table leads its primary, unique and foreign keys with municipality_code, so that rows of one city never refer to another's. */
export const createRegisterTables = `
CREATE TABLE municipality (
  municipality_code text PRIMARY KEY CHECK (municipality_code ~ '^[0-9]{6}$'),
  name text NOT NULL CHECK (name <> ''),
  name_en text,
  fictional boolean NOT NULL DEFAULT false,
  boundary geometry(MultiPolygon, 4326),
  boundary_source text,
  available_yen bigint CHECK (available_yen >= 0),
  available_fiscal_year integer,
  available_source text,
  version integer NOT NULL DEFAULT 1
);

CREATE TABLE municipality_population (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  year integer NOT NULL CHECK (year BETWEEN 1900 AND 2200),
  residents integer NOT NULL CHECK (residents >= 0),
  source text,
  PRIMARY KEY (municipality_code, year)
);

CREATE TABLE district (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL,
  name_kana text,
  name_en text,
  boundary geometry(MultiPolygon, 4326),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  UNIQUE (municipality_code, name)
);

CREATE TABLE facility (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  name_kana text,
  address text,
  search_text text NOT NULL,
  major_category text,
  middle_category text,
  small_category text,
  category_reason text,
  poi_code text,
  owner text NOT NULL DEFAULT 'unknown' CHECK (owner IN ('city', 'prefecture', 'nation', 'private', 'unknown')),
  owner_reason text,
  department text,
  management_form text CHECK (management_form IN ('direct', 'designated', 'commissioned', 'leased', 'other')),
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'suspended', 'closed')),
  bundled_management boolean NOT NULL DEFAULT false,
  location geometry(Point, 4326),
  district_id uuid,
  note text,
  attributes jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, district_id) REFERENCES district ON DELETE SET NULL (district_id)
);
CREATE INDEX facility_location ON facility USING gist (location);
CREATE INDEX facility_name ON facility (municipality_code, name_kana, name);

CREATE TABLE facility_source (
  municipality_code text NOT NULL,
  source text NOT NULL,
  source_id text NOT NULL,
  facility_id uuid NOT NULL,
  PRIMARY KEY (municipality_code, source, source_id),
  FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE
);
CREATE INDEX facility_source_facility ON facility_source (municipality_code, facility_id);

CREATE TABLE building (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  name text NOT NULL,
  structure text CHECK (structure IN ('RC', 'SRC', 'S', 'LGS', 'W', 'CB', 'other')),
  storeys_above integer CHECK (storeys_above >= 0),
  storeys_below integer CHECK (storeys_below >= 0),
  floor_area_m2 numeric(12, 2) CHECK (floor_area_m2 > 0),
  built_fiscal_year integer CHECK (built_fiscal_year BETWEEN 1600 AND 2200),
  assumed boolean NOT NULL DEFAULT false,
  source_key text,
  attributes jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE
);
CREATE INDEX building_facility ON building (municipality_code, facility_id);
COMMENT ON COLUMN building.assumed IS 'made by an estimate for a facility whose buildings are not known; goes when a real one is entered';

CREATE TABLE building_function (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  building_id uuid NOT NULL,
  name text NOT NULL,
  major_category text,
  middle_category text,
  small_category text,
  floor_area_m2 numeric(12, 2) CHECK (floor_area_m2 > 0),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, building_id) REFERENCES building ON DELETE CASCADE
);
CREATE INDEX building_function_building ON building_function (municipality_code, building_id);

CREATE TABLE component (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  building_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('roof', 'outer-wall', 'interior', 'electrical', 'mechanical')),
  name text,
  installed_fiscal_year integer CHECK (installed_fiscal_year BETWEEN 1600 AND 2200),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, building_id) REFERENCES building ON DELETE CASCADE
);
CREATE INDEX component_building ON component (municipality_code, building_id);

CREATE TABLE estimate (
  municipality_code text NOT NULL,
  building_id uuid NOT NULL,
  attribute text NOT NULL CHECK (attribute IN ('floorAreaM2', 'builtFiscalYear')),
  value jsonb NOT NULL,
  method text NOT NULL,
  source text NOT NULL,
  source_en text NOT NULL,
  sample_size integer NOT NULL,
  PRIMARY KEY (municipality_code, building_id, attribute),
  FOREIGN KEY (municipality_code, building_id) REFERENCES building ON DELETE CASCADE
);
COMMENT ON COLUMN estimate.value IS 'square metres, or [{fiscalYear, probability}] with probabilities summing to one';

CREATE VIEW building_stock AS
SELECT b.municipality_code, b.id, b.facility_id, b.name, b.assumed,
       coalesce(b.floor_area_m2, (area.value #>> '{}')::numeric) AS floor_area_m2,
       b.floor_area_m2 IS NULL AND area.value IS NOT NULL AS floor_area_estimated,
       b.built_fiscal_year,
       CASE WHEN b.built_fiscal_year IS NULL THEN built.value END AS built_distribution
  FROM building b
  LEFT JOIN estimate area ON area.municipality_code = b.municipality_code AND area.building_id = b.id AND area.attribute = 'floorAreaM2'
  LEFT JOIN estimate built ON built.municipality_code = b.municipality_code AND built.building_id = b.id AND built.attribute = 'builtFiscalYear';
COMMENT ON VIEW building_stock IS 'what is known of each building: the recorded value where there is one, else the estimate';

CREATE TABLE unit_price (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  version integer NOT NULL CHECK (version >= 1),
  major_category text NOT NULL,
  renovation_yen_per_m2 integer NOT NULL CHECK (renovation_yen_per_m2 >= 0),
  rebuild_yen_per_m2 integer NOT NULL CHECK (rebuild_yen_per_m2 >= 0),
  PRIMARY KEY (municipality_code, version, major_category)
);

CREATE TABLE import_run (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('queued', 'reading', 'preview', 'committing', 'committed', 'failed', 'undone')),
  progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  files jsonb NOT NULL DEFAULT '[]',
  report jsonb,
  error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  committed_at timestamptz,
  undone_at timestamptz,
  PRIMARY KEY (municipality_code, id)
);
`;
export const dropRegisterTables = `
DROP VIEW building_stock;
DROP TABLE import_run, unit_price, estimate, component, building_function, building, facility_source, facility,
  district, municipality_population, municipality CASCADE;
`;
//# sourceMappingURL=register-tables.js.map