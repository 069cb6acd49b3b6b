import type { PopulationEntry } from '../city-entry/population-draft.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import { digits } from '../format/quantity.js';
import { fiscalYearText } from '../format/year.js';
import { wholeYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

/** What can be changed of a city. */
export const cityFields = [
  { key: 'name', kind: 'text' },
  { key: 'nameEn', kind: 'text' },
  { key: 'boundary', kind: 'text' },
  { key: 'boundarySource', kind: 'text' },
  { key: 'population', kind: 'text' },
  { key: 'availableYen', kind: 'whole' },
  { key: 'availableFiscalYear', kind: 'fiscalYear' },
  { key: 'availableSource', kind: 'text' },
] as const satisfies readonly RecordField[];

type CityKey = (typeof cityFields)[number]['key'];

/** The fields of a city and their values in words, for the comparison with what somebody else has saved. */
export function cityWords(text: Texts, language: Language): RecordWords<CityKey> {
  const labels: Record<CityKey, string> = {
    name: text.entry.name,
    nameEn: text.entry.nameEn,
    boundary: text.entry.boundary,
    boundarySource: `${text.entry.boundary} — ${text.entry.source}`,
    population: text.entry.population,
    availableYen: text.entry.money,
    availableFiscalYear: text.entry.moneyYear,
    availableSource: `${text.entry.money} — ${text.entry.source}`,
  };
  return {
    label: (key) => labels[key],
    choices: () => [],
    show: (key, value) => {
      // The register's own polygon is not sent to the page.
      if (key === 'boundary') return value ? text.settings.boundaryNew : text.settings.boundaryNow;
      if (value === null || value === undefined) return text.shell.notEntered;
      if (key === 'population') return populationText(value as readonly PopulationEntry[], text);
      if (key === 'availableYen') return wholeYen(Number(value), language);
      return key === 'availableFiscalYear' ? fiscalYearText(Number(value), language) : (value as string);
    },
  };
}

function populationText(entries: readonly PopulationEntry[], text: Texts): string {
  const rows = entries.map(({ year, residents }) => text.settings.populationOf(year, digits(residents)));
  return text.settings.populationRows(rows.length, rows.join(', '));
}
