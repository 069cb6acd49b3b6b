import { findColumns } from '../header.js';
/** The first year of each five-year group: 0–4, 5–9 … 85 and older. */
export const ageGroups = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85];
export const ageFields = ['men', 'women', 'both'].flatMap((sex) => ageGroups.map((from) => `${sex}${from}`));
export const townFields = [
    'residents',
    'households',
    'surveyDate',
    'municipalityCode',
    ...ageFields,
];
/** Spellings that cities use of their own accord, besides those of the published layouts. */
export const townAliases = {
    municipalityCode: ['prefCode', '都道府県コード又は市区町村コード', '全国地方公共団体コード', '市区町村コード'],
    surveyDate: ['surveyDate', '調査年月日', '基準日', '年月日'],
    name: [
        'regionName',
        '地域名',
        '町丁名',
        '町名',
        '町字名',
        '町丁字名',
        '町丁・字名',
        '大字町丁目',
        '町丁目',
        '地区名',
    ],
    residents: ['totalPopulation', '総人口', '人口総数', '人口', '総数', '人口計', '男女計', '合計'],
    households: ['numberOfHouseholds', '世帯数', '世帯'],
};
/** Fewer groups than this are no table by age. */
const fewestGroups = 3;
/** Columns of residents by town and age, by headers that such tables usually have; null where they are none. */
export function findTownColumns(texts) {
    const found = findColumns(texts, townAliases);
    const ages = findAgeColumns(texts);
    const groups = new Set(Object.keys(ages).map((field) => field.replace(/^\D+/, '')));
    return groups.size < fewestGroups ? null : { ...found, ...ages };
}
/** The first column of each age group. */
export function findAgeColumns(texts) {
    const ages = {};
    for (const [column, text] of texts.entries()) {
        const field = ageFieldOf(text);
        if (field && ages[field] === undefined)
            ages[field] = column;
    }
    return ages;
}
/** man3, 10-14歳の男性, 男 10〜14歳, 85歳以上(女), 10～14 → the group and sex; null for another header. */
export function ageFieldOf(text) {
    const plain = text.normalize('NFKC').replaceAll(/[\s()]/g, '');
    const [, layout, number] = /^(wo)?man(\d{1,2})$/i.exec(plain) ?? [];
    const from = number === undefined ? groupIn(plain) : ageGroups[Number(number) - 1];
    if (from === undefined)
        return null;
    if (number !== undefined)
        return `${layout ? 'women' : 'men'}${from}`;
    const [isMen, isWomen] = [plain.includes('男'), plain.includes('女')];
    return `${isMen === isWomen ? 'both' : isMen ? 'men' : 'women'}${from}`;
}
function groupIn(plain) {
    const [, first, last] = /(?<!\d)(\d{1,2})歳?[~〜ー–—―−‐-](\d{1,2})(?!\d)/.exec(plain) ?? [];
    if (first !== undefined) {
        return ageGroups.find((from) => from === Number(first) && from < 85 && Number(last) === from + 4);
    }
    return /(?<!\d)85歳?(以上|[~〜]$|\+)/.test(plain) ? 85 : undefined;
}
//# sourceMappingURL=town-columns.js.map