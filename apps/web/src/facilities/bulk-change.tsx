import { useState } from 'react';
import { changeMany } from '../api/facility-list.js';
import type { BulkChanges, FacilityRow, Municipality } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { readField } from '../forms/record-fields.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { facilityFields, facilityWords } from './facility-words.js';
import { useChangeReport } from './use-change-report.js';

export interface BulkChangeProps {
  readonly code: string;
  readonly city: Municipality;
  readonly chosen: readonly FacilityRow[];
  readonly onDone: () => void;
}

const bulkKeys = [
  'owner',
  'majorCategory',
  'smallCategory',
  'status',
  'propertyClass',
  'department',
  'managementForm',
  'bundledManagement',
] as const;
type BulkKey = (typeof bulkKeys)[number];
const bulkFields = facilityFields.filter((field): field is (typeof facilityFields)[number] & { key: BulkKey } =>
  bulkKeys.some((key) => key === field.key),
);

/** The bar over the table while facilities are chosen, and the one decision for all of them. */
export function BulkChange(props: BulkChangeProps) {
  const { chosen, onDone } = props;
  const { text } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { list } = text.facility;
  return (
    <section className="bulk-bar" aria-label={list.bulk}>
      <strong className="number">{list.selected(digits(chosen.length))}</strong>
      <button type="button" className="button button-primary" onClick={() => setIsOpen(true)}>
        {list.bulk}
      </button>
      <button type="button" className="button button-quiet" onClick={onDone}>
        {text.city.clearSelection}
      </button>
      {isOpen && <BulkDialog {...props} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function BulkDialog({ code, city, chosen, onDone, onClose }: BulkChangeProps & { readonly onClose: () => void }) {
  const { language, text } = useLanguage();
  const report = useChangeReport(code);
  const { list } = text.facility;
  const [typed, setTyped] = useState<Partial<Record<BulkKey, string>>>({});
  const words = facilityWords(text, language, city);
  const flags = [
    { value: 'true', label: text.shell.yes },
    { value: 'false', label: text.shell.no },
  ];
  const change = useCityMutation(code, (changes: BulkChanges) => changeMany(code, chosen, changes));
  const changes = readChanges(typed);
  const save = () =>
    change.mutate(changes, {
      onSuccess: ({ changed }) => {
        const [first] = chosen;
        if (first) void report(list.bulkDone(digits(changed)), { entity: 'facility', id: first.id }, 'together');
        onDone();
      },
    });
  return (
    <Dialog
      title={list.bulkTitle(digits(chosen.length))}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.shell.cancel}
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={Object.keys(changes).length === 0 || change.isPending}
            onClick={save}
          >
            {change.isPending ? text.shell.saving : text.shell.save}
          </button>
        </>
      }
    >
      <p className="field-hint">{list.bulkHint}</p>
      {bulkFields.map(({ key, kind }) => {
        const value = typed[key] ?? '';
        const onChange = (next: string) => setTyped({ ...typed, [key]: next });
        return kind === 'text' ? (
          <TextInput key={key} label={words.label(key)} value={value} onChange={onChange} />
        ) : (
          <ChoiceInput
            key={key}
            label={words.label(key)}
            value={value}
            none={list.bulkKeep}
            options={kind === 'flag' ? flags : words.choices(key)}
            onChange={onChange}
          />
        );
      })}
      {change.error && <ErrorNotice error={change.error} title={text.shell.errors.notSaved} />}
    </Dialog>
  );
}

/** Only what was filled in. */
function readChanges(typed: Partial<Record<BulkKey, string>>): BulkChanges {
  const entries = bulkFields.flatMap(({ key, kind }) => {
    const text = typed[key] ?? '';
    const read = readField(kind, text);
    return text.trim() === '' || !read.ok ? [] : [[key, read.value]];
  });
  return Object.fromEntries(entries) as BulkChanges;
}
