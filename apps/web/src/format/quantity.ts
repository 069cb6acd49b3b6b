import type { Language } from '../i18n/language.js';
import type { Amount } from './yen.js';

const minusSigns: Readonly<Record<Language, string>> = { ja: '△', en: '−' };

/** Digits with group separators, rounded half up; negatives as △1,234, in English −1,234, what rounds to zero without a sign. */
export function digits(value: number, decimals = 0, language: Language = 'ja'): string {
  const shown = roundHalfUp(Math.abs(value), decimals).toLocaleString('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return value < 0 && /[1-9]/.test(shown) ? `${minusSigns[language]}${shown}` : shown;
}

/** Floor area as a large figure: 万㎡ from 100,000 ㎡ on (en: thousand m²), else ㎡. */
export function readableArea(areaM2: number, language: Language): Amount {
  if (areaM2 < 100_000) return { value: digits(areaM2), unit: language === 'ja' ? '㎡' : 'm²' };
  return language === 'ja'
    ? { value: digits(areaM2 / 10_000, 1), unit: '万㎡' }
    : { value: digits(areaM2 / 1000), unit: 'thousand m²' };
}

/** Square metres in full, such as "1,819㎡"; decimals only where the register has them. */
export function areaText(areaM2: number, language: Language): string {
  const shown = digits(areaM2, Number.isInteger(areaM2) ? 0 : 2, language);
  return language === 'ja' ? `${shown}㎡` : `${shown} m²`;
}

/** A share of one as percent, such as "42%"; one decimal below ten percent. */
export function percentText(share: number): string {
  const percent = share * 100;
  return `${digits(percent, percent > 0 && percent < 9.95 ? 1 : 0)}%`;
}

function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // The tiny factor undoes the loss of decimal fractions in binary (1.005 × 100 = 100.49999…).
  return Math.floor(value * factor * (1 + Number.EPSILON) + 0.5) / factor;
}
