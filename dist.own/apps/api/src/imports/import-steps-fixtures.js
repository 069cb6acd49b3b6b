import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
/** A facility with a place and an attribute. */
export const insertFacility = (manager, code, id, name, lon, lat) => manager.query(`INSERT INTO facility (municipality_code, id, name, search_text, location, attributes)
     VALUES ($1, $2, $3, $3, ST_SetSRID(ST_MakePoint($4, $5), 4326), '{"電話番号": "087"}')`, [code, id, name, lon, lat]);
const pick = (from, index) => from[index % Math.max(from.length, 1)];
const text = fc.stringMatching(/^[ぁ-んa-z0-9"'\\]{1,12}$/);
const lon = fc.double({ min: 122, max: 154, noNaN: true });
const lat = fc.double({ min: 20, max: 46, noNaN: true });
export const index = fc.nat(50);
const insertYear = fc
    .tuple(index, fc.integer({ min: 2015, max: 2026 }), fc.nat(1_000_000))
    .map(([at, year, users]) => async (manager, code, names) => {
    const facility = pick(names.facilities, at);
    if (!facility)
        return;
    await manager.query(`INSERT INTO operation_year (municipality_code, id, facility_id, fiscal_year, users, costs_yen)
       VALUES ($1, gen_random_uuid(), $2, $3, $4::integer, jsonb_build_object('repair', $4::integer))
       ON CONFLICT (municipality_code, facility_id, fiscal_year, function_name)
       DO UPDATE SET users = excluded.users, version = operation_year.version + 1`, [code, facility, year, users]);
});
/** The next edition of one of two lists, with a feature. */
const insertEdition = fc.tuple(fc.constantFrom('list a', 'list b'), lon, lat).map(([list, x, y]) => (manager, code) => manager.query(`WITH made AS (
         INSERT INTO layer_edition (municipality_code, id, layer_key, list, edition, features)
         SELECT $1, gen_random_uuid(), 'bus-stop', $2, 1 + count(*), 1 FROM layer_edition
          WHERE municipality_code = $1 AND list = $2 RETURNING id)
       INSERT INTO layer_feature (municipality_code, edition_id, id, feature_key, digest, geometry)
       SELECT $1, id, 0, 'k', 'd', ST_SetSRID(ST_MakePoint($3, $4), 4326) FROM made`, [code, list, x, y]));
/** One of two districts gets a border, and a facility comes into it; or it goes. */
const setDistrict = fc
    .tuple(fc.constantFrom('北', '南'), lon, lat, index, fc.nat(3))
    .map(([name, x, y, at, kind]) => async (manager, code, names) => {
    if (kind === 0)
        return manager.query('DELETE FROM district WHERE municipality_code = $1 AND name = $2', [code, name]);
    await manager.query(`INSERT INTO district (municipality_code, id, name, boundary)
       VALUES ($1, gen_random_uuid(), $2, ST_Multi(ST_MakeEnvelope($3, $4, $3::float8 + 0.1, $4::float8 + 0.1, 4326)))
       ON CONFLICT (municipality_code, name)
       DO UPDATE SET boundary = excluded.boundary, version = district.version + 1`, [code, name, x, y]);
    return manager.query(`UPDATE facility SET district_id = (SELECT id FROM district WHERE municipality_code = $1 AND name = $3), version = version + 1
        WHERE municipality_code = $1 AND id = $2`, [code, pick(names.facilities, at), name]);
});
/** A facility or a building goes, with all it has. */
const removal = fc
    .tuple(fc.constantFrom('facility', 'building'), index)
    .map(([table, at]) => async (manager, code, names) => {
    const ids = table === 'facility' ? names.facilities : names.buildings;
    const [id] = ids.splice(at % Math.max(ids.length, 1), 1);
    if (id)
        await manager.query(`DELETE FROM ${table} WHERE municipality_code = $1 AND id = $2`, [code, id]);
});
/** What an import does: facilities with ids in a source, buildings with areas, corrections, deletions, assumed buildings replaced, years, layers, districts. */
const importStep = fc.oneof(removal, insertYear, insertEdition, setDistrict, fc.tuple(text, lon, lat).map(([name, x, y]) => async (manager, code, names) => {
    const id = randomUUID();
    names.facilities.push(id);
    await insertFacility(manager, code, id, name, x, y);
    await manager.query(`INSERT INTO facility_source VALUES ($1, 'list 1', $2, $3)`, [code, `id ${id}`, id]);
}), fc.tuple(text, lon, lat, index).map(([name, x, y, at]) => (manager, code, names) => manager.query(`UPDATE facility SET name = $3, search_text = $3, location = ST_SetSRID(ST_MakePoint($4, $5), 4326), version = version + 1
        WHERE municipality_code = $1 AND id = $2`, [code, pick(names.facilities, at), name, x, y])), fc
    .tuple(text, fc.integer({ min: 1, max: 9_999_999 }), index)
    .map(([name, centiM2, at]) => async (manager, code, names) => {
    const facility = pick(names.facilities, at);
    if (!facility)
        return;
    const id = randomUUID();
    names.buildings.push(id);
    await manager.query('DELETE FROM building WHERE municipality_code = $1 AND facility_id = $2 AND assumed', [
        code,
        facility,
    ]);
    await manager.query(`INSERT INTO building (municipality_code, id, facility_id, name, floor_area_m2) VALUES ($1, $2, $3, $4, $5)`, [code, id, facility, name, centiM2 / 100]);
}), fc.tuple(fc.integer({ min: 1, max: 9_999_999 }), index).map(([centiM2, at]) => (manager, code, names) => manager.query(`UPDATE building SET floor_area_m2 = $3, version = version + 1 WHERE municipality_code = $1 AND id = $2`, [code, pick(names.buildings, at), centiM2 / 100])));
/** Estimates the built year of an assumed building in the last facility. */
export const assume = async (manager, code, names) => {
    const facility = names.facilities.at(-1);
    if (!facility)
        return;
    const id = randomUUID();
    await manager.query(`INSERT INTO building (municipality_code, id, facility_id, name, assumed) VALUES ($1, $2, $3, '', true)`, [code, id, facility]);
    await manager.query(`INSERT INTO estimate VALUES ($1, $2, 'builtFiscalYear', '[{"fiscalYear": 1980, "probability": 0.1}]', 'm', 's', 's', 7)`, [code, id]);
};
/** What an import may do to whatever stands there. */
export const steps = fc.array(importStep, { minLength: 1, maxLength: 10 });
export async function perform(all, manager, code, names) {
    for (const step of all)
        await step(manager, code, names);
}
//# sourceMappingURL=import-steps-fixtures.js.map