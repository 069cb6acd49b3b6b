import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { SectionAnchor } from '../shell/section-links.js';
import { type Outcome, outcomes, type Totals } from './totals.js';

export interface TallyProps {
  readonly totals: Totals;
  /** Ids of the parts of the page that show the rows of an outcome. */
  readonly shownAt: Partial<Readonly<Record<Outcome, string>>>;
}

/** How many rows go which way, and where they are to be seen. */
export function Tally({ totals, shownAt }: TallyProps) {
  const text = useText();
  const shown = outcomes.filter((outcome) => outcome !== 'skipped' || totals.skipped > 0);
  return (
    <dl className="tally">
      {shown.map((outcome) => (
        <div key={outcome} className={totals[outcome] === 0 ? 'is-none' : `is-${outcome}`}>
          <dt>{text.imports.outcomes[outcome]}</dt>
          <dd className="number">
            {shownAt[outcome] === undefined || totals[outcome] === 0 ? (
              digits(totals[outcome])
            ) : (
              <SectionAnchor id={shownAt[outcome]}>{digits(totals[outcome])}</SectionAnchor>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
