import { type FormEvent, type ReactNode, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { ConflictDialog } from './conflict-dialog.js';
import { ChoiceInput, TextInput } from './inputs.js';
import { type FieldKind, readRecord, type RecordField, type TypedRecord, typeRecord } from './record-fields.js';
import { useUnsavedChanges } from './unsaved-changes.js';

/** The words of a record's fields. */
export interface RecordWords<Key extends string> {
  readonly label: (key: Key) => string;
  choices(key: Key): readonly { readonly value: string; readonly label: string }[];
  /** Any value of a field as a reader wants it. */
  readonly show: (key: Key, value: unknown) => string;
}

export interface RecordFormProps<Key extends string> {
  readonly fields: readonly RecordField<Key>[];
  readonly words: RecordWords<Key>;
  readonly record: Readonly<Partial<Record<Key, unknown>>>;
  /** Null for a record that does not exist yet. */
  readonly version: number | null;
  readonly children?: ReactNode;
  /** Writes; must fail with ApiProblem. */
  readonly save: (changes: Readonly<Record<string, unknown>>, version: number) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Edits a record in place. What somebody else has changed meanwhile is shown beside one's own values, never overwritten. */
export function RecordForm<Key extends string>(props: RecordFormProps<Key>) {
  const { fields, words, record, version, children, save, onDone, onCancel } = props;
  const text = useText();
  const [before] = useState(() => typeRecord(fields, record));
  const [typed, setTyped] = useState<TypedRecord<Key>>(before);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const isChanged = fields.some(({ key }) => typed[key] !== before[key]);
  useUnsavedChanges(isChanged && !isSaved);

  const write = async (changes: Readonly<Record<string, unknown>>, knownVersion: number) => {
    setIsSaving(true);
    setError(null);
    try {
      await save(changes, knownVersion);
      setIsSaved(true);
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsSaving(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readRecord(fields, typed, before);
    setWrong(read.ok ? new Set() : read.wrong);
    if (read.ok) void write(read.changes, version ?? 0);
  };
  const isStale = error instanceof ApiProblem && error.kind === 'stale';
  return (
    <form className="form" onSubmit={submit} noValidate>
      <div className="form-row">
        {fields.map((field) => (
          <RecordInput
            key={field.key}
            field={field}
            words={words}
            value={typed[field.key]}
            error={wrong.has(field.key) ? text.forms.wrong[field.kind] : null}
            onChange={(value) => setTyped({ ...typed, [field.key]: value })}
          />
        ))}
      </div>
      {children}
      {error !== null && !isStale && <ErrorNotice error={error} />}
      <div className="form-actions">
        <button type="submit" className="button button-primary" disabled={isSaving || !isChanged}>
          {isSaving ? text.shell.saving : version === null ? text.shell.add : text.shell.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {text.shell.cancel}
        </button>
      </div>
      {isStale && (
        <ConflictDialog
          problem={error}
          fields={fields}
          words={words}
          onResolve={(changes, currentVersion) => void write(changes, currentVersion)}
          onClose={() => setError(null)}
        />
      )}
    </form>
  );
}

interface RecordInputProps<Key extends string> {
  readonly field: RecordField<Key>;
  readonly words: RecordWords<Key>;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

const numeric: ReadonlySet<FieldKind> = new Set(['area', 'whole']);

function RecordInput<Key extends string>({ field, words, value, error, onChange }: RecordInputProps<Key>) {
  const text = useText();
  const { key, kind, isRequired } = field;
  const label = words.label(key);
  if (kind === 'flag') {
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={value === 'true'}
          onChange={(event) => onChange(String(event.target.checked))}
        />
        {label}
      </label>
    );
  }
  if (kind === 'choice') {
    return (
      <ChoiceInput
        label={label}
        value={value}
        options={words.choices(key)}
        {...(!isRequired && { none: text.shell.unknown })}
        error={error}
        onChange={onChange}
      />
    );
  }
  const hints: Partial<Record<FieldKind, string>> = { fiscalYear: text.forms.yearHint, place: text.forms.placeHint };
  const hint = hints[kind];
  return (
    <TextInput
      label={label}
      kind={kind === 'long' ? 'long' : numeric.has(kind) ? 'number' : 'text'}
      {...(kind === 'area' && { unit: '㎡' })}
      {...(hint && { hint })}
      isRequired={isRequired ?? false}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
