import { type FormEvent, useState } from 'react';
import { Field } from '../forms/field.js';
import { useText } from '../i18n/text.js';
import type { Deciding } from './report-detail.js';

interface AnswerFieldProps {
  readonly value: string;
  readonly error?: string | null;
  readonly onChange: (answer: string) => void;
}

const mostCharacters = 1000;

/** What the resident reads, with words to begin from. */
export function AnswerField({ value, error = null, onChange }: AnswerFieldProps) {
  const words = useText().reports.desk;
  return (
    <>
      <Field label={words.answer} hint={words.answerHint} error={error}>
        {(attributes) => (
          <textarea
            {...attributes}
            className="input"
            rows={3}
            maxLength={mostCharacters}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.templates}>
        {(attributes) => (
          <select {...attributes} className="input" value="" onChange={(event) => onChange(event.target.value)}>
            <option value="">—</option>
            {Object.values(words.templateWords).map((template) => (
              <option key={template} value={template}>
                {template}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

interface AnswerFormProps {
  readonly answer: string | null;
  readonly deciding: Deciding;
}

/** The answer to a report that is decided already. */
export function AnswerForm({ answer, deciding }: AnswerFormProps) {
  const words = useText().reports.desk;
  const [written, setWritten] = useState(answer ?? '');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!deciding.isPending) void deciding.decide({ kind: 'answer', answer: written.trim() || null }).catch(() => {});
  };
  return (
    <form className="section" onSubmit={save}>
      <AnswerField value={written} onChange={setWritten} />
      <div>
        <button type="submit" className="button" aria-disabled={deciding.isPending}>
          {words.saveAnswer}
        </button>
      </div>
    </form>
  );
}
