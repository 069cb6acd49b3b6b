import type { CostOutlook } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';

export interface ExclusionsProps {
  readonly title: string;
  readonly excluded: CostOutlook['excluded'];
}

/** How many facilities are left out for each reason; nothing where none is. */
export function Exclusions({ title, excluded }: ExclusionsProps) {
  const text = useText();
  if (excluded.length === 0) return null;
  return (
    <section className="evidence-part">
      <h3>{title}</h3>
      <ul className="excluded">
        {excluded.map(({ reason, count }) => (
          <li key={reason}>
            {text.domain.exclusions[reason]}
            <span className="number">{text.figures.excludedCount(digits(count))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
