import { type FormEvent, useState } from 'react';
import type { SavedFilter } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { TextInput } from '../forms/inputs.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { removeSavedFilter, renameSavedFilter } from './saved-filters-query.js';

export interface SavedFilterRowProps {
  readonly code: string;
  readonly saved: SavedFilter;
  /** It is what is shown now. */
  readonly isCurrent: boolean;
  readonly onApply: () => void;
}

/** One saved filter: its name applies it. Removing needs no question, for it can be taken back. */
export function SavedFilterRow({ code, saved, isCurrent, onApply }: SavedFilterRowProps) {
  const text = useText();
  const report = useChangeReport(code);
  const { isOpen, opener, open, close } = useInPlaceForm();
  const remove = useCityMutation<void, void>(code, async () => {
    await removeSavedFilter(code, saved);
    await report(text.facility.removed, { entity: 'saved_filter', id: saved.id });
  });
  if (isOpen) {
    return (
      <li>
        <Rename code={code} saved={saved} onDone={close} />
      </li>
    );
  }
  return (
    <li className="saved-filter">
      <button
        type="button"
        className="button button-quiet saved-filter-name"
        aria-current={isCurrent || undefined}
        onClick={onApply}
      >
        {saved.name}
        {isCurrent && <span className="tag tag-accent">{text.savedFilters.current}</span>}
      </button>
      <Permitted to="saved-filter:write">
        <button
          ref={opener}
          type="button"
          className="button button-quiet"
          aria-label={text.savedFilters.rename(saved.name)}
          onClick={open}
        >
          <Icon name="edit" />
        </button>
        <button
          type="button"
          className="button button-quiet"
          aria-label={text.savedFilters.remove(saved.name)}
          onClick={() => remove.mutate()}
        >
          <Icon name="trash" />
        </button>
      </Permitted>
      {remove.error && <ErrorNotice error={remove.error} title={text.shell.errors.notDone} />}
    </li>
  );
}

interface RenameProps extends Pick<SavedFilterRowProps, 'code' | 'saved'> {
  readonly onDone: () => void;
}

function Rename({ code, saved, onDone }: RenameProps) {
  const text = useText();
  const report = useChangeReport(code);
  const [name, setName] = useState(saved.name);
  const rename = useCityMutation<void, void>(code, async () => {
    await renameSavedFilter(code, saved, name.trim());
    await report(text.shell.saved, { entity: 'saved_filter', id: saved.id });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') rename.mutate(undefined, { onSuccess: onDone });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextInput label={text.savedFilters.name} value={name} onChange={setName} />
      {rename.error && <ErrorNotice error={rename.error} title={text.shell.errors.notSaved} />}
      <div className="form-actions">
        <button type="submit" className="button button-primary" disabled={name.trim() === ''}>
          {text.shell.save}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {text.shell.cancel}
        </button>
      </div>
    </form>
  );
}
