/** One statement in both languages of the product: official Japanese and English. */
export interface Wording {
  readonly ja: string;
  readonly en: string;
}

/** A text that is written in both languages, 「架空のデータ / fictional data」, as its two parts; any other text stands for both. */
export function wordingOf(text: string): Wording {
  const [ja = '', en = '', ...rest] = text.split(' / ');
  const both =
    rest.length === 0 && /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u.test(ja) && /^[A-Za-z][A-Za-z ,.'’()-]*$/.test(en);
  return both ? { ja, en } : { ja: text, en: text };
}
