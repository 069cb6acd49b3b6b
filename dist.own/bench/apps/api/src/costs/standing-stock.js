import { facilityFilter } from '../facilities/facilities.schema.js';
import { stockOf } from './cost-stock.js';
import { readStock } from './read-stock.js';
/** Whole cities that are kept at a time; the least recently asked for goes first. */
const keptCities = 8;
const keptOf = new WeakMap();
/**
 * The stock of the facilities that the filter leaves. That of a whole city is kept for as long as nothing is written to the
 * database: a page asks for several figures of it at once. Two equal snapshots (which transactions had ended, which were under
 * way) see the same rows, so that a figure is never older than the question. For transactions that only read.
 */
export async function standingStock(database, code, filter) {
    if (!isWholeCity(filter))
        return stockOf(await readStock(database, code, filter));
    const kept = keptIn(database.connection);
    const before = await snapshotOf(database);
    const key = `${code} ${before}`;
    const stock = kept.get(key) ?? stockOf(await readStock(database, code, filter));
    // Read over several statements, it is of one state only if that state has lasted.
    if ((await snapshotOf(database)) === before)
        keep(kept, key, stock);
    return stock;
}
const filterKeys = [...Object.keys(facilityFilter.shape), 'facilityId'];
const isWholeCity = (filter) => filterKeys.every((key) => filter[key] === undefined);
function keptIn(connection) {
    const kept = keptOf.get(connection) ?? new Map();
    keptOf.set(connection, kept);
    return kept;
}
function keep(kept, key, stock) {
    kept.delete(key);
    kept.set(key, stock);
    for (const oldest of kept.keys()) {
        if (kept.size <= keptCities)
            break;
        kept.delete(oldest);
    }
}
async function snapshotOf(database) {
    const [row] = await database.query('SELECT pg_current_snapshot()::text AS snapshot');
    return row?.snapshot ?? '';
}
//# sourceMappingURL=standing-stock.js.map