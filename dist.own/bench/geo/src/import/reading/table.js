/** `C12` for row 11 and column 2 counted from 0, `Sheet2!C12` in a workbook of several sheets; the same for CSV. */
export function cellAddress(table, row, column) {
    const address = `${columnLetters(column)}${row + 1}`;
    return table.namesSheet && table.sheet !== null ? `${table.sheet}!${address}` : address;
}
/** What stands at an address as `cellAddress` writes it; '' where it is none of these tables. */
export function cellText(tables, address) {
    const [, sheet, letters, row] = /^(?:(.*)!)?([A-Z]+)(\d+)$/.exec(address) ?? [];
    const table = sheet === undefined ? tables[0] : tables.find((one) => one.sheet === sheet);
    return letters === undefined ? '' : (table?.rows[Number(row) - 1]?.[columnNumber(letters)] ?? '');
}
/** A, B … Z, AA …: the letters of a column counted from 0. */
export function columnLetters(column) {
    if (!Number.isInteger(column) || column < 0)
        throw new RangeError(`column must be an integer ≥ 0, got ${column}`);
    const rest = Math.floor(column / 26);
    return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
/** The number from 0 of a column by its letters (A → 0, XFD → 16383). */
export function columnNumber(letters) {
    return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
//# sourceMappingURL=table.js.map