import { shapesThatAreNoDistricts } from './local-districts.js';
/** The journal is the clock of a layer's version: whatever is written to its tables moves it on. */
export function layersOf(database, code) {
    return database.query(`SELECT layer.key, layer.source,
            coalesce((SELECT max(id) FROM audit WHERE municipality_code = $1
               AND (entity = layer.entity OR (layer.key = 'local-district' AND entity = 'layer_edition'))), 0)::integer AS version
       FROM (
         SELECT 'boundary' AS key, coalesce(boundary_source, '') AS source, 'municipality' AS entity
           FROM municipality WHERE municipality_code = $1 AND boundary IS NOT NULL
         UNION ALL SELECT 'district', '', 'district'
          WHERE EXISTS (SELECT 1 FROM district WHERE municipality_code = $1 AND boundary IS NOT NULL)
         UNION ALL SELECT 'population', '', 'population_cell'
          WHERE EXISTS (SELECT 1 FROM population_cell WHERE municipality_code = $1)
            AND NOT EXISTS (SELECT 1 FROM current_layer WHERE municipality_code = $1 AND layer_key = 'mesh-population')
         UNION ALL SELECT 'population', string_agg(list, ', ' ORDER BY list), 'layer_edition'
           FROM current_layer WHERE municipality_code = $1 AND layer_key = 'mesh-population' HAVING count(*) > 0
         UNION ALL SELECT layer_key, string_agg(list, ', ' ORDER BY list), 'layer_edition'
           FROM current_layer WHERE municipality_code = $1 AND layer_key NOT IN ('mesh-population', 'local-district') GROUP BY layer_key
         UNION ALL SELECT 'local-district', string_agg(DISTINCT e.list, ', '), 'district'
           FROM ${shapesThatAreNoDistricts} HAVING count(*) > 0
         UNION ALL SELECT 'land', '', 'land_parcel'
          WHERE EXISTS (SELECT 1 FROM land_parcel WHERE municipality_code = $1 AND geometry IS NOT NULL)
         UNION ALL SELECT layer_key, source, 'place_feature' FROM place_layer WHERE municipality_code = $1
       ) AS layer ORDER BY layer.key`, [code]);
}
//# sourceMappingURL=map-layers.js.map