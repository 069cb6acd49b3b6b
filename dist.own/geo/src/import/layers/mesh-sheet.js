import { meshSizeOf } from '../../spatial/mesh.js';
/** Headers of the mesh code: 国土数値情報 and e-Stat. */
const codeHeaders = /^(?:MESH_?ID|KEY_CODE|MESH_CODE|メッシュ(?:コード|番号)|地域メッシュコード)$/i;
/** Headers of all residents of a year, none suppressed: 国土数値情報 (H30 and R6 editions, H29 edition), and words with a year. */
const yearHeaders = [/^PTN_(\d{4})$/i, /^POP(\d{4})$/i, /^(\d{4})年(?:の)?(?:総人口|人口総数|人口)$/];
/** e-Stat names the whole population in words in its second header row. */
const totalHeaders = /^(?:人口[(（]?総数[)）]?|人口総数.*|総人口)$/;
/** 秘匿先: the cell whose figures hold those of a suppressed cell. */
const holderHeader = /^HTKSAKI$/i;
/** So many rows at the top may be headers. */
const headerRows = 5;
/** Tables of e-Stat (統計地理情報システム, 人口及び世帯) by census; their files bear the number, but no year. */
const censusTables = {
    1995: ['T000751', 'T000752'],
    2000: ['T000146', 'T000386'],
    2005: ['T000148', 'T000387', 'T000652'],
    2010: ['T000608', 'T000609', 'T000649'],
    2015: ['T000846', 'T000847', 'T000876'],
    2020: ['T001100', 'T001101', 'T001102', 'T001140', 'T001141', 'T001142'],
};
/** Whether a column says anything of a cell and its residents. */
export function isMeshColumn(column) {
    const text = foldCell(column);
    return codeHeaders.test(text) || holderHeader.test(text) || yearOf(text) !== null;
}
/** The columns of a table of residents by mesh cell, or null where it is none. */
export function openMeshSheet(table, fileName, toldYear = null) {
    for (const [at, texts] of table.rows.slice(0, headerRows).entries()) {
        const folded = texts.map(foldCell);
        const code = folded.findIndex((text) => codeHeaders.test(text));
        if (code < 0)
            continue;
        const second = table.rows[at + 1] ?? [];
        const hasSecond = meshSizeOf(foldCell(second[code] ?? '')) === null;
        const years = yearColumns(folded) ?? censusColumn(hasSecond ? second.map(foldCell) : folded, toldYear ?? censusYear(fileName));
        const holder = folded.findIndex((text) => holderHeader.test(text));
        const columns = { table, code, dataRow: at + (hasSecond ? 2 : 1), holder: holder < 0 ? null : holder };
        if (years)
            return { ...columns, years };
    }
    return null;
}
function yearColumns(texts) {
    const years = texts.flatMap((text, column) => {
        const year = yearOf(text);
        return year === null ? [] : [{ year, column }];
    });
    return years.length > 0 ? years : null;
}
function yearOf(text) {
    const year = yearHeaders.map((header) => header.exec(text)?.[1]).find((found) => found !== undefined);
    return year === undefined ? null : Number(year);
}
function censusColumn(words, year) {
    const column = words.findIndex((text) => totalHeaders.test(text));
    if (column < 0)
        return null;
    return year === null ? [] : [{ year, column }];
}
function censusYear(fileName) {
    const stated = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(fileName)?.[1];
    if (stated !== undefined)
        return Number(stated);
    const table = /T\d{6}/i.exec(fileName)?.[0].toUpperCase();
    const census = Object.entries(censusTables).find(([, tables]) => table !== undefined && tables.includes(table));
    return census ? Number(census[0]) : null;
}
/** A cell without blanks and commas, in one width. */
export function foldCell(text) {
    return text.normalize('NFKC').replaceAll(/[,\s]/g, '');
}
//# sourceMappingURL=mesh-sheet.js.map