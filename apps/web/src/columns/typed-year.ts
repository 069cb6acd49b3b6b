/** A year as typed, in any width, with or without 年: 1900 to 2200, or null. */
export function readTypedYear(text: string): number | null {
  const digits = /^\s*(\d{4})\s*年?\s*$/.exec(text.normalize('NFKC'))?.[1];
  const year = Number(digits ?? NaN);
  return year >= 1900 && year <= 2200 ? year : null;
}
