/** A figure as typed: read, left blank (null), or no figure at all. */
export type TypedNumber = { readonly ok: true; readonly value: number | null } | { readonly ok: false };

/** Reads 1,234.5 and １２３４ in any width; a separator must part groups of three digits, blank is null. */
export function readNumber(text: string): TypedNumber {
  const folded = text.normalize('NFKC').trim();
  if (folded === '') return { ok: true, value: null };
  if (!/^(\d+|\d{1,3}([,、 ]\d{3})+)(\.\d+)?$/.test(folded)) return { ok: false };
  return { ok: true, value: Number(folded.replaceAll(/[,、 ]/g, '')) };
}

/** The same, whole numbers only. */
export function readWholeNumber(text: string): TypedNumber {
  const read = readNumber(text);
  return read.ok && (read.value === null || Number.isSafeInteger(read.value)) ? read : { ok: false };
}
