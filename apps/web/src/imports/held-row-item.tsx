import { memo, type ReactNode } from 'react';
import { useLanguage } from '../i18n/text.js';
import { type Answer, type HeldPlace, keyOf } from './decisions.js';
import { choicesOf, chosenId } from './held-choices.js';

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

export interface HeldRowItemProps {
  readonly row: HeldPlace;
  readonly answer: Answer | null;
  readonly isCurrent: boolean;
  readonly onPick: (key: string) => void;
  /** Up or down the list, by so many rows. */
  readonly onStep: (rows: 1 | -1) => void;
  /** Shown below the row. */
  readonly children?: ReactNode;
}

/** Only the row that is answered, or is or was the current one, is drawn again; there may be thousands. */
export const HeldRowItem = memo(function HeldRowItem(props: HeldRowItemProps) {
  const { row, answer, isCurrent, onPick, onStep, children } = props;
  const { language, text } = useLanguage();
  const choices = choicesOf(row, answer, text);
  const chosen = choices.find(({ id }) => id === chosenId(choices, answer));
  const classes = ['held-row', answer && 'is-decided', isCurrent && 'is-current'].filter(Boolean).join(' ');
  const pick = () => onPick(keyOf(row));
  return (
    <li className={classes}>
      <button
        type="button"
        className="held-row-pick"
        aria-current={isCurrent}
        tabIndex={isCurrent ? 0 : -1}
        onClick={pick}
        onFocus={pick}
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (step === undefined) return;
          event.preventDefault();
          onStep(step);
        }}
      >
        <span className="held-row-name">
          <strong>{row.name}</strong>
          <span className="cell-address">{`${row.file} ${row.causeCell ?? row.cell}`}</span>
        </span>
        <span className="held-row-reason">{row.reason[language]}</span>
        <span className={chosen ? 'tag tag-accent' : 'tag'}>{chosen?.label ?? text.imports.undecided}</span>
      </button>
      {children}
    </li>
  );
});
