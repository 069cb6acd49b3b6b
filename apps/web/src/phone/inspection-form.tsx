import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { canonicalJson, inspectionRecord, type InspectionFinding, type InspectionRecord } from '#libs/contracts';
import { useText } from '../i18n/text.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { TextInput } from '../forms/inputs.js';
import { Icon } from '../shell/icons.js';
import { useAnnounce, useReport } from '../shell/live-region.js';
import { useAfterRender } from '../shell/use-after-render.js';
import { AnswerField } from './answer-field.js';
import {
  answerTo,
  type ChangeDraft,
  elementOf,
  finishedRecord,
  isGiven,
  lastAnswerTo,
  missingIn,
  newFinding,
  type Question,
  questionsOf,
  restAsLastTime,
  withFinding,
  withoutFinding,
  wordlessIn,
} from './draft.js';
import { justFinished } from './just-finished.js';
import { DraftWriter } from './draft-writer.js';
import { FindingField } from './finding-field.js';
import { goToFinding, goToQuestion } from './go-to.js';
import type { InspectionProps } from './inspection-page.js';
import { usePhone } from './phone-context.js';
import { sha256Of } from './photo-copies.js';
import { StoreError, useStoreError } from './store-error.js';
import { takeBack } from './take-back.js';

/** The form of a draft; each change is on its way to the disk at once. */
export function InspectionForm({ latest, facility, template }: InspectionProps) {
  const text = useText();
  const { form } = text.phone;
  const { store } = usePhone();
  const report = useReport();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const [error, tell] = useStoreError();
  const { record, change, writer } = useDraft(latest.record, latest.operationId, tell);
  const [isTried, setIsTried] = useState(false);
  const questions = useMemo(() => questionsOf(template, facility), [template, facility]);
  const missing = missingIn(record, questions);
  const [wordless] = wordlessIn(record);
  const [isTooMuch, setIsTooMuch] = useState(false);
  const { operationId } = latest;

  const finish = async () => {
    setIsTried(true);
    if (missing.length > 0 || wordless) return;
    const sent = inspectionRecord.safeParse(finishedRecord(record, questions, new Date()));
    setIsTooMuch(!sent.success);
    if (!sent.success) return;
    await writer.settled();
    const contentSha256 = await sha256Of(new TextEncoder().encode(canonicalJson(sent.data)));
    await store.apply(
      { type: 'edited', operationId, newOperationId: operationId, record: sent.data },
      { type: 'finished', operationId, contentSha256 },
    );
    announce(form.finished);
    navigate('/phone', { state: justFinished });
  };
  const discard = async () => {
    await writer.settled();
    await store.apply({ type: 'discarded', operationId });
    navigate(`/phone/f/${facility.id}`);
  };
  const restSame = () => {
    const next = restAsLastTime(record, facility, questions);
    const count = next.answers.filter(isGiven).length - record.answers.filter(isGiven).length;
    change((draft) => restAsLastTime(draft, facility, questions));
    report({
      message: form.restSameDone(count),
      undo: async () => change((draft) => takeBack(draft, record, next)),
    });
  };
  const canRepeat = questions.some((one) => !isGiven(answerTo(record, one)) && lastAnswerTo(facility, one));
  return (
    <>
      <StoreError error={error} />
      <Progress questions={questions} record={record} />
      {canRepeat && (
        <button type="button" className="button" onClick={restSame}>
          {form.restSame}
        </button>
      )}
      <Groups {...{ questions, record, facility, change }} isTried={isTried} />
      <Findings {...{ record, facility, questions, change, isTried }} />
      <section className="phone-section">
        <TextInput
          kind="long"
          label={form.note}
          value={record.note ?? ''}
          onChange={(note) => change((draft) => ({ ...draft, note: note === '' ? null : note }))}
        />
      </section>
      {isTried && (missing.length > 0 || wordless || isTooMuch) && (
        <div className="notice notice-warn" role="alert" ref={bringIntoSight}>
          {missing.length > 0 && <strong>{form.missing(missing.length)}</strong>}
          {wordless && <strong>{form.wordless}</strong>}
          {wordless && (
            <button type="button" className="button" onClick={() => goToFinding(wordless)}>
              {form.goToWordless}
            </button>
          )}
          {isTooMuch && <strong>{form.tooMuch}</strong>}
          {missing[0] && (
            <button type="button" className="button" onClick={() => goToQuestion(missing[0]!)}>
              {form.goThere}
            </button>
          )}
        </div>
      )}
      <div className="phone-finish">
        <button type="button" className="button button-primary" onClick={() => void finish().catch(tell)}>
          {form.finish}
        </button>
      </div>
      <ConfirmButton
        label={form.discard}
        title={form.discardTitle}
        hint={form.discardHint}
        error={null}
        onConfirm={() => void discard().catch(tell)}
      />
    </>
  );
}

