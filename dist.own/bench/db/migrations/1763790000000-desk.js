import { rowAudit } from './sql/audit.js';
/** What a planner keeps at the desk: filters by name, documents of facilities, and the city's base map. */
export class Desk1763790000000 {
    async up(runner) {
        await runner.query(`
CREATE TABLE saved_filter (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL,
  filter jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  UNIQUE (municipality_code, name)
);
COMMENT ON COLUMN saved_filter.filter IS 'members of the query of a list of facilities: its filter, sort and order';
${rowAudit('saved_filter', ['id'])}

CREATE TABLE facility_document (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  title text NOT NULL,
  kind text NOT NULL,
  document_date date,
  file_name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL CHECK (bytes > 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE
);
CREATE INDEX facility_document_facility ON facility_document (municipality_code, facility_id);
COMMENT ON COLUMN facility_document.media_type IS 'as the bytes of the file say, not its name';
${rowAudit('facility_document', ['id'])}

CREATE TABLE base_map (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('none', 'pmtiles', 'tiles')),
  file_name text,
  tile_url text,
  attribution text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code)
);
COMMENT ON COLUMN base_map.file_name IS 'in the folder basemap beside the uploaded files';
COMMENT ON COLUMN base_map.tile_url IS 'https with {z}, {x} and {y}; the one foreign origin that pages of this city may ask';
${rowAudit('base_map', ['municipality_code'])}`);
    }
    async down(runner) {
        for (const table of ['base_map', 'facility_document', 'saved_filter']) {
            await runner.query(`DROP TABLE ${table}; DROP FUNCTION audit_${table};`);
        }
    }
}
//# sourceMappingURL=1763790000000-desk.js.map