/** A text that is written in both languages, 「架空のデータ / fictional data」, as its two parts; any other text stands for both. */
export function wordingOf(text) {
    const [ja = '', en = '', ...rest] = text.split(' / ');
    const both = rest.length === 0 && /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(ja) && /^[A-Za-z][A-Za-z ,.'’()-]*$/.test(en);
    return both ? { ja, en } : { ja: text, en: text };
}
//# sourceMappingURL=wording.js.map