/** Writes a name from "漢字 かな English" with blanks in the English part allowed. */
export function placeName(text) {
    const [name, nameKana, ...english] = text.split(' ');
    if (name === undefined || nameKana === undefined || english.length === 0)
        throw new Error(`not a place name: "${text}"`);
    return { name, nameKana, nameEn: english.join(' ') };
}
/** Hiragana in katakana, as registers write readings. */
export function toKatakana(hiragana) {
    return hiragana.replaceAll(/[\u3041-\u3096]/g, (kana) => String.fromCodePoint(kana.codePointAt(0) + 0x60));
}
//# sourceMappingURL=place-name.js.map