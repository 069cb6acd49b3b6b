import { useState } from 'react';
import { conditionGrades } from '#libs/asset';
import { checkResults, type InspectionAnswer, type InspectionRecord } from '#libs/contracts';
import { dayText } from '../format/date.js';
import { readNumber, type TypedNumber } from '../forms/read-number.js';
import { TextInput } from '../forms/inputs.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { useAfterRender } from '../shell/use-after-render.js';
import { BigChoice } from './big-choice.js';
import {
  answerTo,
  asLastTime,
  type ChangeDraft,
  elementOf,
  isAbout,
  isGiven,
  lastAnswerTo,
  newFinding,
  type Question,
  withAnswer,
  withFinding,
} from './draft.js';
import { goToFinding } from './go-to.js';
import { gradeShapes } from './grade-look.js';
import type { InspectionProps } from './inspection-page.js';
import { answerText } from './phone-words.js';
import { PhotoStrip } from './photo-strip.js';

export interface AnswerFieldProps extends Pick<InspectionProps, 'facility'> {
  readonly question: Question;
  readonly questions: readonly Question[];
  readonly record: InspectionRecord;
  readonly change: ChangeDraft;
  readonly isTried: boolean;
}

/** One question: what it asks, what was answered last time, the answer, photos. */
export function AnswerField({ question, questions, record, facility, change, isTried }: AnswerFieldProps) {
  const { form } = useText().phone;
  const { item, building } = question;
  const answer = answerTo(record, question);
  const isMissing = isTried && item.isRequired && !isGiven(answer);
  const set = (next: Partial<InspectionAnswer>) => change((draft) => withAnswer(draft, question, next));
  const afterRender = useAfterRender();
  const addFinding = () => {
    const finding = newFinding(question);
    change((draft) => withFinding(draft, finding));
    afterRender(() => goToFinding(finding));
  };
  const isBad = answer.result === 'defect' || answer.grade === 'C' || answer.grade === 'D';
  return (
    <fieldset
      id={elementOf(question)}
      className={isMissing ? 'phone-question phone-question-missing' : 'phone-question'}
    >
      <legend>
        {item.label}
        {building && <small>{building.name}</small>}
        <span className="tag">{item.isRequired ? form.required : form.optional}</span>
      </legend>
      {item.guidance && <p className="field-hint">{item.guidance}</p>}
      <LastAnswer question={question} facility={facility} answer={answer} change={change} />
      <Control item={item} answer={answer} set={set} />
      <PhotoStrip
        place={{ of: 'answer', itemKey: item.key, buildingId: building?.id ?? null }}
        photoIds={answer.photoIds}
        about={[item.label, building?.name].filter(Boolean).join(' ')}
        {...{ record, questions, change }}
      >
        {isGiven(answer) && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => set({ grade: null, result: null, number: null, text: null })}
          >
            {form.clear}
          </button>
        )}
        {isBad && (
          <button type="button" className="button" aria-label={form.findingFor(item.label)} onClick={addFinding}>
            <Icon name="plus" />
            {form.addFinding}
          </button>
        )}
        {record.findings.map((finding, at) =>
          isAbout(question, finding) ? (
            <button
              key={finding.findingId}
              type="button"
              className="button button-quiet"
              onClick={() => goToFinding(finding)}
            >
              {form.openFinding(at + 1)}
            </button>
          ) : null,
        )}
      </PhotoStrip>
    </fieldset>
  );
}

interface LastAnswerProps extends Pick<AnswerFieldProps, 'question' | 'facility' | 'change'> {
  readonly answer: InspectionAnswer;
}

function LastAnswer({ question, facility, answer, change }: LastAnswerProps) {
  const { language, text } = useLanguage();
  const { form } = text.phone;
  const last = lastAnswerTo(facility, question);
  if (!last || !facility.last) return null;
  return (
    <div className="phone-previous">
      <small>
        {form.previous(
          answerText(last, text, question.item.unit),
          dayText(last.inspectedOn ?? facility.last.inspectedOn, language),
        )}
      </small>
      <button
        type="button"
        className="button"
        aria-pressed={answer.isAsLastTime}
        onClick={() => change((draft) => asLastTime(draft, facility, question))}
      >
        {form.sameAsLast}
      </button>
    </div>
  );
}

interface ControlProps {
  readonly item: Question['item'];
  readonly answer: InspectionAnswer;
  readonly set: (next: Partial<InspectionAnswer>) => void;
}

const resultShapes = { fine: '○', defect: '!', 'not-applicable': '−' } as const;

function Control({ item, answer, set }: ControlProps) {
  const { phone: words } = useText();
  switch (item.answer) {
    case 'grade':
      return (
        <BigChoice
          label={item.label}
          options={conditionGrades.map((grade) => ({
            value: grade,
            shape: `${grade} ${gradeShapes[grade]}`,
            word: words.grades[grade],
            look: `grade-${grade}`,
          }))}
          value={answer.grade}
          onChange={(grade) => set({ grade })}
        />
      );
    case 'check':
      return (
        <BigChoice
          label={item.label}
          options={checkResults.map((result) => ({
            value: result,
            shape: resultShapes[result],
            word: words.results[result],
            look: `result-${result}`,
          }))}
          value={answer.result}
          onChange={(result) => set({ result })}
        />
      );
    case 'number':
      return <NumberAnswer item={item} answer={answer} set={set} />;
    case 'text':
      return (
        <TextInput
          kind="long"
          label={words.form.words}
          value={answer.text ?? ''}
          onChange={(text) => set({ text: text === '' ? null : text })}
        />
      );
  }
}

/** Stays as typed until it can be read, so that nobody's typing is rewritten. */
function NumberAnswer({ item, answer, set }: ControlProps) {
  const { form } = useText().phone;
  const [typed, setTyped] = useState(answer.number === null ? '' : String(answer.number));
  const read = readMeasured(typed);
  // Another hand than the keyboard's, such as "same as last time", has changed the answer.
  const isTyped = !read.ok || read.value === answer.number;
  return (
    <TextInput
      kind="number"
      label={form.value}
      {...(item.unit !== null && { unit: item.unit })}
      error={read.ok || !isTyped ? null : form.notANumber}
      value={isTyped ? typed : String(answer.number ?? '')}
      onChange={(next) => {
        setTyped(next);
        const { ok, value } = { value: null, ...readMeasured(next) };
        set({ number: ok ? value : null });
      }}
    />
  );
}

/** What was measured may be below zero. */
function readMeasured(text: string): TypedNumber {
  const folded = text.normalize('NFKC').trim();
  const read = readNumber(folded.replace(/^[-−△]/, ''));
  return read.ok && read.value !== null && /^[-−△]/.test(folded) ? { ok: true, value: -read.value } : read;
}
