import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { asksToSave } from '../shell/keys.js';
import { useAnnounce } from '../shell/live-region.js';
import { ConflictDialog } from './conflict-dialog.js';
import { fieldErrors } from './field-errors.js';
import { ChoiceInput, TextInput } from './inputs.js';
import { escapeStep } from './escape-step.js';
import { type FieldKind, readRecord, type RecordField, type TypedRecord, typeRecord } from './record-fields.js';
import { useUnsavedChanges } from './unsaved-changes.js';

/** The words of a record's fields. */
export interface RecordWords<Key extends string> {
  readonly label: (key: Key) => string;
  choices(key: Key): readonly { readonly value: string; readonly label: string }[];
  /** Any value of a field as a reader wants it. */
  readonly show: (key: Key, value: unknown) => string;
  /** What no choice is called; "unknown" unless given. */
  readonly none?: string;
  /** Values that are offered for a field of text; any other may be typed. */
  readonly suggestions?: (key: Key) => readonly string[];
  /** The heading of a group; needed where fields have groups. */
  readonly group?: (name: string) => string;
}

export interface RecordFormProps<Key extends string> {
  readonly fields: readonly RecordField<Key>[];
  readonly words: RecordWords<Key>;
  readonly record: Readonly<Partial<Record<Key, unknown>>>;
  /** Null for a record that does not exist yet. */
  readonly version: number | null;
  /** What the button that writes a new record says; "add" unless given. */
  readonly addLabel?: string;
  /** The form is what its page is for: the focus stays at the page's heading. */
  readonly isWholePage?: boolean;
  readonly children?: ReactNode;
  /** Writes; must fail with ApiProblem. */
  readonly save: (changes: Readonly<Record<string, unknown>>, version: number) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Edits a record in place. What somebody else has changed meanwhile is shown beside one's own values, never overwritten. */
export function RecordForm<Key extends string>(props: RecordFormProps<Key>) {
  const { fields, words, record, version, addLabel, isWholePage = false, children, save, onDone, onCancel } = props;
  const { language, text } = useLanguage();
  const announce = useAnnounce();
  const [before] = useState(() => typeRecord(fields, record));
  const [typed, setTyped] = useState<TypedRecord<Key>>(before);
  const [wrong, setWrong] = useState<ReadonlyMap<string, string>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const isChanged = fields.some(({ key }) => typed[key] !== before[key]);
  useUnsavedChanges(isChanged && !isSaved);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!isWholePage) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [isWholePage]);
  useEffect(() => {
    if (wrong.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [wrong]);

  const write = async (changes: Readonly<Record<string, unknown>>, knownVersion: number) => {
    setIsSaving(true);
    setError(null);
    try {
      await save(changes, knownVersion);
      setIsSaved(true);
      onDone();
    } catch (failure) {
      setError(failure);
      if (failure instanceof ApiProblem) setWrong(fieldErrors(failure, language));
    } finally {
      setIsSaving(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const read = readRecord(fields, typed, before);
    setError(null);
    if (!read.ok) return setWrong(new Map([...read.wrong].map(([key, problem]) => [key, text.forms.wrong[problem]])));
    setWrong(new Map());
    if (version === null || Object.keys(read.changes).length > 0) return void write(read.changes, version ?? 0);
    announce(text.forms.unchanged);
    onDone();
  };
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (asksToSave(event)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    } else if (event.key === 'Escape' && !isWholePage && error === null && !isSaving) {
      event.preventDefault();
      escape(event.target as HTMLInputElement);
    }
  };
  const escape = ({ name }: { readonly name: string }) => {
    const step = escapeStep(typed, before, name);
    if (step === 'close') return onCancel();
    if (step === 'revert') setTyped({ ...typed, [name]: before[name as Key] });
    announce(step === 'revert' ? text.forms.reverted : text.forms.stillChanged);
  };
  const isMarked = fields.some(({ key }) => wrong.has(key));
  const isStale = error instanceof ApiProblem && error.kind === 'stale';
  return (
    // Escape gives back what stood in a field, then leaves the form; Ctrl+Enter saves from any field.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form ref={form} className="form" onSubmit={submit} onKeyDown={onKey} noValidate>
      {runsOf(fields).map(({ group, members }) => (
        <FieldGroup key={members[0]?.key} title={group === undefined ? null : (words.group?.(group) ?? group)}>
          {members.map((field) => (
            <RecordInput
              key={field.key}
              field={field}
              words={words}
              value={typed[field.key]}
              error={wrong.get(field.key) ?? null}
              onChange={(value) => setTyped({ ...typed, [field.key]: value })}
            />
          ))}
        </FieldGroup>
      ))}
      {children}
      {error !== null && !isStale && (
        <ErrorNotice
          error={error}
          title={text.shell.errors.notSaved}
          {...(isMarked && { advice: text.forms.checkMarked })}
        />
      )}
      <div className="form-actions">
        <button
          type="submit"
          className="button button-primary"
          // A disabled button would lose the focus while it waits.
          aria-disabled={isSaving}
          disabled={version !== null && !isChanged}
        >
          {isSaving ? text.shell.saving : version === null ? (addLabel ?? text.shell.add) : text.shell.save}
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

interface FieldRun<Key extends string> {
  readonly group: string | undefined;
  readonly members: readonly RecordField<Key>[];
}

/** Neighbouring fields of one group together. */
function runsOf<Key extends string>(fields: readonly RecordField<Key>[]): readonly FieldRun<Key>[] {
  const runs: { group: string | undefined; members: RecordField<Key>[] }[] = [];
  for (const field of fields) {
    const run = runs.at(-1);
    if (run && run.group === field.group) run.members.push(field);
    else runs.push({ group: field.group, members: [field] });
  }
  return runs;
}

function FieldGroup({ title, children }: { readonly title: string | null; readonly children: ReactNode }) {
  if (title === null) return <div className="form-row">{children}</div>;
  return (
    <fieldset className="form-group">
      <legend>{title}</legend>
      <div className="form-row">{children}</div>
    </fieldset>
  );
}

interface RecordInputProps<Key extends string> {
  readonly field: RecordField<Key>;
  readonly words: RecordWords<Key>;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

const numeric: ReadonlySet<FieldKind> = new Set(['area', 'decimal', 'whole', 'yen']);

function RecordInput<Key extends string>({ field, words, value, error, onChange }: RecordInputProps<Key>) {
  const text = useText();
  const { key, kind, isRequired } = field;
  const label = words.label(key);
  if (kind === 'flag') {
    return (
      <label className="check">
        <input
          type="checkbox"
          name={key}
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
        name={key}
        label={label}
        value={value}
        options={words.choices(key)}
        {...(!isRequired && { none: words.none ?? text.shell.unknown })}
        error={error}
        onChange={onChange}
      />
    );
  }
  const hints: Partial<Record<FieldKind, string>> = {
    fiscalYear: text.forms.yearHint,
    date: text.forms.dateHint,
    place: text.forms.placeHint,
    realEstateId: text.forms.realEstateIdHint,
  };
  const hint = hints[kind];
  return (
    <TextInput
      name={key}
      label={label}
      kind={kind === 'long' ? 'long' : numeric.has(kind) ? 'number' : 'text'}
      {...(kind === 'area' && { unit: '㎡' })}
      {...(kind === 'yen' && { unit: text.forms.yen })}
      {...(hint && { hint })}
      isRequired={isRequired ?? false}
      suggestions={words.suggestions?.(key) ?? []}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
