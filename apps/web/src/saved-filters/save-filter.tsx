import { type FormEvent, useState } from 'react';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { addSavedFilter, type FilterMembers } from './saved-filters-query.js';

/** Gives what is shown now a name. */
export function SaveFilter({ code, members }: { readonly code: string; readonly members: FilterMembers }) {
  const text = useText();
  const report = useChangeReport(code);
  const [name, setName] = useState('');
  const add = useCityMutation<void, void>(code, async () => {
    const { id } = await addSavedFilter(code, name.trim(), members);
    await report(text.savedFilters.saved(name.trim()), { entity: 'saved_filter', id });
    setName('');
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && !add.isPending) add.mutate();
  };
  return (
    <form className="form save-filter" onSubmit={submit} noValidate>
      <TextInput label={text.savedFilters.name} hint={text.savedFilters.nameHint} value={name} onChange={setName} />
      {add.error && <ErrorNotice error={add.error} title={text.shell.errors.notSaved} />}
      <div className="form-actions">
        <button type="submit" className="button button-primary" disabled={name.trim() === ''}>
          {add.isPending ? text.shell.saving : text.savedFilters.save}
        </button>
      </div>
    </form>
  );
}
