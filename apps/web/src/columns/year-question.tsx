import { useState } from 'react';
import { Field } from '../forms/field.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { type FileOfImport, tellYear } from './columns-queries.js';
import { readTypedYear } from './typed-year.js';
import { useReadAgain } from './use-read-again.js';

/** Asks of which year the residents of a file are that does not say it itself. */
export function YearQuestion({ of }: { readonly of: FileOfImport }) {
  const text = useText();
  const words = text.mapping;
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const year = readTypedYear(typed);
  const tell = useReadAgain(of, words.yearTold, (told: number) => tellYear(of, told));
  return (
    <form
      className="typed-place"
      onSubmit={(event) => {
        event.preventDefault();
        setIsWrong(year === null);
        if (year !== null) tell.mutate(year);
      }}
    >
      <Field label={words.yearOf(of.file)} error={isWrong ? words.yearWrong : null}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            inputMode="numeric"
            autoComplete="off"
            placeholder="2020"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button" disabled={tell.isPending}>
        {words.tellYear}
      </button>
      {tell.error && <ErrorNotice error={tell.error} title={text.imports.failed} />}
    </form>
  );
}
