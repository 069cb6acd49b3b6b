import type { FacilityCost, FacilityDetail, FacilityProperty, FacilitySheet } from '../api/types.js';
import { costParts, YearColumns } from '../charts/year-columns.js';
import { facilityWords } from '../facilities/facility-words.js';
import { EstimatedTag } from '../figures/estimated-tag.js';
import { dateText } from '../format/date.js';
import { areaText, digits } from '../format/quantity.js';
import { middleCategoryText, smallCategoryText } from '../format/category-text.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { Sheet, type SheetProps } from '../print/sheet.js';
import { bookFacts } from '../property/asset-words.js';
import { cityName } from '../shell/header.js';
import { landFacts } from './land-facts.js';
import { PrintedBuildings } from './printed-buildings.js';
import { PrintedYears } from './printed-years.js';

export interface PrintedFacilityProps {
  readonly facility: FacilityDetail;
  readonly sheet: FacilitySheet;
  readonly cost: FacilityCost;
  readonly property: FacilityProperty;
  readonly report: SheetProps['report'];
}

/** The page: facts, buildings, years and renewal cost, in the order of 春日井市 and 加古川市. */
export function PrintedFacility(props: PrintedFacilityProps) {
  const { facility, sheet, report } = props;
  const { language, text } = useLanguage();
  const words = text.sheet.print;
  return (
    <Sheet report={report} page={1} pages={1} title={text.sheet.title} isFirst isKarte>
      <header className="paper-title">
        <p>
          {cityName(report.city, language)} {text.sheet.title}
        </p>
        <h1>{facility.name}</h1>
        <p className="paper-dates">
          {text.print.baseDate} {dateText(report.baseDate, language)} ({words.baseDateHint}) / {text.print.outputDate}{' '}
          {dateText(report.outputDate, language)}
        </p>
      </header>
      <PrintedFacts {...props} />
      <section className="paper-part">
        <h2>{words.buildings}</h2>
        <PrintedBuildings
          buildings={facility.buildings.filter(({ outOfUse }) => !outOfUse)}
          today={report.outputDate}
        />
      </section>
      <section className="paper-part">
        <h2>{words.use}</h2>
        {sheet.years.length > 0 ? <PrintedYears sheet={sheet} /> : <p>{words.noYears}</p>}
      </section>
      <PrintedCost {...props} />
    </Sheet>
  );
}

function PrintedFacts({ facility, sheet, property, report }: PrintedFacilityProps) {
  const { language, text } = useLanguage();
  const { fields } = text.facility;
  const words = facilityWords(text, language, report.city);
  const middle = facility.middleCategory && middleCategoryText(facility.middleCategory, language);
  const small = facility.smallCategory && smallCategoryText(facility.smallCategory, language);
  const category = [text.domain.categories[facility.majorCategory ?? 'none'], middle, small];
  const area = sheet.floorAreaM2 === null ? text.shell.unknown : areaText(sheet.floorAreaM2, language);
  const facts: readonly (readonly [string, string])[] = [
    [fields.address, words.show('address', facility.address)],
    [text.sheet.print.category, category.filter(Boolean).join(' / ')],
    [fields.department, words.show('department', facility.department)],
    [fields.managementForm, words.show('managementForm', facility.managementForm)],
    [fields.owner, words.show('owner', facility.owner)],
    [fields.status, words.show('status', facility.status)],
    [fields.districtId, words.show('districtId', facility.districtId)],
    [text.sheet.print.floorArea, `${area}${sheet.floorAreaEstimated ? text.sheet.print.estimated : ''}`],
    ...landFacts(property, text, language),
    ...bookFacts(property.assetTotals, text, language),
    ...(facility.note ? [[fields.note, facility.note] as const] : []),
  ];
  return (
    <section className="paper-part">
      <h2>{text.sheet.print.facts}</h2>
      <dl className="paper-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Drawn at the width of the paper; on a screen it is scaled as a whole. */
const [chartWidth, chartHeight] = [672, 104] as const;

const nothing = (): void => undefined;

function PrintedCost({ cost }: PrintedFacilityProps) {
  const { language, text } = useLanguage();
  const words = text.sheet.print;
  if (cost.totalYen === 0) {
    return (
      <section className="paper-part">
        <h2>{words.cost}</h2>
        <p>{text.facility.costNone}</p>
      </section>
    );
  }
  return (
    <section className="paper-part">
      <h2>
        {words.cost} <EstimatedTag share={cost.estimatedShare} />
      </h2>
      <p>
        {words.costText(
          digits(cost.years.length),
          yenText(cost.totalYen, language),
          yenText(cost.averageYen, language),
        )}{' '}
        ({text.methods.names[cost.method]})
      </p>
      <ul className="chart-legend">
        <li className="legend-renovation">
          {text.chart.renovationBy(cost.method)} {yenText(cost.renovationYen, language)}
        </li>
        <li className="legend-rebuild">
          {text.chart.rebuild} {yenText(cost.rebuildYen, language)}
        </li>
      </ul>
      {/* The facility's page has the same as a table. */}
      <svg className="paper-chart" viewBox={`0 0 ${chartWidth} ${chartHeight}`} aria-hidden="true">
        <YearColumns
          parts={costParts}
          years={cost.years}
          availableYen={null}
          selectedYear={null}
          width={chartWidth}
          height={chartHeight}
          onHover={nothing}
          onSelect={nothing}
        />
      </svg>
    </section>
  );
}
