import { areaText } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { groupColours, groupOf } from '../map/category-groups.js';
import type { FacilityPoint } from '../map/facility-points.js';

/** Category, area, age and cost of a facility in three lines. */
export function FacilityFacts({ point, fiscalYear }: { readonly point: FacilityPoint; readonly fiscalYear: number }) {
  const { language, text } = useLanguage();
  const { category, floorAreaM2, builtFiscalYear, averageYearlyYen } = point;
  const built = builtFiscalYear === null ? null : Math.round(builtFiscalYear);
  return (
    <dl className="facts">
      <div>
        <dt className="visually-hidden">{text.city.category}</dt>
        <dd>
          <span className="dot" style={{ backgroundColor: groupColours[groupOf(category)] }} />
          {text.domain.categories[category ?? 'none']}
        </dd>
      </div>
      <div>
        <dt className="visually-hidden">{text.chart.area}</dt>
        <dd className="number">
          {floorAreaM2 === null
            ? `${text.chart.area}: ${text.shell.unknown}`
            : areaText(Math.round(floorAreaM2), language)}
          {built !== null &&
            built <= fiscalYear &&
            ` · ${text.city.ageIn(fiscalYear - built, shortFiscalYear(built, language))}`}
          {point.builtYearEstimated && ` · ${text.city.ageEstimated}`}
        </dd>
      </div>
      <div>
        <dt>{text.city.yearlyCost}</dt>
        <dd className="number">{averageYearlyYen === null ? text.city.noCost : yenText(averageYearlyYen, language)}</dd>
      </div>
    </dl>
  );
}
