import { refuseExtent, refuseTooLarge, refuseTruncated } from './refusal.js';
import { columnNumber } from './table.js';
/** What Excel itself has. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Rows formatted but empty cost the reader memory too; whole formatted sheets that a workbook may have. */
const mostMentionedRows = 8 * mostRows;
const longestTag = 20_000;
const longestText = 300_000;
/** Any `r` of a row (7) or a cell (C7). Whatever else stands between such quotes would be followed by the reader without a bound. */
const reference = /(?<!xmlns:)\br\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const address = /^([A-Z]{0,3})([1-9]\d{0,6})$/;
/** The rest of a cell without content; bounded, for a tag may go on for megabytes. */
const emptyRest = /(?:\s{1,9}\w{1,20}="[\w.:-]{0,40}"){0,8}\s{0,9}\/>/y;
/**
 * Why the sheets of a workbook are not read, or null: the reader fills every sheet up to its last row and column, so one cell in
 * XFD1048576, or a row numbered 1e9, would take all memory. Looks at the text alone, in one pass, and rather too strictly.
 */
export function refuseSheets(parts, limits) {
    const overlong = [...parts].some(([name, part]) => name.startsWith('xl/') && hasOverlongPiece(bufferOf(part)));
    if (overlong)
        return refuseTruncated({ ja: 'タグまたは文字列が長すぎます', en: 'a tag or a text in it is too long' });
    const sheets = [...parts.values()].map(bufferOf).filter((part) => part.includes('sheetData'));
    if (sheets.length > limits.sheets) {
        const counted = (count) => ({ ja: `${count}シート`, en: `${count} sheets` });
        return refuseTooLarge(counted(sheets.length), counted(limits.sheets));
    }
    let cells = 0;
    let mentioned = 0;
    for (const part of sheets) {
        const extent = extentOf(part);
        if (extent === null)
            return refuseTruncated({ ja: 'セル番地が正しくありません', en: 'a cell has no proper address' });
        cells += extent.rows * extent.columns;
        mentioned += extent.lastRow;
        if (extent.rows > limits.rows || extent.columns > limits.columns || cells > limits.cells) {
            return refuseExtent(extent.rows, extent.columns, limits);
        }
        if (mentioned > mostMentionedRows)
            return refuseExtent(mentioned, extent.columns, limits);
    }
    return null;
}
/** The reader takes time in the square of the length of a tag; no tag is longer, nor a cell's text with every letter escaped. */
function hasOverlongPiece(part) {
    for (let at = part.indexOf('<'); at >= 0;) {
        const end = part.indexOf('>', at);
        if (end < 0 || end - at > longestTag)
            return true;
        const next = part.indexOf('<', end);
        if ((next < 0 ? part.length : next) - end > longestText)
            return true;
        at = next;
    }
    return false;
}
/** Null where a row or cell is numbered as no sheet can be. */
function extentOf(part) {
    const xml = part.toString('latin1');
    let [rows, columns, lastRow] = [0, 0, 0];
    for (const match of xml.matchAll(reference)) {
        const [, letters = '', digits] = address.exec(match[1] ?? match[2] ?? '') ?? [];
        const row = Number(digits);
        const column = letters === '' ? 0 : columnNumber(letters) + 1;
        if (!(row <= mostRows) || column > mostColumns)
            return null;
        lastRow = Math.max(lastRow, row);
        if (letters === '' || isEmptyAt(xml, match.index + match[0].length))
            continue;
        rows = Math.max(rows, row);
        columns = Math.max(columns, column);
    }
    return { rows, columns, lastRow };
}
function isEmptyAt(xml, at) {
    emptyRest.lastIndex = at;
    return emptyRest.test(xml);
}
function bufferOf(part) {
    return Buffer.from(part.buffer, part.byteOffset, part.byteLength);
}
//# sourceMappingURL=sheet-extent.js.map