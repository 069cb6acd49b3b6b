import { CategoryDot } from '../facilities/category-dot.js';
import { areaText, digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { wholeYen, yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import type { FacilityPoint } from '../map/facility-points.js';
import { StandingFacts } from '../condition/standing-facts.js';
import { Permitted } from '../session/permitted.js';

/** Category, area, age and cost of a facility in three lines; its use in a fourth where it is recorded. */
export function FacilityFacts({ point, fiscalYear }: { readonly point: FacilityPoint; readonly fiscalYear: number }) {
  const { language, text } = useLanguage();
  const { category, floorAreaM2, builtFiscalYear, averageYearlyYen, users, expenditurePerUserYen, standing } = point;
  const built = builtFiscalYear === null ? null : Math.round(builtFiscalYear);
  return (
    <dl className="facts">
      <div>
        <dt className="visually-hidden">{text.city.category}</dt>
        <dd>
          <CategoryDot category={category} isOwn={point.isOwn} />
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
      <Permitted to="cost:read">
        <div>
          <dt>{text.city.yearlyCost}</dt>
          <dd className="number">
            {averageYearlyYen === null ? text.city.noCost : yenText(averageYearlyYen, language)}
          </dd>
        </div>
      </Permitted>
      {users !== null && (
        <div>
          <dt>{text.city.use}</dt>
          <dd className="number">
            {text.city.users(digits(users))}
            {expenditurePerUserYen !== null && ` · ${text.city.perUser(wholeYen(expenditurePerUserYen, language))}`}
          </dd>
        </div>
      )}
      {standing && <StandingFacts standing={standing} />}
    </dl>
  );
}
