/** A figure as typed: read, left blank (null), or no figure at all. */
export type TypedNumber = { readonly ok: true; readonly value: number | null } | { readonly ok: false };

/** Reads 1,234.5 and １２３４ in any width; blank is null. */
export function readNumber(text: string): TypedNumber {
  const folded = text.normalize('NFKC').replaceAll(/[\s,、]/g, '');
  if (folded === '') return { ok: true, value: null };
  if (!/^\d+(\.\d+)?$/.test(folded)) return { ok: false };
  return { ok: true, value: Number(folded) };
}

/** The same, whole numbers only. */
export function readWholeNumber(text: string): TypedNumber {
  const read = readNumber(text);
  return read.ok && (read.value === null || Number.isSafeInteger(read.value)) ? read : { ok: false };
}

const units: Record<string, number> = { 円: 1, 千円: 1e3, 万円: 1e4, 百万円: 1e6, 億円: 1e8, 兆円: 1e12 };

/** Yen as officials write them: 5400000000, 54億円, 5,400百万円; must come to whole yen. */
export function readYen(text: string): TypedNumber {
  const folded = text.normalize('NFKC').replaceAll(/[\s,、¥]/g, '');
  const [, figure = '', unit = ''] = /^([\d.]*)(\D*)$/.exec(folded) ?? [];
  const read = readNumber(figure);
  const yen = unit === '' ? 1 : units[unit.endsWith('円') ? unit : `${unit}円`];
  if (!read.ok || yen === undefined || (read.value === null && folded !== '')) return { ok: false };
  if (read.value === null) return read;
  const value = Math.round(read.value * yen);
  return Number.isSafeInteger(value) && Math.abs(value - read.value * yen) < 1e-3 ? { ok: true, value } : { ok: false };
}
