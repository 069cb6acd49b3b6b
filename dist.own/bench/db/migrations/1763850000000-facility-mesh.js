/** The columns that the journal tells of a facility; that of its cell follows from its place. */
const facilityColumns = (where) => `
CREATE OR REPLACE FUNCTION facility_columns(row_name text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(CASE WHEN attname = 'location' THEN 'NULL::text AS location' ELSE format('%I.%I', row_name, attname) END, ', '
                    ORDER BY attnum)
    FROM pg_attribute WHERE attrelid = 'facility'::regclass AND attnum > 0 AND NOT attisdropped${where}
$$;`;
const auditImage = (told) => `
CREATE OR REPLACE FUNCTION audit_image(row_image jsonb, geometry_column text, shape geometry) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN geometry_column IS NULL OR shape IS NULL THEN ${told}
    ELSE ${told} || jsonb_build_object(geometry_column, ST_AsGeoJSON(shape, 15)::jsonb) END
$$;`;
/**
 * 第3次メッシュ: which cell of 1 km of JIS X 0410 a facility lies in, as an integer. PostGIS' operators are not leakproof, so that under
 * row-level security no index on geometry is of use; that on city and cell is. Set by the database, for no path of writing to
 * forget; the index on geometry, which nothing could use, goes.
 */
export class FacilityMesh1763850000000 {
    async up(runner) {
        await runner.query(`
-- In the arithmetic of meshCodeOf, to the last bit: rows and columns of cells of 250 m from the corner of the grid.
CREATE FUNCTION mesh_code_of(place geometry) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  northward double precision := floor(ST_Y(place) * 1.5 * 320 + 1e-6);
  eastward double precision := floor((ST_X(place) - 100) * 320 + 1e-6);
  r integer;
  c integer;
BEGIN
  IF place IS NULL OR northward IS NULL OR NOT (northward >= 0 AND northward < 32000 AND eastward >= 0 AND eastward < 25600) THEN
    RETURN NULL;
  END IF;
  r := northward;
  c := eastward;
  RETURN r / 320 * 1000000 + c / 320 * 10000 + r / 40 % 8 * 1000 + c / 40 % 8 * 100 + r / 4 % 10 * 10 + c / 4 % 10;
END $$;

ALTER TABLE facility ADD COLUMN mesh_code integer;
COMMENT ON COLUMN facility.mesh_code IS '第3次メッシュ of location, set by the database; null without a place, and outside the grid';
-- Rewriting the table is no write of a city: neither the journal nor row-level security is asked.
ALTER TABLE facility ALTER COLUMN mesh_code TYPE integer USING mesh_code_of(location);
CREATE INDEX facility_mesh ON facility (municipality_code, mesh_code);
DROP INDEX facility_location;

CREATE FUNCTION set_mesh_code() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.mesh_code := mesh_code_of(NEW.location);
  RETURN NEW;
END $$;
CREATE TRIGGER mesh_code BEFORE INSERT OR UPDATE OF location, mesh_code ON facility
  FOR EACH ROW EXECUTE FUNCTION set_mesh_code();
${facilityColumns(` AND attname <> 'mesh_code'`)}
${auditImage(`(row_image - 'mesh_code')`)}`);
    }
    async down(runner) {
        await runner.query(`
${auditImage('row_image')}
${facilityColumns('')}
DROP TRIGGER mesh_code ON facility;
DROP FUNCTION set_mesh_code;
CREATE INDEX facility_location ON facility USING gist (location);
DROP INDEX facility_mesh;
ALTER TABLE facility DROP COLUMN mesh_code;
DROP FUNCTION mesh_code_of;`);
    }
}
//# sourceMappingURL=1763850000000-facility-mesh.js.map