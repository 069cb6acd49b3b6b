import { countAudit, rowAudit } from './sql/audit.js';
/** Layers that are imported: each file's shapes as one edition, which stays until its import is taken back. */
export class LayerEditions1763770000000 {
    async up(runner) {
        await runner.query(`
CREATE TABLE layer_edition (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  layer_key text NOT NULL,
  list text NOT NULL,
  edition integer NOT NULL CHECK (edition >= 1),
  features integer NOT NULL CHECK (features >= 0),
  PRIMARY KEY (municipality_code, id),
  UNIQUE (municipality_code, layer_key, list, edition)
);
COMMENT ON COLUMN layer_edition.list IS 'name of the file without date and extension: its next edition bears it too';

CREATE TABLE layer_feature (
  municipality_code text NOT NULL,
  edition_id uuid NOT NULL,
  id integer NOT NULL,
  feature_key text NOT NULL,
  digest text NOT NULL,
  geometry geometry(Geometry, 4326) NOT NULL,
  properties jsonb NOT NULL DEFAULT '{}',
  attributes jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (municipality_code, edition_id, id),
  UNIQUE (municipality_code, edition_id, feature_key),
  FOREIGN KEY (municipality_code, edition_id) REFERENCES layer_edition ON DELETE CASCADE
);
COMMENT ON COLUMN layer_feature.digest IS 'of all that the file says of the feature: tells whether the next edition says something else';
COMMENT ON COLUMN layer_feature.properties IS 'what the map draws; attributes holds every column as it was read';

CREATE VIEW current_layer AS
SELECT DISTINCT ON (municipality_code, layer_key, list) municipality_code, id, layer_key, list, edition, features
  FROM layer_edition ORDER BY municipality_code, layer_key, list, edition DESC;
COMMENT ON VIEW current_layer IS 'the newest edition of each list; taking its import back brings the former one to the fore';
${rowAudit('layer_edition', ['id'])}
${countAudit('layer_feature')}`);
    }
    async down(runner) {
        await runner.query(`
DROP VIEW current_layer;
DROP TABLE layer_feature, layer_edition;
DROP FUNCTION audit_layer_edition;
DROP FUNCTION audit_layer_feature;`);
    }
}
//# sourceMappingURL=1763770000000-layer-editions.js.map