/** The draft as it is typed, and its way to the disk. */
function useDraft(initial: InspectionRecord, operationId: string, tell: (error: unknown) => void) {
  const { store } = usePhone();
  const [fromDisk] = useState(initial);
  const [record, setRecord] = useState(fromDisk);
  const writer = useMemo(
    () =>
      new DraftWriter(
        (next) => store.apply({ type: 'edited', operationId, newOperationId: operationId, record: next }),
        tell,
      ),
    [store, operationId, tell],
  );
  const change: ChangeDraft = useCallback((next) => setRecord(next), []);
  useEffect(() => {
    if (record !== fromDisk) writer.put(record);
  }, [record, fromDisk, writer]);
  return { record, change, writer };
}

const bringIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'center' });

function Progress({
  questions,
  record,
}: {
  readonly questions: readonly Question[];
  readonly record: InspectionRecord;
}) {
  const { form } = useText().phone;
  const done = questions.filter((question) => isGiven(answerTo(record, question))).length;
  return (
    <div className="phone-progress">
      <progress value={done} max={questions.length} aria-label={form.progress(done, questions.length)} />
      <small>{form.progress(done, questions.length)}</small>
    </div>
  );
}

type PartProps = Pick<InspectionProps, 'facility'> & {
  readonly questions: readonly Question[];
  readonly record: InspectionRecord;
  readonly change: ChangeDraft;
  readonly isTried: boolean;
};

/** The questions under their headings, in the order of the template. */
function Groups({ questions, ...rest }: PartProps) {
  const groups = [...new Set(questions.map(({ item }) => item.group))];
  return groups.map((group) => (
    <section key={group} className="phone-section">
      {group !== '' && <h2>{group}</h2>}
      {questions
        .filter(({ item }) => item.group === group)
        .map((question) => (
          <AnswerField key={elementOf(question)} {...rest} question={question} questions={questions} />
        ))}
    </section>
  ));
}

function Findings({ record, facility, questions, change, isTried }: PartProps) {
  const { form } = useText().phone;
  const report = useReport();
  const afterRender = useAfterRender();
  const remove = ({ findingId }: InspectionFinding) => {
    const after = withoutFinding(record, findingId);
    change((draft) => withoutFinding(draft, findingId));
    report({ message: form.findingRemoved, undo: async () => change((draft) => takeBack(draft, record, after)) });
  };
  const add = () => {
    const finding = newFinding(null);
    change((draft) => withFinding(draft, finding));
    afterRender(() => goToFinding(finding));
  };
  return (
    <section className="phone-section" aria-labelledby="findings">
      <h2 id="findings">{form.findings}</h2>
      {record.findings.length === 0 && <p className="field-hint">{form.noFindings}</p>}
      {record.findings.map((finding, at) => (
        <FindingField
          key={finding.findingId}
          {...{ finding, record, facility, questions, change, isTried }}
          number={at + 1}
          onRemove={() => remove(finding)}
        />
      ))}
      <button type="button" className="button" onClick={add}>
        <Icon name="plus" />
        {form.addFinding}
      </button>
    </section>
  );
}
