import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { outcomes, type Totals } from './totals.js';

/** How many rows go which way. */
export function Tally({ totals }: { readonly totals: Totals }) {
  const text = useText();
  const shown = outcomes.filter((outcome) => outcome !== 'skipped' || totals.skipped > 0);
  return (
    <dl className="tally">
      {shown.map((outcome) => (
        <div key={outcome} className={totals[outcome] === 0 ? 'is-none' : `is-${outcome}`}>
          <dt>{text.imports.outcomes[outcome]}</dt>
          <dd className="number">{digits(totals[outcome])}</dd>
        </div>
      ))}
    </dl>
  );
}
