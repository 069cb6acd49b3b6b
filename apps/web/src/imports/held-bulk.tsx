import { useText } from '../i18n/text.js';
import { type BulkChoice, bulkAnswer, type HeldPlace, mayBeNew } from './decisions.js';

export interface HeldBulkProps {
  readonly rows: readonly HeldPlace[];
  readonly onChoose: (choice: BulkChoice) => void;
}

/** Buttons that answer all rows shown at once; only what at least one of them can take. */
export function HeldBulk({ rows, onChoose }: HeldBulkProps) {
  const { imports } = useText();
  const [only, ...others] = new Set(rows.map(({ kind }) => kind));
  const newWords = only && mayBeNew(only) && others.length === 0 ? imports.asNew[only] : imports.allNew;
  const choices: readonly (readonly [Exclude<BulkChoice, 'none'>, string])[] = [
    ['same', imports.sameFirst],
    ['swapped', imports.takeSwapped],
    ['new', newWords],
    ['nowhere', imports.withoutPlace],
    ['file', imports.takeFile],
    ['register', imports.keepRegister],
    ['skip', imports.skip],
  ];
  return (
    <fieldset className="held-bulk">
      <legend className="field-label">{imports.heldBulk}</legend>
      <div className="actions">
        {choices
          .filter(([choice]) => rows.some((row) => bulkAnswer(row, choice)))
          .map(([choice, label]) => (
            <button key={choice} type="button" className="button" onClick={() => onChoose(choice)}>
              {label}
            </button>
          ))}
        <button type="button" className="button" onClick={() => onChoose('none')}>
          {imports.undecided}
        </button>
      </div>
    </fieldset>
  );
}
