import { treatmentKinds } from '#libs/treatments';
import { yenUnitLabel } from '#libs/money';
import type { Municipality, PlanDetail, PlanOutcome, PlanWorks, PlanYear } from '../api/types.js';
import { digits, percentText } from '../format/quantity.js';
import { momentText } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { inUnit, tableUnit } from '../print/in-unit.js';
import { Sheet } from '../print/sheet.js';
import { cityName } from '../shell/header.js';
import { ClosingsTable } from './closings-table.js';
import { goalText } from './goal-words.js';
import { sourceKeys } from './money-panel.js';
import { type PrintedLine, printedLines, sheetsOf } from './printed-works.js';
import { closingsOf, placesOf } from './plan-closings.js';
import { termRows } from './plan-term-rows.js';
import { gapWords, lineWords, scoreText } from './plan-words.js';
import { planYearsText, planYearText } from './plan-years-text.js';

export interface PlanSheetsProps {
  readonly city: Municipality;
  readonly plan: PlanDetail;
  readonly outcome: PlanOutcome;
  readonly works: PlanWorks;
  readonly outputDate: Date;
}

const facilitiesPerYear = 8;
const linesPerSheet = 44;

/** The summary, the years by source, and the works by year and facility. */
export function PlanSheets({ city, plan, outcome, works, outputDate }: PlanSheetsProps) {
  const { language, text } = useLanguage();
  const { print } = text.plans;
  const sheets = sheetsOf(printedLines(works.works, facilitiesPerYear), linesPerSheet);
  const closings = closingsOf(plan.terms.decisions, outcome.registered, placesOf(works), works.works);
  const closingSheets = sheetsOf(closings, linesPerSheet);
  const report = { city, baseDate: new Date(plan.solvedAt ?? plan.createdAt), outputDate };
  const common = {
    report,
    pages: sheets.length + closingSheets.length + 2,
    heading: print.headingOf(cityName(city, language), plan.name),
  };
  return (
    <>
      <Sheet {...common} page={1} title={print.heading(plan.name)} isFirst>
        <div className="paper-title">
          <h1>{common.heading}</h1>
          <p className="paper-dates">
            {planYearsText(plan.fromFiscalYear, plan.fromFiscalYear + plan.years - 1, language)} · {print.solved}{' '}
            {momentText(plan.solvedAt ?? plan.createdAt, language)}
          </p>
        </div>
        <Summary plan={plan} outcome={outcome} />
        <Treatments outlook={outcome.outlook} />
      </Sheet>
      <Sheet {...common} page={2} title={print.years}>
        <YearsBySource outlook={outcome.outlook} />
        <p className="paper-note">{print.note}</p>
      </Sheet>
      {sheets.map((lines, at) => (
        <Sheet key={at} {...common} page={at + 3} title={print.works}>
          <WorksTable lines={lines} />
        </Sheet>
      ))}
      {closingSheets.map((lines, at) => (
        <Sheet key={at} {...common} page={sheets.length + at + 3} title={text.planDecisions.closings.title}>
          <ClosingsTable closings={lines} />
        </Sheet>
      ))}
    </>
  );
}

function Summary({ plan, outcome }: Pick<PlanSheetsProps, 'plan' | 'outcome'>) {
  const { language, text } = useLanguage();
  const { print, head, condition } = text.plans;
  const { outlook, estimatedShare, leftOut } = outcome;
  const [first, last] = [outlook[0]!, outlook.at(-1)!];
  const totalYen = plan.totalYen ?? 0;
  const rows: readonly (readonly [string, string])[] = [
    [print.goal, goalText(plan.goal, text)],
    [print.proof, gapWords(plan.proof, text)],
    [head.total, yenText(totalYen, language)],
    [head.mean, yenText(Math.round(totalYen / Math.max(1, outlook.length)), language)],
    [head.line, lineWords(outlook, language, text)],
    ...(plan.worstYear
      ? [
          [
            head.worstYear,
            `${planYearText(plan.worstYear.fiscalYear, language)} ${yenText(plan.worstYear.yen, language)}`,
          ] as const,
        ]
      : []),
    ...termRows(plan.terms, language, text),
  ];
  return (
    <div className="paper-part">
      <h2>{print.summary}</h2>
      <table className="paper-table">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="paper-wrap">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {condition.sentence(
          scoreText(first.score, language),
          scoreText(last.score, language),
          scoreText(last.scoreIfLeft, language),
        )}
      </p>
      <p>
        {estimatedShare > 0 ? head.estimated(percentText(estimatedShare)) : head.noneEstimated}
        {leftOut > 0 && ` · ${head.leftOut(digits(leftOut))}`}
      </p>
    </div>
  );
}

