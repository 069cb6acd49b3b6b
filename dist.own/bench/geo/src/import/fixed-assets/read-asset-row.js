import { otherCells } from '../header.js';
import { readAmountYen } from '../operations/read-amounts.js';
import { readFloorArea, textOf } from '../read-cells.js';
import { readPropertyClass } from '../read-particulars.js';
import { cellAddress } from '../reading/table.js';
import { rejectedRow } from '../rejected-row.js';
import { classOfAccount, facilityNamesOf, splitBuildingName } from './asset-account.js';
import { isDisposedMark, readDay, readFiscalYearEnd, readUsefulLife, withoutSign } from './read-asset-cells.js';
/** What the columns keep among the attributes although they are read: a person may want their very words. */
const keptFields = ['use', 'department', 'propertyClass', 'changeReason', 'structure'];
/** Reads one row: an asset, why it cannot be used, or null where it is none of the register's (工作物, 物品, infrastructure). */
export function readAssetRow(sheet, row) {
    const cells = cellsOf(sheet, row);
    const { cell, addressOf } = cells;
    const assetClass = classOfAccount(cell('accountGroup'), cell('account'));
    if (assetClass === null)
        return null;
    const name = textOf(cell('name')) ?? textOf(cell('facilityName'));
    const address = textOf(cell('address'));
    const number = textOf(cell('number'))?.normalize('NFKC') ?? null;
    const { values, areaM2, faults, doubts } = readValues(sheet, cells, row, name ?? '');
    if (name === null)
        faults.unshift({ field: 'name', reason: namelessWords });
    if (number === null)
        faults.unshift({ field: 'number', reason: numberlessWords });
    if (number === null || name === null || faults.length > 0) {
        const told = faults.map(({ field, reason }) => ({ cell: addressOf(field), reason }));
        return rejectedRow(told, { name, address });
    }
    const split = splitBuildingName(name);
    const facilityName = textOf(cell('facilityName')) ?? split.facility;
    const isLand = assetClass === 'land' || assetClass === 'timber';
    return {
        asset: {
            cell: addressOf('name'),
            assetClass,
            number,
            branch: textOf(cell('branch'))?.normalize('NFKC') ?? '',
            facilityNames: [...new Set([facilityName, ...facilityNamesOf(name)])],
            address,
            subjectName: subjectNameOf(assetClass, address, name, split.building),
            areaM2,
            landCategory: isLand ? textOf(cell('landCategory')) : null,
            propertyClass: readPropertyClass(cell('propertyClass')),
            gained: gainedBy(assetClass, cell('changeReason')),
            lost: lostBy(assetClass, cell('changeReason')),
            values,
        },
        warnings: doubts,
        facilityName,
        ownsFacilityName: textOf(cell('facilityName')) !== null,
        department: textOf(cell('department')),
        use: textOf(cell('use')),
        structureText: cell('structure'),
        storeysText: cell('storeys'),
        storeysCell: addressOf('storeys'),
        isExtension: /増築/.test(name + cell('changeReason')),
    };
}
function cellsOf({ table, columns }, row) {
    const cells = table.rows[row];
    return {
        cell: (field) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? '')),
        addressOf: (field) => cellAddress(table, row, columns[field] ?? columns.name ?? 0),
    };
}
function readValues(sheet, { cell, addressOf }, row, name) {
    const faults = [];
    const doubts = [];
    const read = (field, answer) => {
        if (answer.ok)
            return answer.value;
        faults.push({ field, reason: answer.reason });
        return null;
    };
    /** A date that cannot be read leaves the asset itself usable. */
    const day = (field) => {
        const answer = readDay(cell(field));
        if (answer.ok)
            return answer.value;
        doubts.push({ cell: addressOf(field), reason: answer.reason });
        return null;
    };
    const yen = (field, words, text = cell(field)) => read(field, readAmountYen(text, sheet.yenPerUnit.get(field) ?? 1, words));
    const fiscalYearEnd = readFiscalYearEnd(cell('fiscalYear')) ?? sheet.fiscalYearEnd;
    const isDisposed = isDisposedMark(cell('disposedMark')) || lostReason.test(cell('changeReason'));
    const disposedOn = isDisposed ? (day('changedOn') ?? fiscalYearEnd) : null;
    if (isDisposed && disposedOn === null)
        faults.push({ field: 'changedOn', reason: undatedWords });
    const values = {
        account: [textOf(cell('accountGroup')), textOf(cell('account'))].filter((text) => text !== null).join('/'),
        name,
        acquiredOn: day('acquiredOn'),
        inServiceOn: day('inServiceOn'),
        usefulLifeYears: read('usefulLife', readUsefulLife(cell('usefulLife'))),
        acquisitionYen: yen('acquisition', { ja: '取得価額', en: 'acquisition cost' }),
        accumulatedDepreciationYen: yen('accumulated', { ja: '減価償却累計額', en: 'accumulated depreciation' }, withoutSign(cell('accumulated'))),
        bookValueYen: yen('bookValue', { ja: '期末簿価', en: 'book value' }),
        fiscalYearEnd,
        disposedOn,
        attributes: attributesOf(sheet, row),
    };
    return { values, areaM2: read('area', readFloorArea(cell('area'))), faults, doubts };
}
function attributesOf({ table, header, columns }, row) {
    const kept = new Set(keptFields.map((field) => columns[field]));
    const taken = new Set(Object.values(columns).filter((column) => !kept.has(column)));
    return otherCells(table.rows[row], header, taken);
}
const lostReason = /除却|売却|売払|滅失|解体|取壊|無償譲渡/;
function lostBy(assetClass, reason) {
    return assetClass === 'land' || /売却|売払|譲渡/.test(reason) ? 'disposal' : 'demolition';
}
function gainedBy(assetClass, reason) {
    return assetClass === 'land' || /購入|買入|寄附|寄付|受贈|交換|所管替/.test(reason) ? 'acquisition' : 'construction';
}
/** A lot is named by its address, a building by itself. */
function subjectNameOf(assetClass, address, name, building) {
    if (assetClass === 'building')
        return building;
    return assetClass === 'land' ? (address ?? name) : name;
}
const numberlessWords = { ja: '資産の番号がありません', en: 'there is no asset number' };
const namelessWords = { ja: '資産の名称がありません', en: 'there is no name' };
const undatedWords = {
    ja: '除却・売却された日が分かりません。増減異動日付か、表題の年度を入れてください',
    en: 'it is not told when the asset was disposed of: enter the day, or the fiscal year in the title',
};
//# sourceMappingURL=read-asset-row.js.map