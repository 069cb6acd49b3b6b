import { formatYen, type YenUnit } from '#libs/money';

/** Whole yen, or why the text is no amount; blank is told apart, because an amount may be left out. */
export type YenReading =
  | { readonly ok: true; readonly yen: number }
  | { readonly ok: false; readonly problem: 'blank' | 'not-a-number' | 'part-of-yen' | 'too-large' };

/** Zeros that a unit adds to a number of it. */
const zeros: Record<YenUnit, number> = { yen: 0, 'thousand-yen': 3, 'million-yen': 6, 'hundred-million-yen': 8 };

const writtenUnits: readonly (readonly [RegExp, number])[] = [
  [/億円?$/, 8],
  [/百万円?$/, 6],
  [/千万円?$/, 7],
  [/万円?$/, 4],
  [/千円?$/, 3],
  [/円$/, 0],
];

/** Reads 12.5, 1,250 or １２.５億円 as yen; a unit written behind the number wins over the chosen one. No floating point, so no yen is lost. */
export function readYen(text: string, unit: YenUnit): YenReading {
  const folded = foldNumber(text).replace(/^[¥\\]/, '');
  if (folded === '') return { ok: false, problem: 'blank' };
  const written = writtenUnits.find(([pattern]) => pattern.test(folded));
  const number = written ? folded.replace(written[0], '') : folded;
  const [, whole, fraction = ''] = /^(\d{1,16})(?:\.(\d{1,12}))?$/.exec(number) ?? [];
  if (whole === undefined) return { ok: false, problem: 'not-a-number' };
  const shift = written ? written[1] : zeros[unit];
  if (/[1-9]/.test(fraction.slice(shift))) return { ok: false, problem: 'part-of-yen' };
  const yen = Number(`${whole}${fraction.slice(0, shift).padEnd(shift, '0')}`);
  return Number.isSafeInteger(yen) ? { ok: true, yen } : { ok: false, problem: 'too-large' };
}

/** Half width, no blanks, no group separators; a comma that groups nothing stays, so that 12,34 is refused. */
function foldNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/(?<=\d)[,'、](?=\d{3}(?!\d))/g, '');
}

/** The amount in a unit as it stands in an input: all its digits, none that mean nothing. */
export function writeYen(yen: number, unit: YenUnit): string {
  const text = formatYen(yen, unit, zeros[unit]);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The largest unit in which an amount needs at most two decimals. */
export function plainUnit(yen: number): YenUnit {
  if (yen === 0) return 'thousand-yen';
  if (yen >= 100_000_000 && yen % 1_000_000 === 0) return 'hundred-million-yen';
  if (yen >= 1_000_000 && yen % 10_000 === 0) return 'million-yen';
  return yen >= 1_000 && yen % 10 === 0 ? 'thousand-yen' : 'yen';
}
