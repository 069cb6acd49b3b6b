import { categoryWords, fileNameWords } from './category-words.js';
import { foldWidth } from './fold-width.js';
import { majorCategories, majorCategoryOf } from './major-category.js';
import { smallCategoryByPoiCode } from './poi-codes.js';
import { smallCategoryOf } from './small-category.js';
import { wordingOf } from './wording.js';
/** Longer remarks are prose about opening hours and neighbours; their words do not name the kind of the facility. */
const longestTellingNote = 30;
const uncategorised = {
    majorCategory: null,
    middleCategory: null,
    smallCategory: null,
    categoryReason: null,
};
/** POIコード first, then the table of words over remark, kind columns and name, then over the name of the file; else uncategorised. */
export function classify(evidence) {
    const poiCode = evidence.poiCode?.normalize('NFKC').trim().padStart(4, '0');
    const byCode = poiCode ? smallCategoryByPoiCode.get(poiCode) : undefined;
    if (byCode)
        return decided(byCode, `poi:${poiCode}`);
    return byWords(evidence) ?? byFileName(evidence.fileName) ?? uncategorised;
}
function byWords({ note, types, name }) {
    const tellingNote = note && note.length <= longestTellingNote ? note : '';
    const texts = [
        { place: 'note', text: foldWidth(tellingNote) },
        ...types.map((type) => ({ place: 'type', text: foldWidth(type) })),
        { place: 'name', text: foldWidth(name) },
    ].filter(({ text }) => text !== '');
    for (const [smallCategory, words] of categoryWords) {
        for (const { place, text } of texts) {
            const word = wordIn(text, words);
            if (word)
                return decided(smallCategory, `${place}:${word}`);
        }
    }
    return null;
}
/** The first of the words that a text has. */
function wordIn(text, words) {
    for (const word of words)
        if (text.includes(word))
            return word;
    return undefined;
}
function byFileName(fileName) {
    const text = foldWidth(fileName)
        .toLowerCase()
        .replaceAll(/[\s\-.]+/g, '_');
    for (const [smallCategory, words] of [...categoryWords, ...fileNameWords]) {
        const word = wordIn(text, words);
        if (word)
            return decided(smallCategory, `file:${word}`);
    }
    return null;
}
function decided(name, categoryReason) {
    const line = smallCategoryOf(name);
    if (!line)
        throw new Error(`category table answers "${name}", which is no small category`);
    const { majorCategory, middleCategory, smallCategory } = line;
    return { majorCategory, middleCategory, smallCategory, categoryReason };
}
/** A city's own spelling of one of the thirteen (学校教育施設, 公営住宅等, 行政系) → that one, or null when none or several fit. */
export function majorCategoryLike(text) {
    const exact = majorCategoryOf(text);
    if (exact)
        return exact;
    const wanted = essence(text);
    const fitting = majorCategories.filter((category) => wanted !== '' && essence(category) === wanted);
    return fitting.length === 1 ? fitting[0] : null;
}
function essence(text) {
    return foldWidth(text).replaceAll(/系|施設|関連|関係|等|[・、,\d.()]/g, '');
}
const placeWords = {
    note: { ja: '備考', en: 'the remark' },
    type: { ja: '種別の欄', en: 'the kind column' },
    name: { ja: '名称', en: 'the name' },
    file: { ja: 'ファイル名', en: 'the name of the file' },
};
/** A categoryReason in words; a reason that is no rule of this table (a person, a note) is returned as it is, in the language it has. */
export function describeCategoryReason(reason) {
    const [place = '', word = ''] = reason.split(/:(.*)/s);
    if (place === 'poi')
        return { ja: `POIコード ${word}`, en: `POI code ${word}` };
    if (place === 'ledger')
        return { ja: '台帳の分類', en: 'the classification of the ledger' };
    const where = placeWords[place];
    return where ? { ja: `${where.ja}に「${word}」`, en: `"${word}" in ${where.en}` } : wordingOf(reason);
}
//# sourceMappingURL=classification.js.map