import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { answerOf, api } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { MunicipalitySummary } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { TextInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { cityName } from '../shell/header.js';

export interface RemoveCityDialogProps {
  readonly city: Pick<MunicipalitySummary, 'code' | 'name' | 'nameEn' | 'facilities'>;
  readonly onClose: () => void;
  readonly onRemoved: () => void;
}

/** Removes a city with everything it holds, once its name has been typed. */
export function RemoveCityDialog({ city, onClose, onRemoved }: RemoveCityDialogProps) {
  const { language, text } = useLanguage();
  const client = useQueryClient();
  const formId = useId();
  const [typed, setTyped] = useState('');
  const remove = useCityMutation<void, void>(city.code, async () => {
    await answerOf(
      api.DELETE('/api/municipalities/{code}', {
        params: { path: { code: city.code }, query: { confirm: city.name } },
      }),
    );
    // Before anything of the city is asked for again: the page it stands on may be gone by then.
    onRemoved();
    client.removeQueries({ queryKey: cityKey(city.code), type: 'inactive' });
  });
  const isConfirmed = typed.normalize('NFKC').trim() === city.name.normalize('NFKC');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isConfirmed && !remove.isPending) remove.mutate();
  };
  return (
    <Dialog
      title={text.cities.removeTitle(cityName(city, language))}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.shell.cancel}
          </button>
          <button
            type="submit"
            form={formId}
            className="button button-danger"
            disabled={!isConfirmed || remove.isPending}
          >
            {text.cities.removeButton}
          </button>
        </>
      }
    >
      <p>{text.cities.removeBody(digits(city.facilities))}</p>
      <form id={formId} onSubmit={submit}>
        <TextInput label={text.cities.removeConfirm(city.name)} value={typed} onChange={setTyped} />
      </form>
      {remove.error && <ErrorNotice error={remove.error} title={text.shell.errors.notDone} />}
    </Dialog>
  );
}
