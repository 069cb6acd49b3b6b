import { readJapaneseDate } from '#libs/calendar';
import { costGroups, costKinds, revenueKinds } from '#libs/facility-sheet';
import { findColumns, headersOf } from '../header.js';
import { textOf } from '../read-cells.js';
import { cellAddress } from '../reading/table.js';
import { rejectedRow } from '../rejected-row.js';
import { amountFields, countFields, operationAliases, operationFieldWords, } from './operation-columns.js';
import { readAmountYen, readCount, unitAbove, unitOfHeader, withoutUnit } from './read-amounts.js';
/** 年度別の運営実績: what `FacilityFile.driver` says of a file of yearly records. */
export const operationRecords = {
    id: 'operation-records',
    name: { ja: '年度別の運営実績', en: 'yearly operation records' },
};
/** The reader of a table whose header names a facility (by name or number), 年度 and any count or amount; null for another. */
export function findOperationRecords(table) {
    let best = null;
    for (const header of headersOf(table)) {
        const columns = findColumns(header.texts.map(withoutUnit), operationAliases);
        const count = Object.keys(columns).length;
        if (isOfYears(columns) && count > (best?.count ?? 0))
            best = { header, columns, count };
    }
    const found = best;
    return found && (() => readRecords(table, found));
}
function isOfYears(columns) {
    const isNamed = columns.name !== undefined || columns.facilityNumber !== undefined;
    const measures = [...countFields, ...amountFields].some((field) => columns[field] !== undefined);
    return isNamed && columns.fiscalYear !== undefined && measures;
}
/** Reads the rows below a header. */
export function readRecords(table, { header, columns }) {
    const above = unitAbove(table, header.row);
    const units = new Map(amountFields.map((field) => [field, unitOfHeader(header.texts[columns[field] ?? -1] ?? '') ?? above ?? 1]));
    const rows = [];
    const rejected = [];
    let rowCount = 0;
    let facility = null;
    for (let row = header.dataRow; row < table.rows.length; row++) {
        const context = { table, columns, units, row };
        facility = statedFacility(context) ?? facility;
        if (saysNothingOfAYear(context))
            continue;
        rowCount++;
        const read = readRow(context, facility);
        if ('reason' in read)
            rejected.push(read);
        else
            rows.push(read);
    }
    return { rows, rejected, warnings: unreadColumns(header, columns), rowCount };
}
/** The facility a row names; null for a row of the facility above (merged cells). */
function statedFacility(context) {
    const [facilityNumber, name] = [textOf(cellOf(context, 'facilityNumber')), textOf(cellOf(context, 'name'))];
    const address = textOf(cellOf(context, 'address'));
    return facilityNumber === null && name === null ? null : { facilityNumber, name, address };
}
/** Facilities of a form nobody filled in, and remarks below a table. */
function saysNothingOfAYear(context) {
    return [...countFields, ...amountFields, 'note'].every((field) => textOf(cellOf(context, field)) === null);
}
function readRow(context, facility) {
    const { table, columns, row } = context;
    const addressOf = (field) => cellAddress(table, row, columns[field] ?? columns.name ?? columns.facilityNumber ?? 0);
    const { name = null, address = null } = facility ?? {};
    const reject = (...faults) => rejectedRow(faults.map(({ field, reason }) => ({ cell: addressOf(field), reason })), { name, address });
    if (table.rows[row].some((text) => text.includes('計') && /^(総?合計|総?小計|総計|計)$/.test(text.replaceAll(/\s/g, '')))) {
        return reject({ field: 'name', reason: { ja: '合計の行です', en: 'this is a row of totals' } });
    }
    const faults = facility ? [] : [{ field: 'name', reason: noNameWords }];
    const year = readFiscalYear(cellOf(context, 'fiscalYear'));
    if (!year.ok)
        faults.push({ field: 'fiscalYear', reason: year.reason });
    const values = readValues(context, year.ok ? year.value : 0, faults);
    if (!facility || faults.length > 0)
        return reject(...faults);
    return {
        cell: addressOf('name'),
        ...facility,
        functionName: textOf(cellOf(context, 'functionName')) ?? '',
        values,
    };
}
function cellOf({ table, columns, row }, field) {
    return columns[field] === undefined ? '' : (table.rows[row]?.[columns[field]] ?? '');
}
function readFiscalYear(text) {
    const date = readJapaneseDate(text);
    if (!date.ok)
        return { ok: false, reason: { ja: `年度: ${date.reasonJa}`, en: `fiscal year: ${date.reason}` } };
    if (date.fiscalYear >= 1900)
        return { ok: true, value: date.fiscalYear };
    return { ok: false, reason: { ja: `年度「${text}」は古すぎます`, en: `fiscal year "${text}" is too long ago` } };
}
const mostOf = {
    users: 2_000_000_000,
    openingDays: 366,
    bookableSlots: 2_000_000_000,
    usedSlots: 2_000_000_000,
    staff: 100_000,
};
/** All values of a row; adds each of its cells that cannot be used to the faults. */
function readValues(context, fiscalYear, faults) {
    const take = (field, read) => {
        if (read.ok)
            return read.value;
        faults.push({ field, reason: read.reason });
        return null;
    };
    const count = (field) => take(field, readCount(cellOf(context, field), mostOf[field], field === 'staff' ? 2 : 0, operationFieldWords[field]));
    const amount = (field) => take(field, readAmountYen(cellOf(context, field), context.units.get(field) ?? 1, operationFieldWords[field]));
    const [users, openingDays, bookableSlots, usedSlots, staff] = countFields.map(count);
    const costsYen = recorded(costKinds.map((kind) => [kind, amount(kind)]));
    const revenuesYen = recorded(revenueKinds.map((kind) => [kind, amount(kind)]));
    const rest = (field, amounts, kinds, other) => restOf({ field, totalYen: amount(field), unitYen: context.units.get(field) ?? 1 }, amounts, kinds, other);
    const rests = [
        rest('maintenanceTotal', costsYen, costGroups.maintenance, 'otherMaintenance'),
        rest('operationTotal', costsYen, costGroups.operation, 'otherOperation'),
        rest('revenueTotal', revenuesYen, revenueKinds, 'otherRevenue'),
    ];
    faults.push(...rests.filter((fault) => fault !== null));
    if ((usedSlots ?? 0) > (bookableSlots ?? Number.POSITIVE_INFINITY)) {
        faults.push({ field: 'usedSlots', reason: moreThanBookable });
    }
    const values = { users, openingDays, bookableSlots, usedSlots, staff };
    return {
        fiscalYear,
        ...Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? null])),
        costsYen,
        revenuesYen,
        note: textOf(cellOf(context, 'note')),
    };
}
const noNameWords = { ja: '施設名がありません', en: 'there is no facility name' };
const moreThanBookable = {
    ja: '利用コマ数が利用可能コマ数より多くなっています',
    en: 'more slots are used than can be booked',
};
function recorded(amounts) {
    return Object.fromEntries(amounts.filter(([, yen]) => yen !== null));
}
/** Puts what a total says beyond its kinds under `other`, unless the row states that too; a fault where they contradict each other. */
function restOf({ field, totalYen, unitYen }, amounts, kinds, other) {
    if (totalYen === null)
        return null;
    const stated = kinds.map((kind) => amounts[kind]).filter((yen) => yen !== undefined);
    const statedYen = stated.reduce((sum, yen) => sum + yen, 0);
    const restYen = totalYen - statedYen;
    const roundingYen = unitYen > 1 ? unitYen * stated.length : 0;
    if (amounts[other] === undefined && (restYen > 0 || stated.length === 0))
        amounts[other] = restYen;
    else if (Math.abs(restYen) > roundingYen)
        return { field, reason: doesNotAddUp(totalYen, statedYen) };
    return null;
}
function doesNotAddUp(totalYen, statedYen) {
    const [total, stated] = [totalYen, statedYen].map((yen) => yen.toLocaleString('en-US'));
    return {
        ja: `合計${total}円が、内訳の計${stated}円と合いません`,
        en: `the total of ${total} yen does not agree with its parts, ${stated} yen`,
    };
}
/** Columns no field took are told, so that nobody believes them imported. */
function unreadColumns(header, columns) {
    const taken = new Set(Object.values(columns));
    const unread = header.texts.filter((text, column) => text !== '' && !taken.has(column));
    if (unread.length === 0)
        return [];
    const names = unread.slice(0, 20).join(', ');
    return [{ cell: '', reason: { ja: `取り込まない列: ${names}`, en: `columns that are not imported: ${names}` } }];
}
//# sourceMappingURL=read-operation-records.js.map