/** SQL of the id of the district a place lies in: of several the first by name, so that a place on a border has one; $1 = municipality. */
export function districtOf(place) {
    return `(SELECT d.id FROM district d
            WHERE d.municipality_code = $1 AND ST_Covers(d.boundary, ${place}) ORDER BY d.name COLLATE "C" LIMIT 1)`;
}
/** The id of the district a place lies in; null outside all, and without a place. */
export async function findDistrict(database, code, place) {
    if (!place)
        return null;
    const [found] = await database.query(`SELECT ${districtOf('ST_SetSRID(ST_MakePoint($2, $3), 4326)')} AS id`, [code, place.lon, place.lat]);
    return found?.id ?? null;
}
//# sourceMappingURL=district-of-place.js.map