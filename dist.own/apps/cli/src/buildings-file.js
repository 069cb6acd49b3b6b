import { majorCategoryOf } from '#libs/asset';
import { decodeText } from '#geo/import/reading/decode-text';
import { parseCsvLines } from './csv-lines.js';
import { UsageError } from './command.js';
const columns = ['id', 'category', 'builtFiscalYear', 'floorAreaM2'];
/**
 * Buildings from a CSV (UTF-8 or CP932) with the columns id, category, builtFiscalYear, floorAreaM2 in any order; rows of one
 * id are buildings of one facility. Throws UsageError naming file, line and column of the first cell that does not fit.
 */
export function readBuildings(file, bytes) {
    const [header, ...lines] = parseLines(file, bytes);
    const places = placesOf(file, header?.cells ?? []);
    return lines.map(({ line, cells }, i) => {
        const at = (column) => new Cell(file, line, column, cells[places[column]] ?? '');
        return {
            id: `line ${line} (${i + 1})`,
            facilityId: at('id').text(),
            areas: [{ category: at('category').category(), floorAreaM2: at('floorAreaM2').areaM2() }],
            builtFiscalYear: at('builtFiscalYear').fiscalYear(),
            estimatedAreaM2: 0,
        };
    });
}
function parseLines(file, bytes) {
    const decoded = decodeText(bytes);
    if (!decoded.ok)
        throw new UsageError(`${file}: ${decoded.reason.en}`);
    return parseCsvLines(file, decoded.text);
}
function placesOf(file, header) {
    const names = header.map((name) => name.normalize('NFKC').trim());
    const missing = columns.find((column) => !names.includes(column));
    if (missing !== undefined)
        throw new UsageError(`${file}: line 1: the column ${missing} is missing.`);
    const places = columns.map((column) => [column, names.indexOf(column)]);
    return Object.fromEntries(places);
}
/** One cell, read as what its column means; widths are folded. */
class Cell {
    file;
    line;
    column;
    written;
    folded;
    constructor(file, line, column, written) {
        this.file = file;
        this.line = line;
        this.column = column;
        this.written = written;
        this.folded = written.normalize('NFKC').trim();
    }
    text() {
        return this.folded === '' ? this.refuse('is blank') : this.folded;
    }
    category() {
        return majorCategoryOf(this.written) ?? this.refuse('is none of the 13 categories');
    }
    fiscalYear() {
        const year = Number(this.folded);
        return /^\d{4}$/.test(this.folded) && year >= 1600 ? year : this.refuse('is no year such as 1971');
    }
    areaM2() {
        const area = Number(this.folded);
        const fits = /^\d+(\.\d+)?$/.test(this.folded) && area >= 0.01 && area <= 10_000_000;
        return fits ? area : this.refuse('is no area in square metres such as 1234.5');
    }
    refuse(why) {
        throw new UsageError(`${this.file}: line ${this.line}, column ${this.column}: "${this.written}" ${why}.`);
    }
}
//# sourceMappingURL=buildings-file.js.map