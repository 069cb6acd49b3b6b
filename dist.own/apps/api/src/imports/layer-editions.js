import { bulkInsert } from '#db/bulk-insert';
import { randomUUID } from 'node:crypto';
/** The newest edition of each imported list, as the next one is compared with it. */
export async function readEditions(database, code) {
    const found = await database.query(`SELECT id, layer_key AS layer, list, edition,
            (SELECT jsonb_object_agg(f.feature_key, f.digest) FROM layer_feature f
              WHERE f.municipality_code = $1 AND f.edition_id = current_layer.id) AS digests
       FROM current_layer WHERE municipality_code = $1 ORDER BY layer_key, list`, [code]);
    return found.map(({ digests, ...edition }) => ({ ...edition, digests: new Map(Object.entries(digests ?? {})) }));
}
/** Writes editions beside the former ones, which stay for the case that the import is taken back. */
export async function writeEditions(database, code, editions) {
    for (const { layer, list, edition, formerId, rows, carried } of editions) {
        const id = randomUUID();
        const features = rows.length + carried.length;
        await bulkInsert(database, 'layer_edition', [
            { municipality_code: code, id, layer_key: layer, list, edition, features },
        ]);
        await bulkInsert(database, 'layer_feature', rows.map(({ key, digest, geometry, drawn, attributes }, index) => ({
            municipality_code: code,
            edition_id: id,
            id: index,
            feature_key: key,
            digest,
            geometry,
            properties: drawn,
            attributes,
        })));
        if (carried.length > 0)
            await carryOver(database, [code, formerId, id, carried, rows.length]);
        await repair(database, code, id);
    }
}
async function carryOver(database, parameters) {
    await database.query(`INSERT INTO layer_feature (municipality_code, edition_id, id, feature_key, digest, geometry, properties, attributes)
     SELECT $1, $3::uuid, $5::integer + row_number() OVER (ORDER BY id) - 1, feature_key, digest, geometry, properties, attributes
       FROM layer_feature WHERE municipality_code = $1 AND edition_id = $2 AND feature_key = ANY($4::text[])`, parameters);
}
/** Areas whose border crosses itself are made valid: every later question about them would fail otherwise. */
async function repair(database, code, id) {
    await database.query(`UPDATE layer_feature SET geometry = ST_MakeValid(geometry)
      WHERE municipality_code = $1 AND edition_id = $2 AND NOT ST_IsValid(geometry)`, [code, id]);
}
//# sourceMappingURL=layer-editions.js.map