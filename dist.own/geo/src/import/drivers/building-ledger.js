import { findColumns, headersOf } from '../header.js';
import { ledgerAliases } from './ledger-fields.js';
import { readLedger } from './read-ledger.js';
/** 施設台帳・公有財産台帳 of buildings: a facility name and at least one of floor area, structure, storeys and year under any usual header. */
export const buildingLedger = {
    id: 'building-ledger',
    name: { ja: '建物台帳', en: 'building ledger' },
    ledger: true,
    find: (table, { mapped }) => {
        const found = mapped ?? findByAliases(table);
        return found && (() => readLedger(table, found.header, found.columns));
    },
    sourceOf: (list) => `building-ledger:${list}`,
};
/** The candidate with most columns; a header of one row wins over the same row joined with the one above it. */
function findByAliases(table) {
    let best = null;
    for (const header of headersOf(table)) {
        const columns = findColumns(header.texts, ledgerAliases);
        const count = Object.keys(columns).length;
        if (isLedger(columns, header) && count > (best?.count ?? 0))
            best = { header, columns, count };
    }
    return best;
}
/** 面積 and 構造 alone also stand in lists of land, parks and roads: area must be of a floor, or a built year or number of storeys with it. */
function isLedger(columns, header) {
    if (columns.name === undefined)
        return false;
    const ofFloor = columns.floorArea !== undefined && /延|床|建物/.test(header.texts[columns.floorArea] ?? '');
    const signs = [columns.structure, columns.storeys ?? columns.storeysAbove, columns.builtYear].filter((column) => column !== undefined);
    return ofFloor || signs.length >= 2 || (signs.length === 1 && columns.floorArea !== undefined);
}
//# sourceMappingURL=building-ledger.js.map