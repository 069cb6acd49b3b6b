import { landCategories, propertyClasses, tenures } from '#libs/asset';
import type { LandParcel } from '../api/types.js';
import { typeValue, type RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import { dayText } from '../format/date.js';
import { areaText } from '../format/quantity.js';
import { wholeYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { named } from './property-words.js';

type ParcelKey = keyof Texts['property']['parcelFields'];

export const parcelFields: readonly RecordField<ParcelKey>[] = [
  { key: 'lotNumber', kind: 'text', isRequired: true },
  { key: 'areaM2', kind: 'area' },
  { key: 'landCategory', kind: 'text' },
  { key: 'tenure', kind: 'choice', isRequired: true },
  { key: 'propertyClass', kind: 'choice' },
  { key: 'lessor', kind: 'text', group: 'lease' },
  { key: 'yearlyRentYen', kind: 'yen', group: 'lease' },
  { key: 'leaseEnd', kind: 'date', group: 'lease' },
  { key: 'zoning', kind: 'text', group: 'zoning' },
  { key: 'buildingCoveragePercent', kind: 'whole', group: 'zoning' },
  { key: 'floorAreaRatioPercent', kind: 'whole', group: 'zoning' },
  { key: 'assetNumber', kind: 'text', group: 'numbers' },
  { key: 'realEstateId', kind: 'realEstateId', group: 'numbers' },
  { key: 'note', kind: 'long' },
];

/** 用途地域 of the city-planning act. */
const zones = [
  '第一種低層住居専用地域',
  '第二種低層住居専用地域',
  '第一種中高層住居専用地域',
  '第二種中高層住居専用地域',
  '第一種住居地域',
  '第二種住居地域',
  '準住居地域',
  '田園住居地域',
  '近隣商業地域',
  '商業地域',
  '準工業地域',
  '工業地域',
  '工業専用地域',
  '市街化調整区域',
] as const;

/** Labels, choices and readable values of the fields of a lot. */
export function parcelWords(text: Texts, language: Language): RecordWords<ParcelKey> {
  const choices: Partial<Record<ParcelKey, readonly { value: string; label: string }[]>> = {
    tenure: named(tenures, text.property.tenures),
    propertyClass: named(propertyClasses, text.property.classes),
  };
  const groups: Readonly<Record<string, string>> = text.property.groups;
  const suggestions: Partial<Record<ParcelKey, readonly string[]>> = { landCategory: landCategories, zoning: zones };
  return {
    label: (key) => text.property.parcelFields[key],
    choices: (key) => choices[key] ?? [],
    none: text.shell.notEntered,
    group: (name) => groups[name] ?? name,
    suggestions: (key) => suggestions[key] ?? [],
    show: (key, value) => {
      if (value === null || value === undefined || value === '') return text.shell.notEntered;
      if (key === 'areaM2') return areaText(Number(value), language);
      if (key === 'yearlyRentYen') return wholeYen(Number(value), language);
      if (key === 'leaseEnd' && typeof value === 'string') return dayText(value, language);
      return choices[key]?.find((choice) => choice.value === value)?.label ?? typeValue(value);
    },
  };
}

/** A lot in one line: 123番1 · 宅地 · 800㎡ · 借地. */
export function parcelLabel(parcel: LandParcel, words: RecordWords<ParcelKey>): string {
  const keys = ['lotNumber', 'landCategory', 'areaM2', 'tenure'] as const;
  return saidOf(parcel, keys, words).join(' · ');
}

/** What else is known of it, each with its name. */
export function parcelDetails(parcel: LandParcel, words: RecordWords<ParcelKey>): string {
  const keys = parcelFields
    .map(({ key }) => key)
    .filter((key) => !['lotNumber', 'landCategory', 'areaM2', 'tenure'].includes(key));
  return keys
    .filter((key) => parcel[key] !== null)
    .map((key) => `${words.label(key).replace(/\(.*\)$/, '')}: ${words.show(key, parcel[key])}`)
    .join(' · ');
}

function saidOf(parcel: LandParcel, keys: readonly ParcelKey[], words: RecordWords<ParcelKey>): string[] {
  return keys.filter((key) => parcel[key] !== null).map((key) => words.show(key, parcel[key]));
}
