import { normaliseAddress, normaliseName } from '#libs/asset';
import { noBuilding, noFacility } from '../blank-values.js';
import { buildingFields, facilityFields } from './fields.js';
import { cellForm } from './inert-text.js';
import { functionFields, landFields } from './part-fields.js';
import { noFunction, noLot } from './part-row.js';
import { readRow } from './read-row.js';
import { addedHeaders, findSheet, rowsOf, withAttributes } from './marked-sheet.js';
/** Names the format; its rows are no `SheetReading`, so it stands beside the list of drivers, as yearly records do. */
export const registerWorkbook = {
    id: 'register-workbook',
    name: { ja: 'このシステムから書き出した施設台帳', en: 'register exported from here' },
};
/** Reads the sheets that bear the mark of an exported register; null where none does. */
export function readRegisterWorkbook(tables) {
    const sheets = {
        facilities: withAttributes(findSheet(tables, 'facilities', facilityFields)),
        buildings: withAttributes(findSheet(tables, 'buildings', buildingFields)),
        functions: findSheet(tables, 'functions', functionFields),
        land: findSheet(tables, 'land', landFields),
    };
    const marker = Object.values(sheets).find((sheet) => sheet !== null)?.marker;
    if (!marker)
        return null;
    const facilities = readSheet(sheets.facilities, noFacility);
    const buildings = readSheet(sheets.buildings, noBuilding);
    const functions = readSheet(sheets.functions, noFunction);
    const land = readSheet(sheets.land, noLot);
    const all = [facilities, buildings, functions, land];
    const { rows, added } = joinNew(facilities.created, buildings.created);
    return {
        municipalityCode: marker.municipalityCode,
        rowCount: all.reduce((sum, { rowCount }) => sum + rowCount, 0),
        rows,
        edits: {
            language: marker.language,
            facilities: facilities.edited,
            buildings: buildings.edited,
            added: added.map(({ values, cell, facility }) => ({ facility, building: buildingRow(values, cell) })),
            functions: functions.edited,
            addedFunctions: functions.created,
            land: land.edited,
            addedLots: land.created,
        },
        rejected: all.flatMap(({ rejected }) => rejected),
        warnings: [
            ...all.flatMap(({ warnings }) => warnings),
            ...[sheets.functions, sheets.land].flatMap((sheet) => (sheet ? addedHeaders(sheet) : []).map(unreadColumn)),
        ],
    };
}
function readSheet(sheet, blank) {
    if (!sheet)
        return { rowCount: 0, edited: { fields: [], rows: [] }, created: [], rejected: [], warnings: [] };
    const readings = rowsOf(sheet).map((row) => readRow(sheet, row, blank));
    const edited = readings.flatMap((reading) => (reading.kind === 'edited' ? [reading.row] : []));
    const first = new Map(edited.toReversed().map((row) => [row.id, row]));
    const twice = edited.filter((row) => first.get(row.id) !== row);
    const missing = sheet.marker.rows - first.size;
    return {
        rowCount: readings.length,
        edited: { fields: sheet.fields.map(({ field }) => field), rows: [...first.values()].toReversed() },
        created: readings.filter((reading) => reading.kind === 'created'),
        rejected: [
            ...readings.flatMap((reading) => (reading.kind === 'rejected' ? [reading.rejected] : [])),
            ...twice.map(({ id, cell, name, address }) => ({
                cell,
                name,
                address,
                reason: twiceWords(first.get(id).cell),
            })),
        ],
        warnings: missing > 0 ? [{ cell: '', reason: missingWords(sheet, missing) }] : [],
    };
}
/** New buildings beside a new facility become its own; the others are added to facilities of the register. */
function joinNew(facilities, buildings) {
    const named = new Map();
    for (const facility of facilities) {
        const key = normaliseName(facility.values.name, null);
        named.set(key, [...(named.get(key) ?? []), facility]);
    }
    const own = new Map(facilities.map((facility) => [facility, []]));
    const added = buildings.filter((building) => {
        const alike = named.get(normaliseName(building.facility.name, null)) ?? [];
        const facility = alike.find(({ values }) => mayStandAt(building.facility.address, values.address));
        if (facility)
            own.get(facility).push(buildingRow(building.values, building.cell));
        return !facility;
    });
    return { rows: [...own].map(([facility, list]) => facilityRow(facility, list)), added };
}
/** Where both are told, they must be one. */
function mayStandAt(one, other) {
    return !one || !other || normaliseAddress(one, null) === normaliseAddress(other, null);
}
function facilityRow({ values, cell, placeCell }, buildings) {
    const sheetRows = 1 + buildings.length;
    const key = { source: registerWorkbook.id, sourceId: null, placeDoubt: null };
    return { ...values, ...key, cell, placeCell, sheetRows, buildings };
}
function buildingRow(values, cell) {
    return { ...values, cell, key: `=${cellForm(values.name)}` };
}
function twiceWords(cell) {
    return {
        ja: `${cell}の行と同じIDです。行を複写して新しく加えるときは、A列のIDとB列の版(非表示)を消してください`,
        en: `it has the id of the row at ${cell}; to add a copy as new, clear its id and version in the hidden columns A and B`,
    };
}
function missingWords({ marker }, missing) {
    const { ja, en } = rowWords[marker.kind];
    return {
        ja: `書き出した${ja}${marker.rows}件のうち${missing}件の行がありません。行を消しても、登録簿からは削除されません`,
        en: `${missing} of the ${marker.rows} ${en} exported have no row; nothing is deleted from the register for that`,
    };
}
const rowWords = {
    facilities: { ja: '施設', en: 'facilities' },
    buildings: { ja: '棟', en: 'buildings' },
    functions: { ja: '機能', en: 'functions' },
    land: { ja: '土地', en: 'lots' },
};
function unreadColumn(header) {
    return {
        cell: '',
        reason: {
            ja: `「機能」「土地」のシートに加えた列「${header}」は取り込みません。列を加えられるのは「施設」と「棟」のシートです`,
            en: `the column ${header} added to the sheet of functions or land is not read; columns may be added for facilities and buildings`,
        },
    };
}
//# sourceMappingURL=read-register-workbook.js.map