import { districtText } from '../format/district.js';
import { useLanguage } from '../i18n/text.js';
import type { PlanClosing } from './plan-closings.js';
import { planYearText } from './plan-years-text.js';
import { workName } from './works-filter.js';

/** Buildings that a plan closes, as a table on paper. */
export function PrintedClosings({ closings }: { readonly closings: readonly PlanClosing[] }) {
  const { language, text } = useLanguage();
  const { table, work } = text.plans;
  const words = text.planDecisions.closings;
  return (
    <table className="paper-table">
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
            <th scope="row" className="paper-wrap">
              {workName(place)}
            </th>
            <td>{districtText(place, language) ?? work.noDistrict}</td>
            <td>{planYearText(fiscalYear, language)}</td>
            <td>{demolishedIn === null ? words.left : words.demolished(planYearText(demolishedIn, language))}</td>
            <td>{isRegistered ? words.byRegister : words.byHand}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
