import { type FormEvent, useEffect, useRef, useState } from 'react';
import { defectKinds, defectKindWords } from '#libs/defect-report';
import { ApiProblem } from '../api/problem.js';
import type { ReportForm } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { Field } from '../forms/field.js';
import { useLanguage } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { sendReport } from './public-queries.js';
import { bodyOf, isWritten, type MissingPart, missingPart, mostCharacters } from './report-draft.js';
import { ReportPhotos } from './report-photos.js';
import { ReportWhere } from './report-where.js';
import { useReportDraft } from './use-report-draft.js';

interface ReportFieldsProps {
  readonly code: string;
  readonly form: ReportForm;
  readonly onSent: (reference: string) => void;
}

/** The questions of a report, in the order in which somebody standing there thinks of them. */
export function ReportFields({ code, form, onSent }: ReportFieldsProps) {
  const { language, text } = useLanguage();
  const words = text.reports.send;
  const { draft, isKept, change, clear } = useReportDraft(code, form.facility?.id ?? null);
  const [missing, setMissing] = useState<MissingPart | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSending, setIsSending] = useState(false);
  const trap = useRef<HTMLInputElement>(null);
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (missing) fields.current?.querySelector<HTMLElement>(`[data-part="${missing}"]`)?.scrollIntoView();
  }, [missing]);
  const send = async () => {
    setIsSending(true);
    setFailure(null);
    try {
      if (!draft.isAttempted) change({ isAttempted: true });
      const { reference } = await sendReport(
        code,
        draft.operationId,
        bodyOf(draft, language, trap.current?.value ?? ''),
      );
      clear();
      onSent(reference);
    } catch (error) {
      setFailure(error);
      setIsSending(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const part = missingPart(draft);
    setMissing(part);
    if (part === null && !isSending) void send();
  };
  const errorOf = (part: MissingPart) => (missing === part && missingPart(draft) === part ? words.missing[part] : null);
  return (
    <form ref={fields} className="phone-section" onSubmit={submit} noValidate>
      <ReportWhere code={code} form={form} draft={draft} change={change} error={errorOf('where')} />
      <fieldset className="report-part" data-part="kind">
        <legend>{words.kind}</legend>
        <div className="report-kinds">
          {defectKinds.map((kind) => (
            <label key={kind} className="report-kind">
              <input type="radio" name="kind" checked={draft.kind === kind} onChange={() => change({ kind })} />
              <span>{defectKindWords[kind][language]}</span>
            </label>
          ))}
        </div>
        {errorOf('kind') && (
          <p className="field-error" role="alert">
            {errorOf('kind')}
          </p>
        )}
      </fieldset>
      <div data-part="description">
        <Field label={words.description} hint={words.descriptionHint} error={errorOf('description')}>
          {(attributes) => (
            <textarea
              {...attributes}
              className="input"
              rows={4}
              maxLength={mostCharacters}
              value={draft.description}
              onChange={(event) => change({ description: event.target.value })}
            />
          )}
        </Field>
        <p className="field-hint number">{words.left(digits(mostCharacters - draft.description.length))}</p>
      </div>
      <ReportPhotos photos={draft.photos} onChange={(photos) => change({ photos })} />
      <Field label={words.contact} hint={words.contactHint(digits(form.contactKeptDays))}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            maxLength={200}
            autoComplete="off"
            value={draft.contact}
            onChange={(event) => change({ contact: event.target.value })}
          />
        )}
      </Field>
      <div className="report-trap" aria-hidden="true">
        <label>
          website
          <input ref={trap} name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      {failure !== null && <Failure error={failure} />}
      <button type="submit" className="button button-primary report-wide-button" aria-disabled={isSending}>
        {isSending ? words.sending : words.submit}
      </button>
      <p className="field-hint">{words.moderated}</p>
      <p className="field-hint">{isKept ? words.kept : words.notKept}</p>
      {isWritten(draft) && !isSending && (
        <div>
          <button type="button" className="button button-quiet" onClick={clear}>
            {words.discard}
          </button>
        </div>
      )}
    </form>
  );
}

function Failure({ error }: { readonly error: unknown }) {
  const { send } = useLanguage().text.reports;
  const isOffline = error instanceof ApiProblem && error.kind === 'offline';
  if (isOffline) return <ErrorNotice error={error} title={send.failed} advice={send.offline} />;
  return <ErrorNotice error={error} title={send.failed} />;
}
