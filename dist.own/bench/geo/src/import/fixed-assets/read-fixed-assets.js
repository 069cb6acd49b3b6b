import { foldForSearch, normaliseAddress, normaliseName } from '#libs/asset';
import { isTotal } from '../drivers/read-ledger.js';
import { findColumns, headersOf } from '../header.js';
import { unitAbove, unitOfHeader, withoutUnit } from '../operations/read-amounts.js';
import { cellAddress } from '../reading/table.js';
import { assetAliases } from './asset-columns.js';
import { facilityOf, joinBuildings } from './asset-facilities.js';
import { readFiscalYearEnd } from './read-asset-cells.js';
import { readAssetRow } from './read-asset-row.js';
/** 固定資産台帳: buildings become particulars of facilities, land becomes lots, all of them with cost and book value. */
export const fixedAssets = {
    id: 'fixed-assets',
    name: { ja: '固定資産台帳', en: 'ledger of fixed assets' },
    ledger: true,
    find: (table, { fileName }) => {
        const sheet = findSheet(table, fileName);
        return sheet && (() => readSheet(sheet));
    },
    sourceOf: () => 'fixed-assets',
};
const money = ['acquisition', 'accumulated', 'bookValue'];
/** A header with number, name and account, and any amount of the balance sheet; null for another table. */
function findSheet(table, fileName) {
    let best = null;
    for (const header of headersOf(table)) {
        const columns = findColumns(header.texts.map(withoutUnit), assetAliases);
        const isNamed = [columns.number, columns.name ?? columns.facilityName, columns.account].every((at) => at !== undefined);
        const isOfMoney = money.some((field) => columns[field] !== undefined);
        const count = Object.keys(columns).length;
        if (!isNamed || !isOfMoney || count <= (best?.count ?? 0))
            continue;
        const above = unitAbove(table, header.row) ?? 1;
        const yenPerUnit = new Map(money.map((field) => [field, unitOfHeader(header.texts[columns[field] ?? -1] ?? '') ?? above]));
        best = { table, header, columns, yenPerUnit, fiscalYearEnd: yearEndOf(table, header.row, fileName), count };
    }
    return best;
}
function yearEndOf(table, headerRow, fileName) {
    const texts = [...table.rows.slice(0, headerRow).flat(), fileName];
    return texts.map(readFiscalYearEnd).find((day) => day !== null) ?? null;
}
function readSheet(sheet) {
    const { table, header } = sheet;
    const stated = [];
    const rejected = [];
    let leftOut = 0;
    for (let row = header.dataRow; row < table.rows.length; row++) {
        const cells = table.rows[row];
        if (cells.every((cell) => cell === ''))
            continue;
        const read = cells.some(isTotal) ? totalRow(sheet, row) : readAssetRow(sheet, row);
        if (read === null)
            leftOut++;
        else if ('reason' in read)
            rejected.push(read);
        else
            stated.push(read);
    }
    const isStanding = ({ asset }) => asset.assetClass === 'building' && asset.values.disposedOn === null;
    const groups = facilityGroups(stated.filter(isStanding)).map((rows) => ({ rows, buildings: joinBuildings(rows) }));
    return {
        rows: groups.map(({ rows, buildings }) => facilityOf(rows, buildings)),
        assets: [...groups.flatMap(buildingAssets), ...stated.filter((one) => !isStanding(one)).map(looseAsset)],
        rejected,
        warnings: [
            ...(leftOut > 0 ? [leftOutWarning(leftOut)] : []),
            ...stated.flatMap(({ warnings }) => warnings),
            ...groups.flatMap(({ buildings }) => buildings.flatMap(({ warnings }) => warnings)),
        ],
        rowCount: stated.length + rejected.length,
        municipalityCode: null,
    };
}
/** Rows of the same facility: by the column that names it, else by name and address. */
function facilityGroups(stated) {
    const groups = new Map();
    for (const one of stated) {
        const address = one.ownsFacilityName ? '' : normaliseAddress(one.asset.address, null);
        const key = `${foldForSearch(normaliseName(one.facilityName, null))}|${address}`;
        const group = groups.get(key);
        if (group)
            group.push(one);
        else
            groups.set(key, [one]);
    }
    return [...groups.values()];
}
function buildingAssets({ rows, buildings, }) {
    const facilityCell = rows[0].asset.cell;
    return buildings.flatMap(({ row, parts }) => parts.map(({ asset }) => ({ building: { facilityCell, key: row.key }, ...asset })));
}
function looseAsset({ asset }) {
    return { building: null, ...asset };
}
function totalRow({ table, columns }, row) {
    const cell = cellAddress(table, row, columns.name ?? 0);
    return { cell, name: null, address: null, reason: { ja: '合計の行です', en: 'this is a row of totals' } };
}
/** About the whole file, so it has no cell. */
function leftOutWarning(count) {
    return {
        cell: '',
        reason: {
            ja: `建物・土地でない資産(工作物、物品、インフラ資産など) ${count}件は取り込みません`,
            en: `${count} assets that are neither buildings nor land (structures, movables, infrastructure) are left out`,
        },
    };
}
//# sourceMappingURL=read-fixed-assets.js.map