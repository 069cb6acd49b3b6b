import { statusBracket } from './status-words.js';
/** Pairs of letters that differ only in glyph or age, the second is kept. ヶ and ケ are one word in place names. */
const variants = new Map('髙高 﨑崎 濵浜 濱浜 德徳 槗橋 栁柳 𠮷吉 澤沢 國国 廣広 邊辺 邉辺 齋斎 櫻桜 學学 舘館 眞真 應応 龍竜 瀧滝 嶽岳 ヶケ ヵカ'
    .split(' ')
    .map((pair) => Array.from(pair)));
const variant = new RegExp(`[${[...variants.keys()].join('')}]`, 'gu');
const dash = /[‐‑‒–—―−﹣ーｰ〜~]/g;
const hiragana = /[ぁ-ゖ]/g;
/** One form for everything a reader takes for the same: width, case, hiragana and katakana, long marks and hyphens, 髙 and 高; blanks cut. */
export function foldForSearch(text) {
    return text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(hiragana, (letter) => String.fromCodePoint(letter.codePointAt(0) + 0x60))
        .replaceAll(variant, (letter) => variants.get(letter) ?? letter)
        .replaceAll(dash, '-')
        .replaceAll(/\s/g, '');
}
/** (幼保連携型)認定こども園 in front of a name is its legal form; two lists of one city write it and leave it out. */
const legalForm = /^(?:(?:幼保連携|幼稚園|保育所|地方裁量)型)?(?:認定コドモ園)?/;
/**
 * The name by which facilities are compared: folded, without brackets that only tell a status, without 高松市立 or 市立 in front,
 * without legal form, without quotation marks; other brackets stay, for they tell a library room from the centre around it.
 */
export function normaliseName(name, municipality) {
    const named = name.normalize('NFKC').replaceAll(statusBracket, '').replaceAll(/\s/g, '');
    const folded = foldForSearch(cutOwner(named, municipality));
    const bare = folded.replaceAll(/[「」『』"'・･.,]/g, '');
    return bare.replace(legalForm, '') || bare;
}
/** Cuts 高松市立, 高松市, 市立, but not the 市 of 高松市民会館 and 高松市役所. */
function cutOwner(name, municipality) {
    const city = municipality && name.startsWith(municipality) ? name.slice(municipality.length) : name;
    const ownCity = city !== name;
    if (ownCity && /^(民|役所|役場|街|内)/.test(city))
        return municipality.slice(-1) + city;
    const cut = city.replace(ownCity ? /^立/ : /^[市町村区]立/, '');
    return cut.length >= 2 ? cut : name;
}
const kanjiDigits = '〇一二三四五六七八九';
const prefecture = /^(?:北海道|東京都|大阪府|京都府|[^\d市区町村]{2,3}県)/;
/**
 * The address by which facilities are compared: folded, without post code, prefecture and municipality, without 大字 and 字,
 * 丁目・番地・番・号・の as hyphens, without the building after the number. Null and blank give ''.
 */
export function normaliseAddress(address, municipality) {
    const plain = (address ?? '').normalize('NFKC').trim();
    const line = plain.replace(/^〒?\s*\d{3}-?\d{4}\s*/, '').replace(/([\d号地])\s+\D.*$/, '$1');
    const local = cutMunicipality(line.replaceAll(/\s/g, ''), municipality);
    const numbered = foldForSearch(local)
        .replaceAll(/大字|(?<![文十])字/g, '')
        .replaceAll(/([一二三四五六七八九十]+)(?=丁目)/g, (digits) => String(smallNumber(digits)))
        .replaceAll(/(?<=\d)(?:丁目|番地|番|号)ノ?(?=\d)|(?<=\d)ノ(?=\d)/g, '-')
        .replaceAll(/(?<=\d)丁目/g, '-')
        .replaceAll(/(?<=\d)(?:番地|番|号)/g, '')
        .replaceAll(/-+/g, '-');
    return numbered.replace(/(\d+-\d+(?:-\d+)*)[^\d-].*$/, '$1').replace(/-$|地先$/, '');
}
function cutMunicipality(address, municipality) {
    const local = address.replace(prefecture, '');
    if (!municipality)
        return local;
    const withoutCounty = local.replace(/^[^\d市区町村]{1,4}郡/, '');
    return withoutCounty.startsWith(municipality) ? withoutCounty.slice(municipality.length) : local;
}
/** 一 … 九十九, as they stand before 丁目. */
function smallNumber(kanji) {
    const [tens, ones] = kanji.includes('十') ? kanji.split('十') : ['', kanji];
    const digit = (letter) => (letter ? kanjiDigits.indexOf(letter) : 0);
    return (kanji.includes('十') ? digit(tens) || 1 : 0) * 10 + digit(ones);
}
/**
 * The municipality that most of the addresses begin with, for lists of a city whose name is not known; null when no name stands in
 * front of half of them. Without prefecture or county in front only a 市 counts, for 番町 may be a quarter.
 */
export function municipalityOfAddresses(addresses) {
    const counts = new Map();
    const lines = addresses.flatMap((address) => (address ? [address.normalize('NFKC').replaceAll(/\s/g, '')] : []));
    for (const line of lines) {
        const name = municipalityOf(line);
        if (name)
            counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const [name, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
    return count * 2 >= lines.length && count > 0 ? name : null;
}
/** A 市 may follow at once on what looked like the end: 四日市 + 市, 十日町 + 市, but not 高松市 + 市場町. */
function municipalityOf(line) {
    const local = line.replace(prefecture, '');
    const inCounty = /^[^\d市区町村]{1,4}郡([^\d]+?[町村])/.exec(local)?.[1];
    if (inCounty)
        return inCounty;
    const ending = local === line ? /^([^\d]+?市(?:市(?!場))?)/ : /^([^\d]+?[市区町村](?:市(?!場))?)/;
    return ending.exec(local)?.[1];
}
//# sourceMappingURL=normalise.js.map