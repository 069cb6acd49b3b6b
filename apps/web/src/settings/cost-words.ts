import type { CycleModel } from '#libs/lifecycle-cost';
import type { CostSettings } from '../api/types.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import { shortFiscalYear } from '../format/year.js';
import { wholeYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { cyclesInLine } from '../methods/cycles-in-words.js';

/** What can be changed of the cost settings. */
export const costFields = [
  { key: 'cycleModel', kind: 'text' },
  { key: 'planningPercent', kind: 'whole' },
  { key: 'operationYenPerM2', kind: 'whole' },
  { key: 'demolitionYenPerM2', kind: 'whole' },
  { key: 'grantPercent', kind: 'whole' },
  { key: 'reserveYen', kind: 'whole' },
  { key: 'bondRules', kind: 'text' },
  { key: 'spending', kind: 'text' },
  { key: 'spendingSource', kind: 'text' },
] as const satisfies readonly RecordField[];

type CostKey = (typeof costFields)[number]['key'];

/** The fields of the cost settings and their values in words, for the comparison with what somebody else has saved. */
export function costWords(text: Texts, language: Language): RecordWords<CostKey> {
  return {
    label: (key) => text.costs.fields[key],
    choices: () => [],
    show: (key, value) => {
      if (value === null || value === undefined) return text.shell.notEntered;
      if (key === 'cycleModel') return cyclesInLine(value as CycleModel, text);
      if (key === 'spending') return spendingText(value as CostSettings['spending'], language) || text.shell.none;
      if (key === 'bondRules') return text.costs.bondRows((value as CostSettings['bondRules']).length);
      if (key === 'reserveYen') return wholeYen(value as number, language);
      return typeof value === 'string' ? value : JSON.stringify(value);
    },
  };
}

function spendingText(spending: CostSettings['spending'], language: Language): string {
  return spending
    .map(({ fiscalYear, yen }) => `${shortFiscalYear(fiscalYear, language)} ${wholeYen(yen, language)}`)
    .join(' / ');
}
