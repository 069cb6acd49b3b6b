import type { ReactNode } from 'react';
import { ConfirmButton } from '../forms/confirm-button.js';
import type { RecordField } from '../forms/record-fields.js';
import { RecordForm, type RecordWords } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import type { Permission } from '../api/types.js';
import { Icon } from '../shell/icons.js';

export interface EditableRowProps<Key extends string> {
  /** What the row says, and what its buttons name. */
  readonly label: string;
  readonly children?: ReactNode;
  /** The row's label stands above its form. */
  readonly isTitled?: boolean;
  readonly fields: readonly RecordField<Key>[];
  readonly words: RecordWords<Key>;
  readonly record: Readonly<Partial<Record<Key, unknown>>>;
  readonly version: number;
  readonly save: (changes: Readonly<Record<string, unknown>>, version: number) => Promise<unknown>;
  /** Who may edit and remove it: of facilities' own rows, unless said otherwise. */
  readonly needs?: Permission;
  /** Left out where a row cannot be removed. */
  readonly remove?: { readonly error: unknown; readonly mutate: () => void };
}

/** A row that is edited, and removed where that is offered, where it stands. */
export function EditableRow<Key extends string>(props: EditableRowProps<Key>) {
  const { label, children, isTitled = false, fields, words, record, version, save, remove, needs } = props;
  const text = useText();
  const { isOpen, opener, open, close } = useInPlaceForm();
  if (isOpen) {
    const form = (
      <RecordForm
        fields={fields}
        words={words}
        record={record}
        version={version}
        save={save}
        onDone={close}
        onCancel={close}
      />
    );
    return isTitled ? (
      <div className="year-form">
        <h3>{label}</h3>
        {form}
      </div>
    ) : (
      form
    );
  }
  return (
    <div className="part-row">
      <span>
        {label}
        {children}
      </span>
      <Permitted to={needs ?? 'facility:write'}>
        <button
          ref={opener}
          type="button"
          className="button button-quiet"
          aria-label={`${text.shell.edit}: ${label}`}
          onClick={open}
        >
          <Icon name="edit" />
        </button>
        {remove && (
          <ConfirmButton
            isQuiet
            label={`${text.shell.remove}: ${label}`}
            title={text.facility.removeTitle(label)}
            hint={text.facility.removeHint}
            error={remove.error}
            onConfirm={() => remove.mutate()}
          />
        )}
      </Permitted>
    </div>
  );
}
