/** A name in three scripts: Japanese, hiragana reading and English. */
export interface PlaceName {
  readonly name: string;
  readonly nameKana: string;
  readonly nameEn: string;
}

/** Writes a name from "漢字 かな English" with blanks in the English part allowed. */
export function placeName(text: string): PlaceName {
  const [name, nameKana, ...english] = text.split(' ');
  if (name === undefined || nameKana === undefined || english.length === 0)
    throw new Error(`not a place name: "${text}"`);
  return { name, nameKana, nameEn: english.join(' ') };
}

/** Hiragana in katakana, as registers write readings. */
export function toKatakana(hiragana: string): string {
  return hiragana.replaceAll(/[\u3041-\u3096]/g, (kana) => String.fromCodePoint(kana.codePointAt(0)! + 0x60));
}
