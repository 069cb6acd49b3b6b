import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { HeldKind } from '../api/types.js';
import { ChoiceInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import {
  type Answer,
  type Answers,
  countKinds,
  type HeldPlace,
  keyOf,
  mayBeNew,
  withAnswer,
  withBulk,
} from './decisions.js';

export interface HeldRowsProps {
  readonly rows: readonly HeldPlace[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** Rows shown at a time. */
const step = 50;

/** The rows that wait for a person: each with its reason, its candidates and a choice; many can be answered at once. */
export function HeldRows({ rows, answers, onChange }: HeldRowsProps) {
  const text = useText();
  const [kind, setKind] = useState<HeldKind | ''>('');
  const [limit, setLimit] = useState(step);
  const kinds = useMemo(() => countKinds(rows), [rows]);
  const matching = useMemo(() => rows.filter((row) => kind === '' || row.kind === kind), [rows, kind]);
  // Held in a ref, so that a row's callback never changes and only the answered row is drawn again.
  const latest = useRef({ answers, onChange });
  useEffect(() => {
    latest.current = { answers, onChange };
  }, [answers, onChange]);
  const answer = useCallback((row: HeldPlace, given: Answer | null) => {
    latest.current.onChange(withAnswer(latest.current.answers, row, given));
  }, []);
  return (
    <section className="section" aria-labelledby="held-title">
      <div>
        <h2 id="held-title">{text.imports.heldTitle}</h2>
        <p className="lead">{text.imports.heldLead}</p>
        <p className="number">{text.imports.heldDone(digits(answers.size), digits(rows.length))}</p>
      </div>
      <div className="held-tools">
        {kinds.size > 1 && (
          <ChoiceInput
            label={text.imports.heldKind}
            value={kind}
            none={text.shell.all}
            options={[...kinds].map(([value, count]) => ({
              value,
              label: `${text.imports.heldKinds[value]} (${digits(count)})`,
            }))}
            onChange={(chosen) => setKind(chosen as HeldKind | '')}
          />
        )}
        <Bulk rows={matching} onChoose={(choice) => onChange(withBulk(answers, matching, choice))} />
      </div>
      <ul className="held-rows">
        {matching.slice(0, limit).map((row) => (
          <HeldRowItem key={keyOf(row)} row={row} answer={answers.get(keyOf(row)) ?? null} onAnswer={answer} />
        ))}
      </ul>
      {matching.length > limit && (
        <div>
          <button type="button" className="button" onClick={() => setLimit(limit + 4 * step)}>
            {text.imports.heldMore(digits(Math.min(4 * step, matching.length - limit)))}
          </button>
        </div>
      )}
    </section>
  );
}

interface BulkProps {
  readonly rows: readonly HeldPlace[];
  readonly onChoose: (choice: 'same' | 'new' | 'skip' | 'none') => void;
}

function Bulk({ rows, onChoose }: BulkProps) {
  const text = useText();
  const hasCandidates = rows.some(({ candidates }) => candidates.length > 0);
  const kinds = new Set(rows.map(({ kind }) => kind));
  const [only, ...others] = kinds;
  return (
    <fieldset className="held-bulk">
      <legend className="field-label">{text.imports.heldBulk}</legend>
      <div className="actions">
        {hasCandidates && (
          <button type="button" className="button" onClick={() => onChoose('same')}>
            {text.imports.sameFirst}
          </button>
        )}
        {[...kinds].some(mayBeNew) && (
          <button type="button" className="button" onClick={() => onChoose('new')}>
            {only && mayBeNew(only) && others.length === 0 ? text.imports.asNew[only] : text.imports.allNew}
          </button>
        )}
        <button type="button" className="button" onClick={() => onChoose('skip')}>
          {text.imports.skip}
        </button>
        <button type="button" className="button button-quiet" onClick={() => onChoose('none')}>
          {text.imports.undecided}
        </button>
      </div>
    </fieldset>
  );
}

interface HeldRowItemProps {
  readonly row: HeldPlace;
  readonly answer: Answer | null;
  readonly onAnswer: (row: HeldPlace, answer: Answer | null) => void;
}

/** Only the row that is answered is drawn again; there may be thousands. */
const HeldRowItem = memo(function HeldRowItem({ row, answer, onAnswer }: HeldRowItemProps) {
  const { language, text } = useLanguage();
  return (
    <li className={answer ? 'held-row is-decided' : 'held-row'}>
      <div>
        <p className="held-row-name">
          <strong>{row.name}</strong>
          <span className="cell-address">{`${row.file} ${row.causeCell ?? row.cell}`}</span>
        </p>
        <p className="held-row-reason">{row.reason[language]}</p>
      </div>
      <select
        className="select"
        aria-label={text.imports.decideFor(row.causeCell ?? row.cell, row.name)}
        value={valueOf(answer)}
        onChange={(event) => onAnswer(row, answerOf(event.target.value))}
      >
        <option value="">{text.imports.undecided}</option>
        {row.candidates.map((candidate) => (
          <option key={candidate.facilityId} value={`same ${candidate.facilityId}`}>
            {text.imports.sameAs(
              [
                candidate.name,
                candidate.address,
                candidate.distanceM !== null && text.imports.distance(digits(candidate.distanceM)),
              ]
                .filter(Boolean)
                .join(' '),
            )}
          </option>
        ))}
        {mayBeNew(row.kind) && <option value="new">{text.imports.asNew[row.kind]}</option>}
        <option value="skip">{text.imports.skip}</option>
      </select>
    </li>
  );
});

function valueOf(answer: Answer | null): string {
  if (!answer) return '';
  return answer.kind === 'same' ? `same ${answer.facilityId}` : answer.kind;
}

function answerOf(value: string): Answer | null {
  if (value === 'new' || value === 'skip') return { kind: value };
  return value.startsWith('same ') ? { kind: 'same', facilityId: value.slice(5) } : null;
}
