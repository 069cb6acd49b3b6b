import { eraCovers, eras } from './eras.js';
import { fiscalYearOf } from './fiscal-year.js';
import { digitsFromKanji } from './japanese-number.js';
const firstYear = 1600;
const lastYear = 2100;
/**
 * Reads S45, 昭45, 昭和四十五年三月, ㍼45.3.31, 1970, 1970.3, 1970/3/31, 1970年度 and 昭和45年度(1970年度) in any width. January–March
 * belong to the fiscal year before; what never existed (昭和六五, 2月30日, 昭和64年度) is answered with a reason.
 */
export function readJapaneseDate(text) {
    const folded = fold(text);
    if (folded === '')
        return unreadable('blank', 'the cell is blank', '空欄です');
    if (/^(不明|不詳|未定|なし|-+|\?+|UNKNOWN|N\/?A)$/.test(folded)) {
        return unreadable('unknown', `"${text}" says the date is not known`, `「${text}」は不明を表します`);
    }
    if (/約|頃|ごろ|年代|以前|以降|前後|推定/.test(folded)) {
        return unreadable('approximate', `"${text}" is only approximate`, `「${text}」はおおよその時期です`);
    }
    const [, outside, inside] = /^(.+?)\((.+)\)$/.exec(folded) ?? [];
    return outside && inside ? readTwice(text, outside, inside) : readOnce(text, folded);
}
/** One width, one hyphen, no blanks, no time of day, no word for "built" at the end. */
function fold(text) {
    return text
        .normalize('NFKC')
        .trim()
        .toUpperCase()
        .replace(/(T|\s+)\d{1,2}:\d{2}.*$/, '')
        .replaceAll(/\s/g, '')
        .replaceAll(/[‐‑–—−ー]/g, '-')
        .replace(/(建築|新築|築|竣工|完成|建設)$/, '');
}
/** 昭和45年(1970年): both readings must mean the same year; the first one counts. */
function readTwice(text, outside, inside) {
    const first = readOnce(text, outside);
    const second = readOnce(text, inside);
    if (!first.ok)
        return first;
    if (!second.ok)
        return second;
    if (first.year === second.year || first.fiscalYear === second.fiscalYear)
        return first;
    return unreadable('contradictory', `"${text}" names two years, ${first.year} and ${second.year}`, `「${text}」の西暦と和暦が一致しません(${first.year}年と${second.year}年)`);
}
function readOnce(text, folded) {
    const { era, rest } = splitEra(folded);
    const parts = readParts(digitsFromKanji(rest), era === null ? 4 : 2);
    if (!parts)
        return unreadable('unreadable', `"${text}" is not a year or date`, `「${text}」は年または日付として読めません`);
    if (era === null && parts.year < 100) {
        return unreadable('no-era', `"${text}" has a year of two digits but no era`, `「${text}」に元号がありません`);
    }
    return era === null ? western(text, parts) : japanese(text, era, parts);
}
function splitEra(folded) {
    const era = eras.find(({ name, letter }) => folded.startsWith(name.slice(0, 1)) || folded.startsWith(letter));
    if (!era)
        return { era: null, rest: folded.replace(/^(西暦|AD)/, '') };
    const rest = [era.name, `${era.name[0]}.`, era.name.slice(0, 1), `${era.letter}.`, era.letter].reduce((found, prefix) => (found === folded && folded.startsWith(prefix) ? folded.slice(prefix.length) : found), folded);
    return { era, rest };
}
function readParts(digits, yearDigits) {
    const compact = new RegExp(`^(\\d{${yearDigits}})(\\d{2})(\\d{2})?$`);
    const written = /^(\d{1,4})(?:年度?|(?:[年./-](\d{1,2})(?:月|[./-](\d{1,2})|月(\d{1,2})日)?))?$/;
    const match = written.exec(digits) ?? compact.exec(digits);
    if (!match)
        return null;
    const number = (group) => (group === undefined ? null : Number(group));
    return { year: Number(match[1]), month: number(match[2]), day: number(match[3] ?? match[4]) };
}
function western(text, parts) {
    if (parts.year < firstYear || parts.year > lastYear)
        return outOfRange(text, parts.year);
    return daysOf(parts) ? dateOf(parts) : noSuchDay(text);
}
function japanese(text, era, parts) {
    const dated = { ...parts, year: era.firstDay.year + parts.year - 1 };
    const days = daysOf(dated);
    if (!days)
        return noSuchDay(text);
    if (parts.year < 1 || !eraCovers(era, days.first, days.last)) {
        return unreadable('outside-era', `"${text}" (${dated.year}) lies outside ${era.romanised}`, `「${text}」(${dated.year}年)は${era.name}の期間にありません`);
    }
    return dated.year > lastYear ? outOfRange(text, dated.year) : dateOf(dated);
}
/** First and last day of what is written: a day, a month or a fiscal year; null when the calendar has no such day. */
function daysOf({ year, month, day }) {
    if (month === null)
        return { first: { year, month: 4, day: 1 }, last: { year: year + 1, month: 3, day: 31 } };
    if (month < 1 || month > 12)
        return null;
    const length = daysInMonth(year, month);
    if (day === null)
        return { first: { year, month, day: 1 }, last: { year, month, day: length } };
    return day < 1 || day > length ? null : { first: { year, month, day }, last: { year, month, day } };
}
function daysInMonth(year, month) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
function dateOf({ year, month, day }) {
    return { ok: true, fiscalYear: month === null ? year : fiscalYearOf(year, month), year, month, day };
}
function noSuchDay(text) {
    return unreadable('no-such-day', `"${text}" is not in the calendar`, `「${text}」という日付は存在しません`);
}
function outOfRange(text, year) {
    return unreadable('out-of-range', `"${text}": ${year} is not between ${firstYear} and ${lastYear}`, `「${text}」: ${year}年は${firstYear}〜${lastYear}年の範囲にありません`);
}
function unreadable(kind, reason, reasonJa) {
    return { ok: false, kind, reason, reasonJa };
}
//# sourceMappingURL=read-japanese-date.js.map