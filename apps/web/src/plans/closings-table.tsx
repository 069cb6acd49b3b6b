import { districtText } from '../format/district.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import type { PlanPartProps } from './plan-parts.js';
import { planYearText } from './plan-years-text.js';
import { TreatmentMark } from './treatment-mark.js';
import { workName } from './works-filter.js';

/** The buildings that the plan closes; nothing where it closes none. */
export function ClosingsTable({ closings, onBuilding }: Pick<PlanPartProps, 'closings' | 'onBuilding'>) {
  const { language, text } = useLanguage();
  const { table, work: workWords } = text.plans;
  const words = text.planDecisions.closings;
  if (closings.length === 0) return null;
  return (
    <details className="plan-closings" open={closings.length <= 10}>
      <summary>
        {words.title} <small>{words.count(digits(closings.length))}</small>
      </summary>
      <ScrollRegion label={words.title}>
        <table className="table plan-works">
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
                <th scope="row">
                  <button type="button" className="plan-work-name" onClick={() => onBuilding(place)}>
                    {workName(place)}
                  </button>
                </th>
                <td>{districtText(place, language) ?? workWords.noDistrict}</td>
                <td>
                  <span className="plan-kind">
                    <TreatmentMark treatment="closing" />
                    {planYearText(fiscalYear, language)}
                  </span>
                </td>
                <td>{demolishedIn === null ? words.left : words.demolished(planYearText(demolishedIn, language))}</td>
                <td>{isRegistered ? words.byRegister : words.byHand}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
