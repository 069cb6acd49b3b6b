import { readRealEstateId } from '#libs/asset';
import { readBuiltFiscalYear, saysNothing } from './read-cells.js';
import { remembering } from './remembering.js';
/** 新耐震, 新, 新基準 → new; 旧耐震 → old; any other word is not known. */
export const readSeismicStandard = remembering((text) => {
    const plain = folded(text);
    if (plain.startsWith('新'))
        return 'new';
    return plain.startsWith('旧') ? 'old' : null;
});
/** 済, 実施済, ○, 有 → done; 未, 未実施, ×, 要 → not done; 不要, 対象外 → not needed; any other word is not known. */
export const readSeismicWork = remembering((text) => {
    const plain = folded(text);
    if (/^(不要|対象外|不用|必要なし|該当なし)/.test(plain))
        return 'not-needed';
    if (/^(未|要|×|✕|無|なし)/.test(plain))
        return 'not-done';
    return /済|^(○|〇|◯|有|あり|実施)/.test(plain) ? 'done' : null;
});
/** 行政財産 with 公用 or 公共用, 普通財産; 行政財産 alone leaves open which of the two it is. */
export const readPropertyClass = remembering((text) => {
    const plain = folded(text);
    if (/普通/.test(plain))
        return 'ordinary';
    if (/公共用/.test(plain))
        return 'public-use';
    return /公用/.test(plain) ? 'official-use' : null;
});
/** Fiscal year of a reinforcement, in any writing of a year. */
export const readReinforcedFiscalYear = remembering((text) => {
    const answer = readBuiltFiscalYear(text);
    const inRange = !answer.ok || answer.value === null || answer.value >= 1900;
    return inRange ? answer : refused('補強年度', 'year of reinforcement', text);
});
/** N/mm² with one decimal, more than 0 and less than 1,000. */
export const readConcreteStrength = remembering((text) => {
    if (saysNothing(text))
        return { ok: true, value: null };
    const plain = folded(text).replace(/N\/(mm2|㎟)$/i, '');
    const value = Math.round(Number(plain) * 10) / 10;
    const isStrength = /^\d+(\.\d+)?$/.test(plain) && value > 0 && value < 1000;
    return isStrength ? { ok: true, value } : refused('コンクリート強度', 'concrete strength', text);
});
/** Thirteen digits, with or without the four of a part. */
export function readRealEstateCell(text) {
    if (saysNothing(text))
        return { ok: true, value: null };
    const value = readRealEstateId(text);
    return value === null ? refused('不動産ID', 'real estate ID', text) : { ok: true, value };
}
function folded(text) {
    return text.normalize('NFKC').replaceAll(/\s/g, '');
}
function refused(ja, en, text) {
    return { ok: false, reason: { ja: `${ja}「${text}」を読めません`, en: `${en} "${text}" cannot be read` } };
}
//# sourceMappingURL=read-particulars.js.map