import type { Municipality } from '../api/types.js';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { useLanguage } from '../i18n/text.js';
import { type BulkDraft, bulkFields, clear, mayBeCleared } from './bulk-draft.js';
import { facilityWords } from './facility-words.js';

export interface BulkFieldsProps {
  readonly city: Municipality;
  readonly draft: BulkDraft;
  readonly onDraft: (draft: BulkDraft) => void;
}

type BulkField = (typeof bulkFields)[number];

/** The fields of one decision for many: what is left blank stays as it is. */
export function BulkFields(props: BulkFieldsProps) {
  return bulkFields.map((field) =>
    field.kind === 'text' ? (
      <TextField key={field.key} {...props} field={field} />
    ) : (
      <ChoiceField key={field.key} {...props} field={field} />
    ),
  );
}

function TextField({ city, draft, onDraft, field: { key } }: BulkFieldsProps & { readonly field: BulkField }) {
  const { language, text } = useLanguage();
  const typed = draft[key] ?? '';
  const set = (value: string | typeof clear) => onDraft({ ...draft, [key]: value });
  return (
    <div className="bulk-text">
      <TextInput
        label={facilityWords(text, language, city).label(key)}
        value={typed === clear ? '' : typed}
        onChange={set}
      />
      <label className="check">
        <input type="checkbox" checked={typed === clear} onChange={(event) => set(event.target.checked ? clear : '')} />
        {text.facility.list.bulkClear}
      </label>
    </div>
  );
}

/** The choice that stands for nothing; no value of a field is spelt so. */
const nothing = '(clear)';

function ChoiceField({ city, draft, onDraft, field }: BulkFieldsProps & { readonly field: BulkField }) {
  const { language, text } = useLanguage();
  const { key, kind } = field;
  const words = facilityWords(text, language, city);
  const flags = [
    { value: 'true', label: text.shell.yes },
    { value: 'false', label: text.shell.no },
  ];
  const typed = draft[key] ?? '';
  return (
    <ChoiceInput
      label={words.label(key)}
      value={typed === clear ? nothing : typed}
      none={text.facility.list.bulkKeep}
      options={[
        ...(kind === 'flag' ? flags : words.choices(key)),
        ...(mayBeCleared(field) ? [{ value: nothing, label: text.facility.list.bulkClear }] : []),
      ]}
      onChange={(value) => onDraft({ ...draft, [key]: value === nothing ? clear : value })}
    />
  );
}
