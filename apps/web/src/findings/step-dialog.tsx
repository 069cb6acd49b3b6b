import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { severities } from '#libs/asset';
import { consequences } from '#libs/condition';
import { ApiProblem } from '../api/problem.js';
import type { FindingDetail } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { readConflict } from '../forms/conflict.js';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice, failureWords } from '../shell/error-notice.js';
import { asksToSave } from '../shell/keys.js';
import { useReport } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { useAfterRender } from '../shell/use-after-render.js';
import { findingName, valueText } from './finding-words.js';
import { findingQuery, takeStep } from './findings-queries.js';
import type { StepName } from './inbox-keys.js';
import { draftOf, fieldsOfStep, readStep, type StepDraft, type StepField } from './step-draft.js';

interface StepDialogProps {
  readonly code: string;
  readonly id: string;
  readonly step: StepName;
  /** The message with what comes next. */
  readonly onDone: (message: string) => string;
  /** A step was taken back: the finding is to be worked on again. */
  readonly onTakenBack: (id: string) => void;
  readonly onClose: () => void;
}

/** Asks for what a step sets, and takes it. */
export function StepDialog(props: StepDialogProps) {
  const { code, id, step, onClose } = props;
  const text = useText();
  const query = useQuery(findingQuery(code, id));
  return (
    <Dialog title={text.findings.act[step]} onClose={onClose}>
      {query.data ? <StepForm {...props} finding={query.data} /> : <Loading queries={[query]} />}
    </Dialog>
  );
}

type StepFormProps = StepDialogProps & { readonly finding: FindingDetail };