function Treatments({ outlook }: { readonly outlook: readonly PlanYear[] }) {
  const { language, text } = useLanguage();
  const { print, money } = text.plans;
  const decades = sheetsOf(outlook, 10);
  const sum = (years: readonly PlanYear[], of: (year: PlanYear) => number) =>
    years.reduce((total, year) => total + of(year), 0);
  const rows = [
    ...treatmentKinds.map((kind) => ({
      name: text.domain.treatments[kind],
      of: ({ byTreatment }: PlanYear) => byTreatment[kind] ?? 0,
    })),
    { name: money.total, of: ({ costYen }: PlanYear) => costYen },
  ];
  return (
    <div className="paper-part">
      <h2>{print.treatments}</h2>
      <table className="paper-table">
        <caption>{print.unit(yenUnitLabel(tableUnit, language))}</caption>
        <thead>
          <tr>
            <th scope="col">{text.plans.table.treatment}</th>
            {decades.map((years) => (
              <th key={years[0]!.fiscalYear} scope="col">
                {planYearsText(years[0]!.fiscalYear, years.at(-1)!.fiscalYear, language)}
              </th>
            ))}
            <th scope="col">{money.total}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {decades.map((years) => (
                <td key={years[0]!.fiscalYear}>{inUnit(sum(years, of))}</td>
              ))}
              <td>{inUnit(sum(outlook, of))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function YearsBySource({ outlook }: { readonly outlook: readonly PlanYear[] }) {
  const { language, text } = useLanguage();
  const { print, money } = text.plans;
  const columns = [
    ...sourceKeys.map((key) => ({ name: money.sources[key], of: (year: PlanYear) => year[key] })),
    { name: money.total, of: ({ costYen }: PlanYear) => costYen },
  ];
  return (
    <table className="paper-table paper-years">
      <caption>{print.unit(yenUnitLabel(tableUnit, language))}</caption>
      <thead>
        <tr>
          <th scope="col">{money.year}</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{money.works}</th>
        </tr>
      </thead>
      <tbody>
        {outlook.map((year) => (
          <tr key={year.fiscalYear}>
            <th scope="row">{planYearText(year.fiscalYear, language)}</th>
            {columns.map(({ name, of }) => (
              <td key={name}>{inUnit(of(year))}</td>
            ))}
            <td>{digits(year.works)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{money.total}</th>
          {columns.map(({ name, of }) => (
            <td key={name}>{inUnit(outlook.reduce((sum, year) => sum + of(year), 0))}</td>
          ))}
          <td>{digits(outlook.reduce((sum, { works }) => sum + works, 0))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function WorksTable({ lines }: { readonly lines: readonly PrintedLine[] }) {
  const { language, text } = useLanguage();
  const { print, money, table } = text.plans;
  return (
    <table className="paper-table plan-paper-works">
      <caption>{print.unit(yenUnitLabel(tableUnit, language))}</caption>
      <thead>
        <tr>
          <th scope="col">{print.facilities}</th>
          <th scope="col" className="paper-wrap">
            {table.treatment}
          </th>
          <th scope="col">{table.cost}</th>
          <th scope="col">{money.sources.grantYen}</th>
          <th scope="col">{money.sources.bondYen}</th>
          <th scope="col">{print.own}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) =>
          line.kind === 'work' ? (
            <tr key={at}>
              <th scope="row">{line.work.facilityName}</th>
              <td className="paper-wrap">{text.domain.treatments[line.work.treatment]}</td>
              <td>{inUnit(line.work.costYen)}</td>
              <td>{inUnit(line.work.grantYen)}</td>
              <td>{inUnit(line.work.bondYen)}</td>
              <td>{inUnit(line.work.costYen - line.work.grantYen - line.work.bondYen)}</td>
            </tr>
          ) : (
            <tr key={at} className={line.kind === 'year' ? 'plan-paper-year' : undefined}>
              <th scope="row" colSpan={2}>
                {line.kind === 'year'
                  ? planYearText(line.fiscalYear, language)
                  : print.rest(digits(line.works), yenText(line.costYen, language))}
              </th>
              <td>{inUnit(line.costYen)}</td>
              <td colSpan={3}>{line.kind === 'year' && text.plans.schedule.works(digits(line.works))}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}
