import { columnLetters } from '#geo/import/reading/table';
import { wordsOf } from '#geo/import/register-workbook/vocabulary';
import writeExcelFile from 'write-excel-file/node';
import { registerWords } from './register-words.js';
/** Rows an official may add below the last one and still choose words from a list. */
const spareRows = 1_000;
const firstDataRow = 3;
/** Id and version. */
const hiddenColumns = 2;
/** The sheets of a register as a workbook: keys and ids hidden, headers frozen, allowed words as drop-down lists and on a sheet of their own. */
export async function registerXlsx(sheets, language) {
    const words = registerWords[language];
    const named = sheets.map((sheet) => ({ name: words.sheets[sheet.kind], sheet }));
    const legend = legendOf(sheets, language, words);
    const written = [...named.map(({ name, sheet }) => xlsxSheet(name, sheet)), legend.sheet];
    const rules = new Map(named.map(({ name, sheet }) => [name, choicesOf(sheet, legend.ranges)]));
    return writeExcelFile(written, { features: [hiddenKeys(rules)] }).toBuffer();
}
function xlsxSheet(name, { columns, rows }) {
    const [keys = [], headers = [], ...lines] = rows;
    return {
        sheet: name,
        columns: columns.map(({ width }) => ({ width })),
        data: [keys.map(plainCell), headers.map(headerCell), ...lines.map((line) => line.map(plainCell))],
        stickyRowsCount: firstDataRow - 1,
        stickyColumnsCount: hiddenColumns + 1,
        orientation: 'landscape',
    };
}
function plainCell(value) {
    if (value === null || value === '')
        return null;
    return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}
function headerCell(value) {
    return { value: String(value), type: String, fontWeight: 'bold', backgroundColor: '#E8EDF2', wrap: true };
}
/** One column for each field with allowed words, below them how the workbook is used. */
function legendOf(sheets, language, words) {
    const all = sheets.flatMap(({ columns }) => columns.flatMap((column) => allowed(column, language)));
    // A field of several sheets has the same words on each.
    const chosen = [...new Map(all.map((one) => [one.key, one])).values()];
    const most = Math.max(...chosen.map(({ allowed: list }) => list.length));
    const rows = Array.from({ length: most }, (_, at) => chosen.map((one) => plainCell(one.allowed[at] ?? null)));
    const ranges = chosen.map(({ key, allowed: list }, column) => {
        const letters = columnLetters(column);
        return [key, `'${words.legend}'!$${letters}$2:$${letters}$${list.length + 1}`];
    });
    const sheet = {
        sheet: words.legend,
        columns: chosen.map(({ width }) => ({ width: Math.max(width, 20) })),
        data: [
            chosen.map(({ header }) => headerCell(header)),
            ...rows,
            [],
            ...words.notes.map((note) => [plainCell(note)]),
        ],
        stickyRowsCount: 1,
    };
    return { sheet, ranges: new Map(ranges) };
}
function allowed({ key, header, width, vocabulary }, language) {
    return vocabulary ? [{ key, header: header[language], width, allowed: wordsOf(vocabulary, language) }] : [];
}
/** Lists to choose from, as the sheet has them after its rows. */
function choicesOf({ columns, rows }, ranges) {
    const lastRow = rows.length + spareRows;
    const rules = columns.flatMap(({ key }, column) => {
        const range = ranges.get(key);
        const letters = columnLetters(column);
        return range
            ? `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}${firstDataRow}:${letters}${lastRow}"><formula1>${range}</formula1></dataValidation>`
            : [];
    });
    return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
/** Hides the row of keys and the columns of id and version, and adds the lists; the library has no options for these. */
function hiddenKeys(rules) {
    const ruleOf = ({ sheet = '' }) => rules.get(sheet);
    return {
        files: {
            transform: {
                'xl/worksheets/sheet{id}.xml': {
                    transformElementAttributes: (tag, attributes, index, sheet) => ruleOf(sheet) && isHidden(tag, index) ? { ...attributes, hidden: 1 } : attributes,
                    transform: (content, sheet) => content.replace('</sheetData>', () => `</sheetData>${ruleOf(sheet) ?? ''}`),
                },
            },
        },
    };
}
function isHidden(tag, index) {
    return (tag === 'row' && index === 0) || (tag === 'col' && index !== undefined && index < hiddenColumns);
}
//# sourceMappingURL=register-xlsx.js.map