/** What the map draws besides facilities: layers of any geometry, and residents by JIS X 0410 mesh cell. */
export const createMapTables = `
CREATE TABLE place_layer (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  layer_key text NOT NULL,
  source text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, layer_key)
);

CREATE TABLE place_feature (
  municipality_code text NOT NULL,
  layer_key text NOT NULL,
  id integer NOT NULL,
  geometry geometry(Geometry, 4326) NOT NULL,
  properties jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (municipality_code, layer_key, id),
  FOREIGN KEY (municipality_code, layer_key) REFERENCES place_layer ON DELETE CASCADE
);

CREATE TABLE population_cell (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  mesh_code text NOT NULL,
  year integer NOT NULL,
  residents integer NOT NULL CHECK (residents >= 0),
  PRIMARY KEY (municipality_code, mesh_code, year)
);
`;
export const dropMapTables = `DROP TABLE population_cell, place_feature, place_layer CASCADE;`;
//# sourceMappingURL=map-tables.js.map