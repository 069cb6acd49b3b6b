import type { Texts } from '../i18n/ja.js';

const formats: Readonly<Record<string, keyof Texts['imports']['formatNames']>> = {
  'recommended-dataset': 'dataset',
  'property-workbook': 'workbook',
  'building-ledger': 'ledger',
  'register-workbook': 'register',
};

/** A source (`property-workbook:library`) as the format and the list it was read from; the dataset's lists of a city are one source. */
export function sourceText(source: string, text: Texts): string {
  const [driver = '', list = ''] = source.split(/:(.*)/s);
  const format = formats[driver];
  if (!format) return source;
  const name = text.imports.formatNames[format];
  return list === '' || /^\d{6}$/.test(list) ? name : text.facility.sourceList(name, list);
}

/** The number a facility bears there; rows without one are recognised by name and address (`=name|address`). */
export function sourceNumberText(sourceId: string, text: Texts): string {
  return sourceId.startsWith('=') ? text.facility.sourceUnnumbered : text.facility.sourceNumber(sourceId);
}
