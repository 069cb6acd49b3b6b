import { useInfiniteQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { type ConditionGrade, conditionGrades } from '#libs/asset';
import type { UnconfirmedGrade } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { TextInput } from '../forms/inputs.js';
import { dayText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { GradeMark } from '../phone/grade-look.js';
import { gradeText } from '../phone/phone-words.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { confirmGrade, unconfirmedQuery } from './findings-queries.js';

/** 劣化度の確認待ち: what managers reported, to be confirmed one after the other. */
export function GradesToConfirm({ code }: { readonly code: string }) {
  const { findings } = useText();
  const list = useRef<HTMLUListElement>(null);
  const query = useInfiniteQuery(unconfirmedQuery(code));
  if (!query.data) return <Loading queries={[query]} />;
  const items = query.data.pages.flatMap((page) => page.items);
  const goOn = (at: number) => {
    const next = items[at + 1] ?? items[at - 1];
    const button = next && list.current?.querySelector<HTMLElement>(`[data-id="${next.gradeId}"] input:checked`);
    (button ?? document.querySelector<HTMLElement>('#grades-title'))?.focus();
  };
  return (
    <section className="section">
      <h2 id="grades-title" tabIndex={-1}>
        {findings.grades.title} <small>{findings.count(digits(query.data.pages[0]?.count ?? 0))}</small>
      </h2>
      <p className="field-hint">
        {findings.grades.lead} {findings.grades.hint}
      </p>
      {items.length === 0 && <p className="empty">{findings.grades.empty}</p>}
      <ul ref={list} className="grades-list">
        {items.map((item, at) => (
          <GradeToConfirm key={item.gradeId} code={code} item={item} onDone={() => goOn(at)} />
        ))}
      </ul>
      {query.hasNextPage && (
        <button type="button" className="button" onClick={() => void query.fetchNextPage()}>
          {findings.more}
        </button>
      )}
    </section>
  );
}

interface GradeToConfirmProps {
  readonly code: string;
  readonly item: UnconfirmedGrade;
  readonly onDone: () => void;
}

function GradeToConfirm({ code, item, onDone }: GradeToConfirmProps) {
  const text = useText();
  const { findings } = text;
  const report = useReport();
  const [grade, setGrade] = useState<ConditionGrade>(item.grade);
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = grade !== item.grade && note.trim() === '';
  const part = `${item.facilityName} ${item.buildingName} ${text.domain.components[item.kind]}`;
  const confirm = useCityMutation(code, async () => {
    await confirmGrade(code, { gradeId: item.gradeId, grade, note: note.trim() || null });
    onDone();
    report({ message: findings.grades.done(part, grade) });
  });
  const accept = () => {
    setIsTried(true);
    if (!isMissing && !confirm.isPending) confirm.mutate();
  };
  const press = (event: KeyboardEvent) => {
    const pressed = conditionGrades.find((one) => one === event.key.toUpperCase());
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
    if (pressed && !isTyping) setGrade(pressed);
  };
  return (
    <li data-id={item.gradeId}>
      {/* The keys A to D choose, too, wherever in the form the focus is. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        className="grade-form"
        onKeyDown={press}
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <GradeFacts code={code} item={item} />
        <fieldset className="grade-choice">
          <legend className="visually-hidden">{`${findings.grades.choose}: ${part}`}</legend>
          {conditionGrades.map((one) => (
            <label key={one} className={`grade-button grade-${one}`}>
              <input
                type="radio"
                name={item.gradeId}
                checked={grade === one}
                onChange={() => setGrade(one)}
                aria-label={gradeText(one, text)}
              />
              <GradeMark grade={one} />
              <small>{text.phone.grades[one]}</small>
            </label>
          ))}
        </fieldset>
        <TextInput
          label={findings.note}
          {...(grade !== item.grade && { hint: findings.grades.noteHint })}
          value={note}
          error={isTried && isMissing ? findings.grades.noteMissing : null}
          onChange={setNote}
        />
        {confirm.error && <ErrorNotice error={confirm.error} />}
        <button type="submit" className="button button-primary" aria-label={`${findings.grades.accept}: ${part}`}>
          {findings.grades.accept}
        </button>
      </form>
    </li>
  );
}

function GradeFacts({ code, item }: Pick<GradeToConfirmProps, 'code' | 'item'>) {
  const { language, text } = useLanguage();
  const { grades } = text.findings;
  const { previous } = item;
  return (
    <div>
      <h3>{`${item.facilityName} ${item.buildingName}`}</h3>
      <p>
        <strong>{text.domain.components[item.kind]}</strong> {grades.reported(gradeText(item.grade, text))} ·{' '}
        {grades.by(item.gradedByName, dayText(item.gradedOn, language))}
      </p>
      <p className="field-hint">
        {previous === null
          ? grades.noPrevious
          : grades.previous(gradeText(previous.grade, text), dayText(previous.gradedOn, language))}
      </p>
      <Link href={`/${code}/inspections/${item.inspectionId}`}>{grades.open}</Link>
    </div>
  );
}
