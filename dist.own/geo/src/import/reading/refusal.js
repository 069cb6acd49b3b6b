function refusal(kind, ja, en, looksLike = null) {
    return { ok: false, kind, reason: { ja, en }, looksLike };
}
/** A file of no bytes, or of blanks only. */
export function refuseEmpty() {
    return refusal('empty', 'ファイルが空です', 'the file is empty');
}
/** A picture, a PDF or other bytes that are no text. */
export function refuseBinary(what) {
    return refusal('binary', `${what.ja}です。CSVまたはExcelブック(.xlsx)を指定してください`, `this is ${what.en}; give a CSV file or an Excel workbook (.xlsx)`, what);
}
/** A workbook of Excel 97–2003, or one under a password: both are the same container. */
export function refuseOldWorkbook() {
    return refusal('old-workbook', '旧形式(.xls)またはパスワード付きのExcelブックです。パスワードを外し、.xlsx形式で保存し直してください', 'this is an old (.xls) or password-protected Excel workbook; save it as .xlsx without a password', { ja: '旧形式のExcelブック', en: 'an old Excel workbook' });
}
/** A file that ends too early or is damaged; `where` says what shows it. */
export function refuseTruncated(where) {
    return refusal('truncated', `ファイルが途中で切れているか壊れています(${where.ja})`, `the file is cut off or damaged (${where.en})`);
}
/** Text that has no rows and columns: JSON, HTML, a letter. */
export function refuseNotATable(what) {
    return refusal('not-a-table', `表ではありません: ${what.ja}`, `this is not a table: ${what.en}`, what);
}
/** More than the limits allow; `what` is the measure, as 「220,000行」. */
export function refuseTooLarge(what, limit) {
    return refusal('too-large', `大きすぎます: ${what.ja}(上限${limit.ja})。分割してください`, `too large: ${what.en} (at most ${limit.en}); split it`);
}
/** Bytes as whole megabytes, rounded up. */
export function megabytes(bytes) {
    return `${Math.ceil(bytes / 1024 / 1024).toLocaleString('en-US')} MB`;
}
/** A table beyond the limits of rows, columns or cells. */
export function refuseExtent(rows, columns, limits) {
    const counted = (r, c) => ({
        ja: `${r.toLocaleString('en-US')}行${c.toLocaleString('en-US')}列`,
        en: `${r.toLocaleString('en-US')} rows × ${c.toLocaleString('en-US')} columns`,
    });
    return refuseTooLarge(counted(rows, columns), counted(limits.rows, limits.columns));
}
//# sourceMappingURL=refusal.js.map