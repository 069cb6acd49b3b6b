/** Columns that hold a name, the surest first. */
const nameColumns = [
    '施設・場所名',
    '名称',
    '学校名',
    '小学校名',
    '中学校名',
    '停留所名',
    'バス停名',
    'name',
    'NAME',
    'N03_005',
    'N03_004',
    'A27_003',
    'A27_004',
    'A27_007',
    'A32_003',
    'A32_004',
    'A32_008',
    'P20_002',
    'P11_001',
];
/** Columns that number features. */
const idColumns = ['共通ID', 'ID', 'id', 'NO', 'No', 'item1', 'SAUID', 'SAFIELD000', 'A27_003', 'N03_007', 'P20_002'];
/** Columns of 国土数値情報 and of the standard layouts that state a municipality. */
const codeColumns = [
    'N03_007',
    'A27_001',
    'A27_005',
    'A32_001',
    'A32_006',
    'P20_001',
    '市区町村コード',
    '全国地方公共団体コード',
];
/** Columns that say how a name is read. */
export const kanaColumn = /カナ|かな|ふりがな|フリガナ|読み|よみ|kana|yomi/i;
const longestName = 40;
/** 学校コード: since 2021 it stands where A27 and A32 had the school's name before. */
const schoolCode = /^[A-H]\d{12}$/;
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The column that names the features: a known one, else the one of short Japanese texts that tells most of them apart; null = none. */
export function nameColumnOf(rows) {
    const columns = columnNames(rows);
    const named = (column) => rows.filter((row) => isName(textOf(row[column]))).length;
    const known = nameColumns.find((column) => columns.includes(column) && named(column) * 2 > rows.length);
    if (known !== undefined)
        return known;
    let best = null;
    let most = 0;
    for (const column of columns.filter((one) => !kanaColumn.test(one))) {
        const texts = rows.map((row) => textOf(row[column])).filter((text) => text.length <= longestName);
        const words = texts.filter((text) => japanese.test(text));
        if (words.length * 2 <= rows.length || new Set(words).size <= most)
            continue;
        [best, most] = [column, new Set(words).size];
    }
    return best;
}
function isName(text) {
    return text !== '' && !schoolCode.test(text);
}
/** All columns that any of the features has. */
export function columnNames(rows) {
    return [...new Set(rows.flatMap((row) => Object.keys(row)))];
}
/** What finds each feature again: a column of numbers or the names, where they tell all apart; else name and count. */
export function keysOf(rows, nameColumn) {
    for (const column of [...idColumns, ...(nameColumn === null ? [] : [nameColumn])]) {
        const values = rows.map((row) => textOf(row[column]));
        if (values.every((value) => value !== '') && new Set(values).size === rows.length) {
            return values.map((value) => `${column}=${value}`);
        }
    }
    const seen = new Map();
    return rows.map((row) => {
        const name = nameColumn === null ? '' : textOf(row[nameColumn]);
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        return `${name}#${count}`;
    });
}
/** The municipality a feature states, five or six digits; null where it states none. */
export function codeOf(row) {
    const stated = codeColumns.map((column) => textOf(row[column])).find((text) => /^\d{5,6}$/.test(text));
    return stated ?? null;
}
/** A column's value as folded text; blank for what is neither text nor number. */
export function textOf(value) {
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' ? value.normalize('NFKC').trim() : '';
}
//# sourceMappingURL=columns.js.map