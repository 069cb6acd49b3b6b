/** One statement in both languages of the product: official Japanese and English. */
export interface Wording {
  readonly ja: string;
  readonly en: string;
}
