import { readJapaneseDate } from '#libs/calendar';
import { remembering } from './remembering.js';
const nothing = { ok: true, value: null };
/** Digits, kana and kanji that none of the words for nothing begins with, nor becomes one in another form: most cells. */
const startsWithWord = /^(?![不未無該な])[\d\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff]/;
/** -, ―, 不明, なし, * and the like: an official's way to leave a cell blank. */
export function saysNothing(text) {
    return (!startsWithWord.test(text) &&
        /^(|[-‐‑–—―−ー*＊…・.]+|不明|不詳|未定|なし|無し|無|該当なし|N\/?A|null)$/i.test(text.normalize('NFKC').trim()));
}
/** The text of a cell, or null when it says nothing. */
export function textOf(text) {
    return text === undefined || saysNothing(text) ? null : text;
}
/** 1,578.928, 32,500 ㎡, 約…: a number ≥ 0 with separators and unit folded away; 0 and blank are not known. */
export function readFloorArea(text) {
    if (saysNothing(text))
        return nothing;
    const plain = text
        .normalize('NFKC')
        .replaceAll(/[,\s]/g, '')
        .replace(/(m2|m²|平方メートル|平米)$/i, '');
    if (!/^\d+(\.\d+)?$/.test(plain))
        return unreadable('延床面積', 'floor area', text);
    const value = Math.round(Number(plain) * 100) / 100;
    return { ok: true, value: value > 0 ? value : null };
}
/** The fiscal year of a year or date in any writing of `#libs/calendar`; 不明 and 昭和40年頃 are not known. */
export const readBuiltFiscalYear = remembering((text) => {
    if (saysNothing(text))
        return nothing;
    const date = readJapaneseDate(text);
    if (date.ok)
        return { ok: true, value: date.fiscalYear };
    if (date.kind === 'blank' || date.kind === 'unknown' || date.kind === 'approximate')
        return nothing;
    return { ok: false, reason: { ja: `建築年: ${date.reasonJa}`, en: `built year: ${date.reason}` } };
});
/** 3, 3階建, 地上3階地下1階, B1F/3F, 3/-1, 平屋建 → storeys above and below ground. */
export const readStoreys = remembering((text) => {
    if (saysNothing(text))
        return nothing;
    const plain = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
    if (/^平(屋|家)?(建|建て)?$/.test(plain))
        return { ok: true, value: { above: 1, below: null } };
    const below = /(?:地下|B|-)(\d{1,2})/.exec(plain)?.[1];
    const above = /^(\d{1,3})$|地上(\d{1,3})|(?<![\dB-]|地下)(\d{1,3})(?:階|F|\/|$)/.exec(plain);
    const value = above?.slice(1).find((group) => group !== undefined);
    if (value === undefined && below === undefined)
        return unreadable('階数', 'storeys', text);
    return {
        ok: true,
        value: { above: value === undefined ? null : Number(value), below: below === undefined ? null : Number(below) },
    };
});
/** One count of storeys: 3, 3階, 0. */
export const readStoreyCount = remembering((text) => {
    if (saysNothing(text))
        return nothing;
    const digits = /^(?:地上|地下|B)?(\d{1,3})(?:階|F)?(?:建て?)?$/i.exec(text.normalize('NFKC').replaceAll(/\s/g, ''))?.[1];
    return digits === undefined ? unreadable('階数', 'storeys', text) : { ok: true, value: Number(digits) };
});
const structureWords = [
    [/鉄骨鉄筋|SRC|鉄骨・鉄筋/, 'SRC'],
    [/鉄筋コン|鉄筋|RC|PC造|プレキャスト/, 'RC'],
    [/軽量鉄骨|軽鉄|LGS|LS造/, 'LGS'],
    [/コンクリートブロック|ブロック|CB/, 'CB'],
    [/鉄骨|重量鉄骨|^S$|^S造|S造$/, 'S'],
    [/木造|^木|^W$|W造/, 'W'],
];
/** 鉄筋コンクリート造, RC, ＲＣ造一部Ｓ造 → the first structure named; another word is 'other', a blank null. */
export const readStructure = remembering((text) => {
    if (saysNothing(text))
        return null;
    const plain = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
    const first = plain.split(/一部|[、,/+]/)[0] || plain;
    return structureWords.find(([word]) => word.test(first))?.[1] ?? 'other';
});
/** 直営, 指定管理, 業務委託, 貸付 ...; another word is 'other', a blank null. */
export const readManagementForm = remembering((text) => {
    if (saysNothing(text))
        return null;
    const plain = text.normalize('NFKC').replaceAll(/\s/g, '');
    if (/指定管理/.test(plain))
        return 'designated';
    if (/委託/.test(plain))
        return 'commissioned';
    if (/直営|直接/.test(plain))
        return 'direct';
    return /貸付|貸与|賃貸/.test(plain) ? 'leased' : 'other';
});
function unreadable(ja, en, text) {
    return { ok: false, reason: wordingOf(ja, en, text) };
}
function wordingOf(ja, en, text) {
    return { ja: `${ja}「${text}」を数値として読めません`, en: `${en} "${text}" cannot be read as a number` };
}
//# sourceMappingURL=read-cells.js.map