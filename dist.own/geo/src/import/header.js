import { foldForSearch } from '#libs/asset';
import { columnLetters } from './reading/table.js';
const searchedRows = 30;
/** The candidates for a header in the first 30 rows: each row alone, and with the row above where its own cells are blank (two-line headers). */
export function headersOf(table) {
    return table.rows.slice(0, searchedRows).flatMap((texts, row) => {
        const alone = { row, dataRow: row + 1, texts };
        const above = table.rows[row - 1];
        if (!above)
            return [alone];
        const width = Math.max(texts.length, above.length);
        const both = Array.from({ length: width }, (_, column) => texts[column] || above[column] || '');
        return [alone, { row, dataRow: row + 1, texts: both }];
    });
}
/** Finds columns by the spellings of their headers: width, case, kana, dashes and blanks folded; a bracket ((㎡), [m2]) at the end may be left out. */
export function findColumns(texts, aliases) {
    const whole = new Map();
    const bare = new Map();
    texts.forEach((text, column) => {
        const folded = foldHeader(text);
        if (folded === '')
            return;
        if (!whole.has(folded))
            whole.set(folded, column);
        const withoutBracket = foldHeader(text.normalize('NFKC').replace(/(?<=.)[([【].*[)\]】]\s*$/s, ''));
        if (!bare.has(withoutBracket))
            bare.set(withoutBracket, column);
    });
    const found = {};
    const taken = new Set();
    for (const [field, spellings] of Object.entries(aliases)) {
        const candidates = spellings.map(foldHeader).flatMap((spelling) => [whole.get(spelling), bare.get(spelling)]);
        const column = candidates.find((candidate) => candidate !== undefined && !taken.has(candidate));
        if (column === undefined)
            continue;
        found[field] = column;
        taken.add(column);
    }
    return found;
}
/** The form in which headers are compared: 「名称＿カナ」 and 「名称_ｶﾅ」 are one, so are ー, ― and −. */
export function foldHeader(text) {
    return foldForSearch(text).replaceAll(/[_[\]【】「」]/g, (letter) => (letter === '_' ? '-' : ''));
}
/** One value for the many rows without other cells. */
const none = Object.freeze({});
/** Cells of the columns no field took, by header (by letters where the header is blank or used twice); blank cells are left out. */
export function otherCells(row, header, taken) {
    const cells = {};
    let hasCells = false;
    row.forEach((cell, column) => {
        if (cell === '' || taken.has(column))
            return;
        cells[columnName(header.texts, column)] = cell;
        hasCells = true;
    });
    return hasCells ? cells : none;
}
/** What a column is called: its header, with its letters where that is blank or used before: `(C)`, `電話番号 (D)`. */
export function columnName(texts, column) {
    const text = texts[column] ?? '';
    return text !== '' && texts.indexOf(text) === column ? text : `${text} (${columnLetters(column)})`.trim();
}
//# sourceMappingURL=header.js.map