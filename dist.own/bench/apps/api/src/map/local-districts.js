/**
 * SQL of what of the imported lists of districts is drawn as it was imported, of municipality $1: shapes `f` of the newest editions
 * `e`. What has become a district of the register is drawn from there, once.
 */
export const shapesThatAreNoDistricts = `
current_layer e JOIN layer_feature f ON f.municipality_code = $1 AND f.edition_id = e.id
 WHERE e.municipality_code = $1 AND e.layer_key = 'local-district'
   AND NOT (ST_Dimension(f.geometry) = 2 AND EXISTS (
     SELECT 1 FROM district d
      WHERE d.municipality_code = $1 AND d.boundary IS NOT NULL AND d.name = f.properties ->> 'name'))`;
//# sourceMappingURL=local-districts.js.map