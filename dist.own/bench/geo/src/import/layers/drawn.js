import { kanaColumn, textOf } from './columns.js';
/** Kinds of disaster a shelter is designated for: column of the lists → word of the map. */
const hazards = {
    洪水: 'flood',
    '崖崩れ、土石流及び地滑り': 'landslide',
    高潮: 'storm-surge',
    地震: 'earthquake',
    津波: 'tsunami',
    大規模な火事: 'fire',
    内水氾濫: 'inland-flood',
    火山現象: 'volcano',
};
/**
 * Lower bounds in metres of the depth classes (浸水深ランク) of 国土数値情報 A31. From 2019 on: of the planned and of the greatest rain,
 * by river (A31a) or by mesh (A31b); ranks of duration (…305) and zones of collapsing houses (…405) are no depths. 2012: five or
 * seven classes.
 */
const depthCodes = [
    [/^A31(?:a_[12]05|b?_[12]01)$/, { 1: 0, 2: 0.5, 3: 3, 4: 5, 5: 10, 6: 20 }],
    [/^A31_001$/, { 11: 0, 12: 0.5, 13: 1, 14: 2, 15: 5, 21: 0, 22: 0.5, 23: 1, 24: 2, 25: 3, 26: 4, 27: 5 }],
];
/** What the map draws of a feature; `hints` are the names of its file and columns. */
export function drawnOf(kind, name, row, hints) {
    if (kind === 'school-district')
        return { name, level: schoolLevel(`${name ?? ''}\n${hints}`) };
    if (kind === 'hazard-flood')
        return { name, depthM: depthOf(row), past: /実績|履歴|rireki|jisseki/i.test(hints) };
    if (kind === 'local-district')
        return { name, ...otherNamesOf(row) };
    if (kind === 'shelter')
        return { name, ...shelterOf(row) };
    return { name };
}
/** Columns in which a list of districts may say what each is called in English. */
const englishColumn = /英語|英字|英名|ローマ字|english|romaji|(?:^|_)en$/i;
/** Its reading and its English name, where the list has them. */
function otherNamesOf(row) {
    const texts = Object.entries(row).map(([column, value]) => [column, textOf(value)]);
    const nameKana = texts.find(([column, text]) => kanaColumn.test(column) && isKana.test(text))?.[1];
    const nameEn = texts.find(([column, text]) => englishColumn.test(column) && isLatin.test(text))?.[1];
    return { ...(nameKana && { nameKana }), ...(nameEn && { nameEn }) };
}
const isKana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s\d]+$/u;
const isLatin = /^[\p{Script=Latin}\d\s.,'()&-]*\p{Script=Latin}[\p{Script=Latin}\d\s.,'()&-]*$/u;
function schoolLevel(text) {
    if (/中学|chu(?:u)?gak|\bA32_/i.test(text))
        return 'junior-high';
    return /小学|sho(?:u)?gak|\bA27_/i.test(text) ? 'elementary' : null;
}
/** A place of first refuge has a column per disaster; one to stay in has none. */
function shelterOf(row) {
    const flags = Object.keys(hazards).filter((column) => column in row);
    const meant = flags.filter((column) => /^(?:1|○|◯|△|true)$/i.test(textOf(row[column])));
    return {
        use: flags.length > 0 ? 'emergency' : 'stay',
        hazards: meant.map((column) => hazards[column]).join(','),
    };
}
/** The least depth in metres that a feature states: 「0.5~1.0m未満の区域」 → 0.5, 「0.3m未満」 → 0; null = none stated. */
export function depthOf(row) {
    for (const [column, value] of Object.entries(row)) {
        const bounds = depthCodes.find(([coded]) => coded.test(column))?.[1];
        const coded = bounds?.[textOf(value)];
        if (coded !== undefined)
            return coded;
        if (!/浸水深|深さ|depth/i.test(column))
            continue;
        const depth = depthInWords(textOf(value));
        if (depth !== null)
            return depth;
    }
    return null;
}
function depthInWords(text) {
    const numbers = [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
    const metres = /cm/i.test(text) ? numbers.map((number) => number / 100) : numbers;
    if (metres.length === 0)
        return null;
    return metres.length === 1 && /未満|以下|まで/.test(text) ? 0 : metres[0];
}
//# sourceMappingURL=drawn.js.map