import { districtOf } from '../facilities/district-of-place.js';
/** Areas of the newest lists of districts, by name; of two lists that name one district the first by its own name tells. */
const listed = `
listed AS (
  SELECT DISTINCT ON (name) name, name_kana, name_en, boundary FROM (
    SELECT e.list, f.properties ->> 'name' AS name,
           max(f.properties ->> 'nameKana') AS name_kana, max(f.properties ->> 'nameEn') AS name_en,
           ST_Multi(ST_CollectionExtract(ST_UnaryUnion(ST_Collect(f.geometry)), 3)) AS boundary
      FROM current_layer e JOIN layer_feature f ON f.municipality_code = $1 AND f.edition_id = e.id
     WHERE e.municipality_code = $1 AND e.layer_key = 'local-district' AND ST_Dimension(f.geometry) = 2
       AND f.properties ->> 'name' IS NOT NULL
     GROUP BY e.list, f.properties ->> 'name') AS area
   WHERE NOT ST_IsEmpty(boundary) ORDER BY name, list)`;
/** The list knows a reading or an English name that the register lacks; what a person has written stays. */
const tellsMore = (recorded, told) => `(${recorded}.name_kana IS NULL AND ${told}.name_kana IS NOT NULL)
  OR (${recorded}.name_en IS NULL AND ${told}.name_en IS NOT NULL)`;
/**
 * Makes the districts of the register (地区) what the newest lists of their areas say, and gives each facility the one it lies in.
 * Whoever a person has put into another district than that of its place stays there. Writes nothing the second time.
 */
export async function writeDistricts(database, code, formerEditions) {
    const gone = await districtsGone(database, code, formerEditions);
    if (gone.length === 0 && !(await anyDiffers(database, code)))
        return;
    const movable = await facilitiesOfTheirPlace(database, code);
    await upsertDistricts(database, code);
    await database.query('DELETE FROM district WHERE municipality_code = $1 AND id = ANY($2)', [code, gone]);
    await assignDistricts(database, code, movable);
}
/** Ids of districts that a former edition named, and no list names any more. */
async function districtsGone(database, code, formerEditions) {
    if (formerEditions.length === 0)
        return [];
    const rows = await database.query(`WITH ${listed}
     SELECT DISTINCT d.id FROM layer_feature f
       JOIN district d ON d.municipality_code = $1 AND d.name = f.properties ->> 'name'
      WHERE f.municipality_code = $1 AND f.edition_id = ANY($2) AND d.name NOT IN (SELECT name FROM listed)`, [code, formerEditions]);
    return rows.map(({ id }) => id);
}
async function anyDiffers(database, code) {
    const found = await database.query(`WITH ${listed}
     SELECT 1 FROM listed LEFT JOIN district d ON d.municipality_code = $1 AND d.name = listed.name
      WHERE d.boundary IS DISTINCT FROM listed.boundary OR ${tellsMore('d', 'listed')} LIMIT 1`, [code]);
    return found.length > 0;
}
/** Ids of facilities that are in the district of their place: these follow its border. */
async function facilitiesOfTheirPlace(database, code) {
    const rows = await database.query(`SELECT f.id FROM facility f JOIN district d ON d.municipality_code = $1 AND d.id = f.district_id
      WHERE f.municipality_code = $1 AND ST_Covers(d.boundary, f.location)`, [code]);
    return rows.map(({ id }) => id);
}
async function upsertDistricts(database, code) {
    await database.query(`WITH ${listed}
     INSERT INTO district (municipality_code, id, name, name_kana, name_en, boundary)
     SELECT $1, gen_random_uuid(), name, name_kana, name_en, boundary FROM listed
     ON CONFLICT (municipality_code, name)
     DO UPDATE SET boundary = excluded.boundary, name_kana = coalesce(district.name_kana, excluded.name_kana),
                   name_en = coalesce(district.name_en, excluded.name_en), version = district.version + 1
      WHERE district.boundary IS DISTINCT FROM excluded.boundary OR ${tellsMore('district', 'excluded')}`, [code]);
}
async function assignDistricts(database, code, movable) {
    await database.query(`UPDATE facility AS t SET district_id = placed.district_id, version = t.version + 1
       FROM (SELECT f.id, ${districtOf('f.location')} AS district_id FROM facility f
              WHERE f.municipality_code = $1 AND f.location IS NOT NULL AND (f.district_id IS NULL OR f.id = ANY($2))) AS placed
      WHERE t.municipality_code = $1 AND t.id = placed.id AND t.district_id IS DISTINCT FROM placed.district_id`, [code, movable]);
}
//# sourceMappingURL=register-districts.js.map