import type { FacilitySheet, YearRecord } from '../api/types.js';
import { EditableRow } from '../facilities/editable-row.js';
import { digits } from '../format/quantity.js';
import { fiscalYearText } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { useYear } from './use-year.js';
import { changeableYearFields, flatYear } from './year-fields.js';
import { yearWords } from './year-words.js';

/** Every record of the facility, newest year first, each to be edited or removed where it stands. */
export function YearRecords({ code, sheet }: { readonly code: string; readonly sheet: FacilitySheet }) {
  const { text } = useLanguage();
  const records = sheet.years.toReversed().flatMap((year) => year.records);
  return (
    <details className="part-group" open>
      <summary>
        {text.sheet.records} <span className="number">{digits(records.length)}</span>
      </summary>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <YearRow code={code} record={record} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function YearRow({ code, record }: { readonly code: string; readonly record: YearRecord }) {
  const { language, text } = useLanguage();
  const { save, remove } = useYear(code, record);
  return (
    <EditableRow
      isTitled
      needs="operation:write"
      label={text.sheet.recordOf(fiscalYearText(record.fiscalYear, language), record.functionName)}
      fields={changeableYearFields}
      words={yearWords(text, language)}
      record={flatYear(record)}
      version={record.version}
      save={save}
      remove={remove}
    >
      {record.note && <span className="field-hint"> {record.note}</span>}
    </EditableRow>
  );
}
