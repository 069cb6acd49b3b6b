import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from './command.js';
/** The rows of a CSV, header first, all as long as the header. Throws UsageError naming file, line and column of what is broken. */
export function parseCsvLines(file, text) {
    const lines = [];
    const collect = (cells, { lines: line }) => {
        const [header = { cells }] = lines;
        if (cells.length !== header.cells.length) {
            const at = place(file, line, header.cells, Math.min(cells.length, header.cells.length));
            throw new UsageError(`${at}: the row has ${cells.length} cells, the header ${header.cells.length}.`);
        }
        lines.push({ line, cells });
        return null;
    };
    try {
        parse(text, { skip_empty_lines: true, relax_column_count: true, on_record: collect });
        return lines;
    }
    catch (error) {
        if (error instanceof CsvError)
            throw refusal(file, text, lines, error);
        throw error;
    }
}
const reasons = {
    CSV_QUOTE_NOT_CLOSED: 'a quotation mark is opened and never closed',
    CSV_INVALID_CLOSING_QUOTE: 'the cell goes on after its closing quotation mark',
    INVALID_OPENING_QUOTE: 'a quotation mark stands inside a cell that begins without one',
};
function refusal(file, text, read, error) {
    const { lines, column } = error;
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lineAfter(text, read.at(-1)?.line ?? 0) : lines;
    return new UsageError(`${place(file, line, read[0]?.cells ?? [], column)}: ${reasons[error.code] ?? 'this is no CSV'}.`);
}
/** A quotation mark that is never closed is noticed only at the end of the file; its row begins after the last whole one. */
function lineAfter(text, last) {
    return text.split(/\r\n|\n|\r/).findIndex((line, i) => i >= last && line !== '') + 1;
}
function place(file, line, header, column) {
    return `${file}: line ${line}, column ${header[column]?.normalize('NFKC').trim() || column + 1}`;
}
//# sourceMappingURL=csv-lines.js.map