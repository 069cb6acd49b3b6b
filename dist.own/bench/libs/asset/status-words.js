const closed = /廃止|閉館(?!日|時)|閉校|閉園(?!日|時)|閉所(?!日|時)|(?<!冬[季期]|夜間|一部)閉鎖|廃校|廃園|解体済|除却済/;
const suspended = /休止|休校|休園中|休館中|休所中|休業中|休場中|使用中止/;
const planned = /予定|検討|計画/;
/** A bracket that says nothing but the status: （休校中）, 【廃止】. */
export const statusBracket = new RegExp(`[(\\[【〔]\\s*(?:${closed.source}|${suspended.source})(?:中|済)?\\s*[)\\]】〕]`, 'g');
/** Closed or suspended where name or remark says so (旧…市立…, 休校中, 廃止); null where they say nothing. Opening hours (閉館時間) and plans (廃止予定) say nothing. */
export function statusFromText(name, note) {
    const folded = name.normalize('NFKC').trim();
    if (/^[([【]?旧[)\]】]?.{0,8}[市町村区]立/.test(folded))
        return 'closed';
    const remark = (note ?? '').normalize('NFKC');
    return statusIn(folded) ?? (remark.length > 30 || planned.test(remark) ? null : statusIn(remark));
}
function statusIn(text) {
    if (closed.test(text))
        return 'closed';
    return suspended.test(text) ? 'suspended' : null;
}
//# sourceMappingURL=status-words.js.map