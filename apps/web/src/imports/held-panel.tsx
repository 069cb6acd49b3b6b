import { useState } from 'react';
import { digits } from '../format/quantity.js';
import { momentText } from '../format/year.js';
import { actorText } from '../format/actor.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { type Answer, type BulkChoice, type HeldPlace, isAboutPlace, keyOf } from './decisions.js';
import { choicesOf, chosenId, type HeldChoice } from './held-choices.js';
import { PlacePicker } from './place-picker.js';

export interface HeldPanelProps {
  readonly code: string;
  readonly row: HeldPlace;
  readonly answer: Answer | null;
  /** All rows held for the same reason, this one too. */
  readonly alike: readonly HeldPlace[];
  readonly onAnswer: (answer: Answer | null) => void;
  readonly onBulk: (rows: readonly HeldPlace[], choice: BulkChoice) => void;
  /** A place was chosen, and may be chosen again. */
  readonly onPlace: (answer: Answer) => void;
}

/** All that helps to decide the current row: its choices as buttons, and places on the map or values side by side. */
export function HeldPanel(props: HeldPanelProps) {
  const { code, row, answer, onPlace } = props;
  const { language, text } = useLanguage();
  return (
    <section className="held-panel" aria-labelledby="held-panel-title">
      <h3 id="held-panel-title">{row.name}</h3>
      <p className="held-row-reason">{row.reason[language]}</p>
      {row.stale && <StaleValues stale={row.stale} />}
      <Choices key={keyOf(row)} {...props} />
      {hasPlaces(row) && <PlacePicker code={code} row={row} answer={answer} onPlace={onPlace} />}
      <p className="field-hint">{text.imports.heldKeys}</p>
    </section>
  );
}

/** Made anew for each row, so that nobody answers for all alike without having said so of this one. */
function Choices({ row, answer, alike, onAnswer, onBulk }: HeldPanelProps) {
  const text = useText();
  const [isForAll, setIsForAll] = useState(false);
  const choices = choicesOf(row, answer, text);
  const chosen = chosenId(choices, answer);
  const choose = ({ answer: given, bulk }: HeldChoice) => {
    if (isForAll && bulk) onBulk(alike, bulk);
    else onAnswer(given);
  };
  return (
    <>
      <div className="actions">
        {choices.map((choice) => (
          <button
            key={choice.id}
            type="button"
            className={choice.id === chosen ? 'button is-chosen' : 'button'}
            aria-pressed={choice.id === chosen}
            disabled={isForAll && choice.bulk === null}
            onClick={() => choose(choice)}
          >
            {choice.label}
          </button>
        ))}
        <button
          type="button"
          className={chosen === '' ? 'button is-chosen' : 'button'}
          aria-pressed={chosen === ''}
          onClick={() => (isForAll ? onBulk(alike, 'none') : onAnswer(null))}
        >
          {text.imports.undecided}
        </button>
      </div>
      {alike.length > 1 && (
        <label className="check">
          <input type="checkbox" checked={isForAll} onChange={(event) => setIsForAll(event.target.checked)} />
          {text.imports.decideAlike(text.imports.heldKinds[row.kind], digits(alike.length))}
        </label>
      )}
    </>
  );
}

/** Doubtful places, and facilities that may be the same, are seen on the map. */
function hasPlaces(row: HeldPlace): boolean {
  return isAboutPlace(row) || (row.place !== null && row.candidates.some(({ location }) => location !== null));
}

function StaleValues({ stale }: { readonly stale: NonNullable<HeldPlace['stale']> }) {
  const { language, text } = useLanguage();
  const { imports } = text;
  const shown = (value: string | null) => value || text.imports.blankCell;
  return (
    <>
      {stale.changedBy !== null && stale.changedAt !== null && (
        <p className="field-hint">
          {imports.changedHere(actorText(stale.changedBy, text), momentText(stale.changedAt, language))}
        </p>
      )}
      <ScrollRegion label={imports.bothValues}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{imports.columns.field}</th>
              <th scope="col">{imports.valueExported}</th>
              <th scope="col">{imports.valueInFile}</th>
              <th scope="col">{imports.valueInRegister}</th>
            </tr>
          </thead>
          <tbody>
            {stale.fields.map(({ cell, label, exported, file, register }) => (
              <tr key={cell}>
                <th scope="row">{label[language]}</th>
                <td>{exported === null ? imports.notKnownAnyMore : shown(exported)}</td>
                <td>{shown(file)}</td>
                <td>{shown(register)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
