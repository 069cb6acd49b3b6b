import { inertText } from '../register-workbook/inert-text.js';
const countHeaders = [
    ['users', '利用者数(人)'],
    ['openingDays', '開館日数(日)'],
    ['bookableSlots', '利用可能コマ数'],
    ['usedSlots', '利用コマ数'],
    ['staff', '職員数(人)'],
];
const costHeaders = [
    ['maintenancePersonnel', '人件費(維持管理)(円)'],
    ['utilities', '光熱水費(円)'],
    ['maintenanceContract', '維持管理委託料(円)'],
    ['repair', '修繕費(円)'],
    ['otherMaintenance', 'その他の維持管理費(円)'],
    ['operationPersonnel', '人件費(事業運営)(円)'],
    ['programme', '事業費(円)'],
    ['designatedManagerFee', '指定管理料(円)'],
    ['otherOperation', 'その他の事業運営費(円)'],
    ['depreciation', '減価償却費(円)'],
];
const revenueHeaders = [
    ['fees', '使用料・手数料(円)'],
    ['otherRevenue', 'その他の収入(円)'],
];
const headers = [
    '施設ID',
    '施設名',
    '機能',
    '年度',
    ...[...countHeaders, ...costHeaders, ...revenueHeaders].map(([, header]) => header),
    '備考',
];
/** Yearly records as CSV that the import reads again: UTF-8 with byte order mark, nothing a spreadsheet would run. */
export function writeOperationRecords(lines) {
    return `\uFEFF${[headers, ...lines.map(cellsOf)].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
function cellsOf({ facilityId, name, functionName, values }) {
    const shown = (value) => String(value ?? '');
    return [
        facilityId,
        name,
        functionName,
        shown(values?.fiscalYear),
        ...countHeaders.map(([field]) => shown(values?.[field])),
        ...costHeaders.map(([kind]) => shown(values?.costsYen[kind])),
        ...revenueHeaders.map(([kind]) => shown(values?.revenuesYen[kind])),
        values?.note ?? '',
    ];
}
/** What a spreadsheet would run gets an apostrophe, what would break the row is quoted. */
function csvCell(value) {
    const inert = inertText(value);
    return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
//# sourceMappingURL=write-operation-records.js.map