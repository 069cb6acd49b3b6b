import { dueStates } from '#libs/legal-inspection';
import type { DueState, LegalDuties } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';

export interface StateCountsProps {
  readonly counts: LegalDuties['counts'];
  /** Null = whatever their state. */
  readonly chosen: DueState | null;
  readonly onChoose: (state: DueState | null) => void;
}

/** How many inspections stand in each state; pressing one shows these alone, pressing it again all. */
export function StateCounts({ counts, chosen, onChoose }: StateCountsProps) {
  const { legal } = useText();
  return (
    <fieldset className="legal-counts">
      <legend className="visually-hidden">{legal.stateFilter}</legend>
      {dueStates.map((state) => (
        <button
          key={state}
          type="button"
          className={`legal-count state-${state}`}
          aria-pressed={chosen === state}
          onClick={() => onChoose(chosen === state ? null : state)}
        >
          <span className="figure-value number">{digits(counts[state] ?? 0)}</span>
          <span>
            {legal.states[state]}
            {state === 'soon' && <small> ({legal.within})</small>}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
