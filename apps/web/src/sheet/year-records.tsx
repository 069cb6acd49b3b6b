import type { FacilitySheet, YearRecord } from '../api/types.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { digits } from '../format/quantity.js';
import { fiscalYearText } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
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
  const { isOpen, opener, open, close } = useInPlaceForm();
  const { save, remove } = useYear(code, record);
  const label = text.sheet.recordOf(fiscalYearText(record.fiscalYear, language), record.functionName);
  if (isOpen) {
    return (
      <div className="year-form">
        <h3>{label}</h3>
        <RecordForm
          fields={changeableYearFields}
          words={yearWords(text, language)}
          record={flatYear(record)}
          version={record.version}
          save={save}
          onDone={close}
          onCancel={close}
        />
      </div>
    );
  }
  return (
    <div className="part-row">
      <span>
        {label}
        {record.note && <span className="field-hint"> {record.note}</span>}
      </span>
      <button
        ref={opener}
        type="button"
        className="button button-quiet"
        aria-label={`${text.shell.edit}: ${label}`}
        onClick={open}
      >
        <Icon name="edit" />
      </button>
      <ConfirmButton
        isQuiet
        label={`${text.shell.remove}: ${label}`}
        title={text.facility.removeTitle(label)}
        hint={text.facility.removeHint}
        error={remove.error}
        onConfirm={() => remove.mutate()}
      />
    </div>
  );
}
