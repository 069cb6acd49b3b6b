import type { PlanWork } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { planYearsText } from './plan-years-text.js';
import { TreatmentMark } from './treatment-mark.js';
import { workName } from './works-filter.js';

/** So many are listed; all stand in the list of works. */
const listed = 12;

interface OtherWorksProps {
  readonly work: PlanWork;
  readonly works: readonly PlanWork[];
  readonly onWork: (work: PlanWork) => void;
}

/** What else is done at the facility, over all years; a press goes there. */
export function OtherWorks({ work, works, onWork }: OtherWorksProps) {
  const { language, text } = useLanguage();
  const { work: words, map } = text.plans;
  const others = works
    .filter(({ facilityId, id }) => facilityId === work.facilityId && id !== work.id)
    .toSorted((one, other) => one.fromFiscalYear - other.fromFiscalYear);
  if (others.length === 0) return null;
  return (
    <details className="plan-map-list">
      <summary>{words.others(digits(others.length))}</summary>
      <ul>
        {others.slice(0, listed).map((other) => (
          <li key={other.id}>
            <button type="button" className="plan-work-name" onClick={() => onWork(other)}>
              <TreatmentMark treatment={other.treatment} />
              {workName(other)}{' '}
              <small>
                {text.domain.treatments[other.treatment]}{' '}
                {planYearsText(other.fromFiscalYear, other.fromFiscalYear + other.years - 1, language)}{' '}
                {yenText(other.costYen, language)}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {others.length > listed && <p className="field-hint">{map.more(digits(others.length - listed))}</p>}
    </details>
  );
}
