import { districtText } from '../format/district.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import type { PlanClosing } from './plan-closings.js';
import type { PlanPartProps } from './plan-parts.js';
import { planYearText } from './plan-years-text.js';
import { TreatmentMark } from './treatment-mark.js';
import { workName } from './works-filter.js';

/** The buildings that the plan closes, to be folded away and opened; nothing where it closes none. */
export function Closings({ closings, onBuilding }: Pick<PlanPartProps, 'closings' | 'onBuilding'>) {
  const words = useLanguage().text.planDecisions.closings;
  if (closings.length === 0) return null;
  return (
    <details className="plan-closings" open={closings.length <= 10}>
      <summary>
        {words.title} <small>{words.count(digits(closings.length))}</small>
      </summary>
      <ScrollRegion label={words.title}>
        <ClosingsTable closings={closings} onBuilding={onBuilding} />
      </ScrollRegion>
    </details>
  );
}

interface ClosingsTableProps {
  readonly closings: readonly PlanClosing[];
  /** On paper nothing can be opened. */
  readonly onBuilding?: PlanPartProps['onBuilding'];
}

/** Buildings that a plan closes, on the screen and on paper. */
export function ClosingsTable({ closings, onBuilding }: ClosingsTableProps) {
  const { language, text } = useLanguage();
  const { table, work } = text.plans;
  const words = text.planDecisions.closings;
  return (
    <table className={onBuilding ? 'table plan-works' : 'paper-table'}>
      <thead>
        <tr>
          {[table.building, table.district, words.year, words.after, words.by].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {closings.map(({ place, fiscalYear, demolishedIn, isRegistered }) => (
          <tr key={place.buildingId}>
            <th scope="row" className={onBuilding ? undefined : 'paper-wrap'}>
              {onBuilding ? (
                <button type="button" className="plan-work-name" onClick={() => onBuilding(place)}>
                  {workName(place)}
                </button>
              ) : (
                workName(place)
              )}
            </th>
            <td>{districtText(place, language) ?? work.noDistrict}</td>
            <td>
              <span className="plan-kind">
                {onBuilding && <TreatmentMark treatment="closing" />}
                {planYearText(fiscalYear, language)}
              </span>
            </td>
            <td>{demolishedIn === null ? words.left : words.demolished(planYearText(demolishedIn, language))}</td>
            <td>{isRegistered ? words.byRegister : words.byHand}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
