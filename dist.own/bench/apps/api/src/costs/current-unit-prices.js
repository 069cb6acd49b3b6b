import { micUnitPrices } from '#libs/lifecycle-cost';
import { notFound } from '../http/problem.js';
/**
 * The prices of a version, without one the newest, the shipped ones while a municipality has none; 404 when there is no such
 * municipality or version.
 */
export async function readUnitPrices(database, code, asked) {
    const rows = await database.query(`SELECT p.version, p.major_category AS "majorCategory",
            p.renovation_yen_per_m2 AS "renovationYenPerM2", p.rebuild_yen_per_m2 AS "rebuildYenPerM2"
       FROM municipality m
       LEFT JOIN unit_price p ON p.municipality_code = m.municipality_code
        AND p.version = coalesce($2, (SELECT max(version) FROM unit_price WHERE municipality_code = $1))
      WHERE m.municipality_code = $1`, [code, asked ?? null]);
    if (rows.length === 0)
        throw notFound(`municipality ${code}`);
    const version = rows[0]?.version ?? 0;
    if (asked !== undefined && asked !== version)
        throw notFound(`version ${asked} of the unit prices`);
    if (version === 0)
        return { version, prices: micUnitPrices };
    const prices = rows.map(({ majorCategory, renovationYenPerM2, rebuildYenPerM2 }) => [
        majorCategory,
        { renovationYenPerM2, rebuildYenPerM2 },
    ]);
    return { version, prices: Object.fromEntries(prices) };
}
//# sourceMappingURL=current-unit-prices.js.map