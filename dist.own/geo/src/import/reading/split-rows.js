const bom = '\uFEFF';
const quote = 34;
const space = 32;
const lineFeed = 10;
const carriageReturn = 13;
/** Bytes of a row; a longer one is looked at by who can say what is wrong with it. */
const longestPlainRow = 1_000_000;
/**
 * The rows of separated text in which each cell is plain or quoted from end to end, trimmed; null where one is neither, and for tabs,
 * which may be blanks as well: those need a parser that forgives, which takes three times as long. Works on UTF-8, of which cells
 * are cut with no more memory than their own.
 */
export function splitRows(text, delimiter) {
    if (delimiter === '\t')
        return null;
    const bytes = Buffer.from(text.startsWith(bom) ? text.slice(1) : text);
    const separator = delimiter.charCodeAt(0);
    const rows = [];
    for (let at = 0; at < bytes.length;) {
        const row = [];
        const end = readRow(bytes, at, separator, row);
        if (end < 0 || end - at > longestPlainRow)
            return null;
        rows.push(row);
        at = end + (bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1);
    }
    return rows;
}
/** Puts the cells of a row into it; answers with where it ends, -1 where a cell is not well-formed. */
function readRow(bytes, start, separator, row) {
    for (let at = start;;) {
        const end = cellEnd(bytes, at, separator);
        if (end < 0)
            return end;
        row.push(cellText(bytes.toString('utf8', at, end).trim()));
        if (bytes[end] !== separator)
            return end;
        at = end + 1;
    }
}
function cellEnd(bytes, start, separator) {
    let at = start;
    while (bytes[at] === space)
        at++;
    if (bytes[at] === quote)
        return quotedEnd(bytes, at + 1, separator);
    while (!isEnd(bytes, at, separator)) {
        if (bytes[at] === quote)
            return -1;
        at++;
    }
    return at;
}
/** Two marks within a quotation are one of its letters. */
function quotedEnd(bytes, start, separator) {
    let at = bytes.indexOf(quote, start);
    while (at >= 0 && bytes[at + 1] === quote)
        at = bytes.indexOf(quote, at + 2);
    if (at < 0)
        return -1;
    at++;
    while (bytes[at] === space)
        at++;
    return isEnd(bytes, at, separator) ? at : -1;
}
function isEnd(bytes, at, separator) {
    const letter = bytes[at];
    return letter === separator || letter === lineFeed || letter === carriageReturn || letter === undefined;
}
function cellText(trimmed) {
    return trimmed.startsWith('"') ? trimmed.slice(1, -1).replaceAll('""', '"').trim() : trimmed;
}
//# sourceMappingURL=split-rows.js.map