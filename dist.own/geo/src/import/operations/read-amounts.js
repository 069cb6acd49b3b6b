import { saysNothing } from '../read-cells.js';
const units = { 円: 1, 千円: 1_000, 百万円: 1_000_000 };
const unitMark = /[([](?:単位[:\s]*)?(百万円|千円|円|人|名|日|コマ|件|回)[)\]]/g;
/** A header without the units it names in brackets: 光熱水費(千円) → 光熱水費. */
export function withoutUnit(header) {
    return header.normalize('NFKC').replaceAll(unitMark, '').trim();
}
/** The unit of money a header names, or null: 光熱水費(千円), 光熱水費 単位:千円. */
export function unitOfHeader(header) {
    const folded = header.normalize('NFKC');
    const named = [...folded.matchAll(unitMark)].map(([, unit = '']) => units[unit]).find((unit) => unit !== undefined);
    return named ?? unitOfRemark(folded);
}
/** The unit that a remark above a table names for all of it (単位:千円), or null. */
export function unitAbove(table, headerRow) {
    const cells = table.rows.slice(0, headerRow + 1).flat();
    return cells.map((cell) => unitOfRemark(cell.normalize('NFKC'))).find((unit) => unit !== null) ?? null;
}
function unitOfRemark(text) {
    const unit = /単位[:\s]*(?:は)?(百万円|千円|円)/.exec(text)?.[1];
    return unit === undefined ? null : (units[unit] ?? null);
}
const mostYen = 1_000_000_000_000;
/** Integer yen of 0 and more; a cell may name its own unit. A fraction of a yen, a negative or a word is a reason. */
export function readAmountYen(text, yenPerUnit, field) {
    if (saysNothing(text))
        return { ok: true, value: null };
    const folded = fold(text);
    const own = /(百万円|千円|円)$/.exec(folded)?.[1];
    const plain = own ? folded.slice(0, -own.length) : folded;
    if (readDecimal(plain) === null)
        return refused(field, text, unreadableWords);
    const value = timesPowerOfTen(plain, own ? units[own] : yenPerUnit);
    if (value === null)
        return refused(field, text, fractionWords);
    return value <= mostYen ? { ok: true, value } : refused(field, text, tooLargeWords);
}
/** A count of 0 and more with at most so many decimals, up to `most`; 人, 日 and コマ behind it are left out. */
export function readCount(text, most, decimals, field) {
    if (saysNothing(text))
        return { ok: true, value: null };
    const value = readDecimal(fold(text).replace(/(人|名|日|コマ|件|回)$/, ''));
    if (value === null)
        return refused(field, text, unreadableWords);
    if (value !== Number(value.toFixed(decimals)))
        return refused(field, text, fractionWords);
    return value <= most ? { ok: true, value } : refused(field, text, tooLargeWords);
}
function fold(text) {
    return text
        .normalize('NFKC')
        .replaceAll(/[,\s]/g, '')
        .replace(/^[¥\\]/, '');
}
/** Exact, for 1.001 × 1000 is not 1001 in binary; null where a fraction is left. */
function timesPowerOfTen(decimal, factor) {
    const [whole = '', fraction = ''] = decimal.split('.');
    const zeros = String(factor).length - 1;
    if (/[1-9]/.test(fraction.slice(zeros)))
        return null;
    return Number(whole + fraction.slice(0, zeros).padEnd(zeros, '0'));
}
function readDecimal(plain) {
    return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
const unreadableWords = { ja: 'を0以上の数値として読めません', en: 'is no number of 0 or more' };
const fractionWords = { ja: 'に端数があります', en: 'has a fraction that cannot be kept' };
const tooLargeWords = { ja: 'は大きすぎます', en: 'is too large' };
function refused(field, text, why) {
    return { ok: false, reason: { ja: `${field.ja}「${text}」${why.ja}`, en: `${field.en} "${text}" ${why.en}` } };
}
//# sourceMappingURL=read-amounts.js.map