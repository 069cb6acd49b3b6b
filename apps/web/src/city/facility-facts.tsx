import { CategoryDot } from '../facilities/category-dot.js';
import { areaText, digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { wholeYen, yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import type { Texts } from '../i18n/ja.js';
import { yearsAheadOf } from '../map/condition-classes.js';
import { dueMarks, type FacilityPoint } from '../map/facility-points.js';
import type { MethodName } from '../methods/method-name.js';
import { StandingFacts } from '../condition/standing-facts.js';
import { Permitted } from '../session/permitted.js';

export interface FacilityFactsProps {
  readonly point: FacilityPoint;
  readonly fiscalYear: number;
  /** The first of the forecast. */
  readonly firstFiscalYear: number;
  /** By which works fall due. */
  readonly method: MethodName;
}

/** Category, area, age and cost of a facility in three lines; its use, what falls due in the year and how it stands where that is known. */
export function FacilityFacts({ point, fiscalYear, firstFiscalYear, method }: FacilityFactsProps) {
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
      <Permitted to="cost:read">
        {dueWords(point.due[fiscalYear - firstFiscalYear], method, text).map((words) => (
          <div key={words}>
            <dt className="visually-hidden">{shortFiscalYear(fiscalYear, language)}</dt>
            <dd>
              {words}({shortFiscalYear(fiscalYear, language)})
            </dd>
          </div>
        ))}
      </Permitted>
      {standing && <StandingFacts standing={standing} yearsAhead={yearsAheadOf(fiscalYear, firstFiscalYear)} />}
    </dl>
  );
}

/** What the rings of the map say of a year. */
function dueWords(mark: string | undefined, method: MethodName, { map, chart }: Texts): readonly string[] {
  const renovation = mark === dueMarks.renovation || mark === dueMarks.both;
  const rebuild = mark === dueMarks.rebuild || mark === dueMarks.both;
  return [...(rebuild ? [map.dueRebuild] : []), ...(renovation ? [map.dueRenovation(chart.renovationBy(method))] : [])];
}
