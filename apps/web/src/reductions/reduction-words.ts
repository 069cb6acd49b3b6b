import type { ReductionTarget } from '../api/types.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import { areaText } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { wholeYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

/** What can be changed of a target. */
export const reductionFields = [
  { key: 'name', kind: 'text' },
  { key: 'fromFiscalYear', kind: 'fiscalYear' },
  { key: 'toFiscalYear', kind: 'fiscalYear' },
  { key: 'floorAreaM2', kind: 'area' },
  { key: 'yen', kind: 'whole' },
  { key: 'progress', kind: 'text' },
] as const satisfies readonly RecordField[];

type ReductionKey = (typeof reductionFields)[number]['key'];

/** The fields of a target and their values in words, for the comparison with what somebody else has saved. */
export function reductionWords(text: Texts, language: Language): RecordWords<ReductionKey> {
  return {
    label: (key) => text.reductions.fields[key],
    choices: () => [],
    show: (key, value) => {
      if (value === null || value === undefined) return text.shell.none;
      if (key === 'floorAreaM2') return areaText(value as number, language);
      if (key === 'yen') return wholeYen(value as number, language);
      if (key === 'progress') return progressText(value as ReductionTarget['progress'], language) || text.shell.none;
      return typeof value === 'number' ? shortFiscalYear(value, language) : JSON.stringify(value);
    },
  };
}

function progressText(progress: ReductionTarget['progress'], language: Language): string {
  return progress
    .map(({ fiscalYear, floorAreaM2, yen }) => {
      return `${shortFiscalYear(fiscalYear, language)} ${areaText(floorAreaM2, language)} ${wholeYen(yen, language)}`;
    })
    .join(' / ');
}
