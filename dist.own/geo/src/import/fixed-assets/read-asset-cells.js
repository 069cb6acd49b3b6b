import { readJapaneseDate } from '#libs/calendar';
import { saysNothing } from '../read-cells.js';
/** YYYY-MM-DD; the first of the month, or of the fiscal year, where no more is written. */
export function readDay(text) {
    if (saysNothing(text))
        return { ok: true, value: null };
    const date = readJapaneseDate(text);
    if (date.ok) {
        const { year, fiscalYear, month, day } = date;
        return { ok: true, value: month === null ? `${fiscalYear}-04-01` : dayText(year, month, day ?? 1) };
    }
    if (date.kind === 'blank' || date.kind === 'unknown' || date.kind === 'approximate')
        return { ok: true, value: null };
    return { ok: false, reason: { ja: date.reasonJa, en: date.reason } };
}
/** 令和5年度, 2024年3月31日現在, R6.3.31 → the last day of that fiscal year; null where a text names none. */
export function readFiscalYearEnd(text) {
    const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
    const year = '(?:(?:令和|平成|R|H)(?:\\d{1,2}|元)|\\d{4})';
    const found = new RegExp(`${year}(?:年度|年\\d{1,2}月\\d{1,2}日|[./-]\\d{1,2}[./-]\\d{1,2})`).exec(plain)?.[0];
    const date = found === undefined ? null : readJapaneseDate(found);
    return date?.ok ? `${date.fiscalYear + 1}-03-31` : null;
}
/** 1–200 years; 耐用年数 of land is 0 or blank. */
export function readUsefulLife(text) {
    if (saysNothing(text))
        return { ok: true, value: null };
    const digits = /^(\d{1,3})年?/.exec(text.normalize('NFKC').trim())?.[1];
    const years = Number(digits ?? Number.NaN);
    if (years === 0)
        return { ok: true, value: null };
    if (years <= 200)
        return { ok: true, value: years };
    return {
        ok: false,
        reason: { ja: `耐用年数「${text}」を読めません`, en: `useful life "${text}" cannot be read` },
    };
}
/** Marks of 完全除却済: any but 0, 未 and ×. */
export function isDisposedMark(text) {
    return !saysNothing(text) && !/^(0|未|×|否|無|FALSE)/i.test(text.normalize('NFKC').trim());
}
/** △ and a minus before an accumulated depreciation mean only that it is taken off. */
export function withoutSign(text) {
    return text
        .normalize('NFKC')
        .trim()
        .replace(/^[-−‐△▲]\s*(?=[\d¥\\])/, '');
}
function dayText(year, month, day) {
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
//# sourceMappingURL=read-asset-cells.js.map