function StepForm(props: StepFormProps) {
  const { step, finding, onClose } = props;
  const text = useText();
  const { findings } = text;
  const [draft, setDraft] = useState(() => draftOf(finding));
  const [wrong, setWrong] = useState<ReadonlySet<StepField>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const afterRender = useAfterRender();
  const take = useTake(props);
  // Before the dialog opens the mark counts, and afterwards the call: the first key already falls into the field.
  useLayoutEffect(() => {
    const field = form.current?.querySelector<HTMLElement>(firstField(step));
    field?.toggleAttribute('autofocus', true);
    field?.focus();
  }, [step]);
  const submit = (event: Pick<FormEvent, 'preventDefault'>) => {
    event.preventDefault();
    const read = readStep(step, draft);
    setWrong(read.ok ? new Set() : read.wrong);
    if (read.ok && !take.isPending) take.mutate(read.body);
    if (!read.ok) afterRender(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  return (
    // Ctrl+Enter saves from the lines of a note, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form ref={form} className="entry-form" onSubmit={submit} onKeyDown={(event) => asksToSave(event) && submit(event)}>
      <p>{`${finding.facilityName} · ${findingName(finding, text)}`}</p>
      {fieldsOfStep(step).map((field) => (
        <StepInput
          key={field}
          field={field}
          isReason={step === 'dismissed'}
          draft={draft}
          isWrong={wrong.has(field)}
          onChange={(value) => setDraft({ ...draft, [field]: value })}
        />
      ))}
      {take.error && <Refused error={take.error} finding={finding} draft={draft} />}
      <div className="actions">
        <button type="submit" className="button button-primary" aria-disabled={take.isPending}>
          {findings.record}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {text.shell.cancel}
        </button>
      </div>
    </form>
  );
}

/** Where nothing has to be entered, Enter records at once. */
function firstField(step: StepName): string {
  return step === 'confirmed' || step === 'verified' ? '[type=submit]' : 'select, input, textarea';
}

/** Takes a step with the version that is shown, and offers to take it back. */
function useTake({ code, step, finding, onDone, onTakenBack }: StepFormProps) {
  const { language, text } = useLanguage();
  const { findings } = text;
  const report = useReport();
  const takeBack = useCityMutation(code, (version: number) =>
    takeStep(code, finding.id, version, { step: 'taken-back', note: null }),
  );
  const undo = async ({ version }: FindingDetail) => {
    try {
      await takeBack.mutateAsync(version);
      onTakenBack(finding.id);
      report({ message: findings.takenBack(findingName(finding, text)) });
    } catch (error) {
      report({ message: failureWords(error, language, text) });
    }
  };
  const client = useQueryClient();
  return useCityMutation(code, async (body: Parameters<typeof takeStep>[3]) => {
    const taken = await takeStep(code, finding.id, finding.version, body).catch(async (error: unknown) => {
      // The next try is about the finding as it stands then.
      await client.invalidateQueries({ queryKey: findingQuery(code, finding.id).queryKey });
      throw error;
    });
    // Whoever goes on at once goes on from here, not from what is still being fetched.
    client.setQueryData(findingQuery(code, finding.id).queryKey, taken);
    report({ message: onDone(findings.did[step]), undo: () => undo(taken) });
  });
}

interface StepInputProps {
  readonly field: StepField;
  readonly isReason: boolean;
  readonly draft: StepDraft;
  readonly isWrong: boolean;
  readonly onChange: (value: string) => void;
}

function StepInput({ field, isReason, draft, isWrong, onChange }: StepInputProps) {
  const { findings, phone } = useText();
  const value = draft[field];
  if (field === 'severity') {
    const options = severities.map((one) => ({ value: one, label: phone.severities[one] }));
    return <ChoiceInput label={findings.severity} value={value} options={options} onChange={onChange} />;
  }
  if (field === 'consequence') {
    const options = consequences.map((one) => ({ value: one, label: findings.consequences[one] }));
    return <ChoiceInput label={findings.consequence} value={value} options={options} onChange={onChange} />;
  }
  if (field === 'note') {
    const error = isWrong ? findings.reasonMissing : null;
    const label = isReason ? findings.reason : findings.note;
    return <TextInput kind="long" label={label} value={value} error={error} onChange={onChange} />;
  }
  if (field === 'contractor') return <TextInput label={findings.contractor} value={value} onChange={onChange} />;
  if (field === 'dueOn') {
    const error = isWrong ? findings.dueWrong : null;
    return <TextInput label={findings.dueOn} hint={findings.dueHint} value={value} error={error} onChange={onChange} />;
  }
  const error = isWrong ? findings.costWrong : null;
  return (
    <TextInput
      kind="number"
      unit={findings.costUnit}
      label={findings.cost}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}

interface RefusedProps {
  readonly error: Error;
  readonly finding: FindingDetail;
  readonly draft: StepDraft;
}

/** Why a step was not taken: somebody else's values beside one's own, or the server's words. */
function Refused({ error, finding, draft }: RefusedProps) {
  const { language, text } = useLanguage();
  const { findings } = text;
  if (!(error instanceof ApiProblem) || error.kind !== 'stale') {
    return (
      <>
        <ErrorNotice error={error} title={findings.conflict} />
        <p>{`${findings.now}: ${findings.statuses[finding.status]}`}</p>
      </>
    );
  }
  const { current, yours } = readConflict(error);
  const keys = (['severity', 'consequence', 'dueOn', 'contractor', 'costYen'] as const).filter((key) => key in yours);
  const told = (value: unknown, key: (typeof keys)[number]) =>
    value === null || value === undefined || value === '' ? '—' : valueText(key, value, language, text);
  return (
    <div className="notice notice-error" role="alert">
      <strong>{findings.stale}</strong>
      <p>{findings.staleHint}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text.forms.field}</th>
            <th scope="col">{findings.now}</th>
            <th scope="col">{findings.yours}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{findings.statusWord}</th>
            <td>{findings.statuses[current['status'] as FindingDetail['status']]}</td>
            <td>{findings.steps[yours['step'] as FindingDetail['steps'][number]['step']]}</td>
          </tr>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">{findings.tell[key]}</th>
              <td>{told(current[key], key)}</td>
              <td>{told(draft[key], key)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
