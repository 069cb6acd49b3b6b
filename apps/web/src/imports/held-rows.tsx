import { useMemo, useRef, useState } from 'react';
import type { HeldKind } from '../api/types.js';
import { ChoiceInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { type Answers, countKinds, type HeldPlace, keyOf, nextUndecided, withAnswer, withBulk } from './decisions.js';
import { HeldBulk } from './held-bulk.js';
import { HeldPanel } from './held-panel.js';
import { HeldRowItem } from './held-row-item.js';
import { useCurrentRow } from './use-current-row.js';

export interface HeldRowsProps {
  readonly code: string;
  readonly rows: readonly HeldPlace[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}

/** The part of the page where they are decided. */
export const heldRowsId = 'held-rows';

/** Rows shown at a time. */
const step = 50;
const hasRoomBeside = matchMedia('(min-width: 1100px)');

/** The rows that wait for a person: each with its reason and what was chosen; the current one with its choices, and a map or both values, beside it. */
export function HeldRows({ code, rows, answers, onChange }: HeldRowsProps) {
  const text = useText();
  const [kind, setKind] = useState<HeldKind | ''>('');
  const [limit, setLimit] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  const kinds = useMemo(() => countKinds(rows), [rows]);
  const matching = useMemo(() => rows.filter((row) => kind === '' || row.kind === kind), [rows, kind]);
  const shown = matching.slice(0, limit);
  const { row, pick, goTo, stepBy } = useCurrentRow(shown, list);
  const decide = (next: Answers) => {
    onChange(next);
    if (row) goTo(nextUndecided(shown, next, keyOf(row)));
  };
  const panel = row && (
    <HeldPanel
      code={code}
      row={row}
      answer={answers.get(keyOf(row)) ?? null}
      alike={rows.filter((one) => one.kind === row.kind)}
      onAnswer={(given) => decide(withAnswer(answers, row, given))}
      onBulk={(alike, choice) => decide(withBulk(answers, alike, choice))}
      onPlace={(given) => onChange(withAnswer(answers, row, given))}
    />
  );
  return (
    <section id={heldRowsId} className="section" aria-labelledby="held-title">
      <div>
        <h2 id="held-title">{text.imports.heldTitle}</h2>
        <p className="lead">{text.imports.heldLead}</p>
        <p className="number" aria-live="polite">
          {text.imports.heldDone(digits(answers.size), digits(rows.length))}
        </p>
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
        <HeldBulk rows={matching} onChoose={(choice) => onChange(withBulk(answers, matching, choice))} />
      </div>
      <div className="held-desk">
        <ul className="held-rows" ref={list}>
          {shown.map((one) => (
            <HeldRowItem
              key={keyOf(one)}
              row={one}
              answer={answers.get(keyOf(one)) ?? null}
              isCurrent={one === row}
              onPick={pick}
              onStep={stepBy}
            >
              {one === row && !hasRoomBeside.matches && panel}
            </HeldRowItem>
          ))}
        </ul>
        {hasRoomBeside.matches && panel}
      </div>
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
