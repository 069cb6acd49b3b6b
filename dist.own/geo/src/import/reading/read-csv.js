import { CsvError, parse } from 'csv-parse/sync';
import { readLimits } from './limits.js';
import { refuseExtent, refuseNotATable, refuseTruncated } from './refusal.js';
import { splitRows } from './split-rows.js';
/** Comma, tab or semicolon separated text; blank lines stay, so that row n is line n of the sheet as a spreadsheet shows it. */
export function readCsv(text, limits = readLimits) {
    const delimiter = delimiterOf(text);
    if (delimiter === null) {
        return refuseNotATable({ ja: '列の区切りのない文章', en: 'text without column separators' });
    }
    const extent = extentOf(text, delimiter);
    if (extent.rows > limits.rows * 4 || extent.cells > limits.cells) {
        return refuseExtent(extent.rows, Math.ceil(extent.cells / Math.max(1, extent.rows)), limits);
    }
    try {
        const rows = cutTrailingBlanks(parseRows(text, delimiter));
        const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
        if (rows.length > limits.rows || columns > limits.columns)
            return refuseExtent(rows.length, columns, limits);
        return { ok: true, table: { sheet: null, namesSheet: false, rows } };
    }
    catch (error) {
        if (!(error instanceof CsvError))
            throw error;
        return refuseOpenQuote(error);
    }
}
/** Longer than any row of a list: what an open quotation mark swallows need not be read to the end of the file. */
const longestRow = 4_000_000;
/** `records` are the rows before the one in which the mark stands. */
function refuseOpenQuote({ code, records }) {
    const row = ((records ?? 0) + 1).toLocaleString('en-US');
    return code === 'CSV_MAX_RECORD_SIZE'
        ? refuseTruncated({
            ja: `${row}行目の引用符「"」が閉じていないか、1行が長すぎます`,
            en: `a quotation mark in row ${row} is not closed, or the row is too long`,
        })
        : refuseTruncated({
            ja: `${row}行目の引用符「"」が閉じていません`,
            en: `a quotation mark in row ${row} is not closed`,
        });
}
function parseRows(text, delimiter) {
    const options = {
        delimiter,
        record_delimiter: ['\r\n', '\n', '\r'],
        bom: true,
        trim: true,
        relax_column_count: true,
        relax_quotes: true,
        max_record_size: longestRow,
        skip_empty_lines: false,
    };
    const rows = splitRows(text, delimiter) ?? parse(text, options);
    rows.forEach((row, at) => trimCells(row, rows[at - 1] ?? []));
    return rows;
}
/** A cell that says what the one above says shares its text: rows of one facility then take a third of the memory. */
function trimCells(row, above) {
    row.forEach((cell, column) => {
        const text = cell.trim();
        row[column] = text === above[column] ? above[column] : text;
    });
}
/** The separator most frequent among the first lines, outside quotes if there is one; null when there is none. */
function delimiterOf(text) {
    const head = text.slice(0, 20_000);
    return mostFrequent(head.replaceAll(/"(?:[^"]|"")*"/g, '')) ?? mostFrequent(head);
}
function mostFrequent(head) {
    const lines = head.split(/\r\n|\n|\r/, 20).join('\n');
    const counts = [',', '\t', ';'].map((delimiter) => [delimiter, lines.split(delimiter).length - 1]);
    const [delimiter, count] = counts.reduce((best, next) => (next[1] > best[1] ? next : best));
    return count > 0 ? delimiter : null;
}
const lineFeed = 10;
const carriageReturn = 13;
/** Upper bounds without parsing: line ends and separators, those inside quotes too. */
function extentOf(text, delimiter) {
    let rows = 1;
    let cells = 1;
    const separator = delimiter.charCodeAt(0);
    for (let at = 0; at < text.length; at++) {
        const letter = text.charCodeAt(at);
        if (letter === separator)
            cells++;
        else if (letter === lineFeed || (letter === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) {
            rows++;
            cells++;
        }
    }
    return { rows, cells };
}
function cutTrailingBlanks(rows) {
    const last = rows.findLastIndex((row) => row.some((cell) => cell !== ''));
    return rows.slice(0, last + 1);
}
//# sourceMappingURL=read-csv.js.map