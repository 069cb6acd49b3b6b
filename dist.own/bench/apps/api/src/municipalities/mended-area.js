/** SQL of a GeoJSON area as the register keeps it: a valid MultiPolygon in degrees. `parameter` holds the GeoJSON. */
export function mendedArea(parameter) {
    return `ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON(${parameter}), 4326)), 3))`;
}
//# sourceMappingURL=mended-area.js.map