import type { BuildingDetail } from '../api/types.js';
import { areaText } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

type EstimatedValue = BuildingDetail['estimates'][number]['value'];
type Distribution = Exclude<EstimatedValue, number>;

/** The mean of the years a building may have been built in. */
export function meanYearText(years: Distribution, text: Texts, language: Language): string {
  const mean = years.reduce((sum, { fiscalYear, probability }) => sum + fiscalYear * probability, 0);
  return text.facility.estimate.expectation(shortFiscalYear(Math.round(mean), language));
}

/** The first and the last of those years. */
export function yearRangeText(years: Distribution, text: Texts, language: Language): string {
  const all = years.map(({ fiscalYear }) => fiscalYear);
  return text.facility.estimate.range(
    shortFiscalYear(Math.min(...all), language),
    shortFiscalYear(Math.max(...all), language),
  );
}

/** An estimated value in one line: a floor area, or the years a building may have been built in. */
export function estimateText(value: EstimatedValue, text: Texts, language: Language): string {
  if (typeof value === 'number') return areaText(Math.round(value), language);
  return [meanYearText(value, text, language), yearRangeText(value, text, language)].join(' ');
}
