import { columnName, headersOf } from '../header.js';
import { readBuiltFiscalYear } from '../read-cells.js';
import { columnLetters } from '../reading/table.js';
import { mappedFields } from './mapped-fields.js';
import { guessMapping } from './guess-mapping.js';
import { headerFingerprint } from './header-fingerprint.js';
const most = {
    sheets: 20,
    guessed: 12,
    headers: 5,
    samples: 3,
    searchedRows: 200,
    sampleLetters: 40,
    labelLetters: 40,
    nameLetters: 500,
};
/** What can be mapped in the tables of a file; nothing where no sheet has a header above rows of data. */
export function offerColumns(tables) {
    return tables.slice(0, most.sheets).flatMap((table) => {
        const headers = likelyHeaders(table)
            .map(({ header, labels }) => offerHeader(table, header, labels))
            .toSorted((a, b) => b.likelihood - a.likelihood)
            .slice(0, most.headers);
        return headers.length > 0 ? [{ sheet: table.sheet, headers: headers.map(({ offered }) => offered) }] : [];
    });
}
/** Those with most labels, each once: two at least, and a value below. */
function likelyHeaders(table) {
    const seen = new Set();
    return headersOf(table)
        .map((header) => ({ header, labels: new Set(header.texts.filter(isLabel)).size }))
        .filter(({ header, labels }) => labels >= 2 && rowsBelow(table, header).some((row) => row.some(Boolean)))
        .filter(({ header }) => {
        const fingerprint = headerFingerprint(header.texts);
        return !seen.has(fingerprint) && seen.add(fingerprint);
    })
        .toSorted((a, b) => b.labels - a.labels)
        .slice(0, most.guessed);
}
function rowsBelow(table, { dataRow }) {
    return table.rows.slice(dataRow, dataRow + most.searchedRows);
}
function offerHeader(table, header, labels) {
    const samples = samplesBelow(table, header);
    const guess = guessMapping(header.texts, samples);
    const columns = samples.flatMap((values, column) => (values.length === 0 && !header.texts[column]) || columnName(header.texts, column).length > most.nameLetters
        ? []
        : [{ name: columnName(header.texts, column), letters: columnLetters(column), samples: values }]);
    const twoLines = header.texts !== table.rows[header.row];
    const toRow = header.row + 1;
    const fingerprint = headerFingerprint(header.texts);
    return {
        offered: { fingerprint, fromRow: twoLines ? toRow - 1 : toRow, toRow, columns, guess },
        likelihood: likelihoodOf(header, guess, labels / columns.length, twoLines),
    };
}
/** Fields that were guessed speak for a header, then the share of columns with a label; of equals the upper, of one line, wins. */
function likelihoodOf(header, guess, labelled, twoLines) {
    const guessed = mappedFields.filter((field) => guess[field] !== undefined).length;
    return guessed * 2 + labelled * 4 - header.row * 0.1 - (twoLines ? 0.5 : 0);
}
/** Words, and neither a number nor a date nor a sentence. */
function isLabel(text) {
    const plain = text.normalize('NFKC').trim();
    if (plain === '' || plain.length > most.labelLetters || /^[\d\s.,:/%+-]+$/.test(plain))
        return false;
    const year = readBuiltFiscalYear(plain);
    return !(year.ok && year.value !== null);
}
function samplesBelow(table, header) {
    const rows = rowsBelow(table, header);
    return header.texts.map((_, column) => {
        const values = new Set();
        for (const row of rows) {
            if (row[column])
                values.add(shortened(row[column]));
            if (values.size === most.samples)
                break;
        }
        return [...values];
    });
}
/** Whole letters only: half of one (𠮷) is no text that a database takes. */
function shortened(text) {
    return Array.from(text.slice(0, 2 * most.sampleLetters))
        .slice(0, most.sampleLetters)
        .join('');
}
//# sourceMappingURL=offer-columns.js.map