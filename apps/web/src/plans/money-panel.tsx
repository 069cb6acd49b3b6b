import { treatmentKinds } from '#libs/treatments';
import { type ReactNode, useMemo, useState } from 'react';
import type { PlanDetail, PlanYear } from '../api/types.js';
import { YearColumns } from '../charts/year-columns.js';
import { digits } from '../format/quantity.js';
import { tableUnit, tableYen, yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { Segments } from '../shell/segments.js';
import { useSize } from '../shell/use-size.js';
import { linesOf, outlookShown, type PlanPartProps, treatmentYears } from './plan-parts.js';
import { planYearText } from './plan-years-text.js';
import { TreatmentMark } from './treatment-mark.js';

/** Who pays, from below to above. */
export const sourceKeys = ['generalYen', 'reserveYen', 'bondYen', 'grantYen'] as const;
const sourceParts = sourceKeys.map((key) => ({ key, className: `fill-${key}` }));

/** Cost year by year, by treatment or by source, against the line of money; a press chooses the year everywhere. */
export function MoneyPanel(props: PlanPartProps) {
  const { plans } = useText();
  const { money } = plans;
  const { plan, fiscalYear, onYear, estimate } = props;
  const outlook = outlookShown(props);
  const [by, setBy] = useState<'treatment' | 'source'>('treatment');
  const [ref, { width }] = useSize<HTMLDivElement>();
  const { kinds, years } = useMemo(() => treatmentYears(outlook, treatmentKinds), [outlook]);
  const treatmentParts = useMemo(() => kinds.map((key) => ({ key, className: `fill-${key}` })), [kinds]);
  const common = {
    ...linesOf(outlook),
    selectedYear: fiscalYear,
    width,
    height: 240,
    onHover: () => undefined,
    onSelect: onYear,
  };
  return (
    <div className="plan-panel">
      <div className="plan-panel-head">
        <h2>
          {money.title} {estimate && <span className="tag tag-accent">{money.estimate}</span>}
        </h2>
        <Segments
          label={money.by}
          options={[
            { value: 'treatment', label: money.treatment },
            { value: 'source', label: money.source },
          ]}
          value={by}
          onChange={setBy}
        />
      </div>
      <div ref={ref} className="plan-chart plan-drawing">
        {width > 0 &&
          (by === 'treatment' ? (
            <YearColumns {...common} years={years} parts={treatmentParts} />
          ) : (
            <YearColumns {...common} years={outlook} parts={sourceParts} />
          ))}
      </div>
      <ChosenYear outlook={outlook} fiscalYear={fiscalYear} by={by} goal={plan.goal.kind} />
      <details>
        <summary>{money.table}</summary>
        <MoneyTable outlook={outlook} by={by} />
      </details>
    </div>
  );
}

interface YearsProps {
  readonly outlook: readonly PlanYear[];
  readonly by: 'treatment' | 'source';
}

interface ChosenYearProps extends YearsProps {
  readonly fiscalYear: number;
  readonly goal: PlanDetail['goal']['kind'];
}

function ChosenYear({ outlook, fiscalYear, by, goal }: ChosenYearProps) {
  const { language, text } = useLanguage();
  const { money, objectives } = text.plans;
  const year = outlook.find((one) => one.fiscalYear === fiscalYear);
  if (!year) return null;
  const largest = Math.max(year.costYen, year.lineYen ?? 0);
  const amount = (yen: number) => yenText(yen, language, largest);
  return (
    <section className="plan-year" aria-label={money.chosen(planYearText(fiscalYear, language))} aria-live="polite">
      <p className="plan-year-total">
        <strong>{planYearText(fiscalYear, language)}</strong> {money.total}{' '}
        <b className="number">{amount(year.costYen)}</b>
        {year.lineYen !== null && (
          <span className="plan-line-sign">
            {goal === 'flattest' ? objectives.flattest : money.line} <b className="number">{amount(year.lineYen)}</b>
          </span>
        )}
        {year.reserveYen > 0 && by === 'treatment' && <span>{money.fromReserve(amount(year.reserveYen))}</span>}
        {year.overYen > 0 && <span className="short">{money.over(amount(year.overYen))}</span>}
      </p>
      <ul className="plan-legend">
        {by === 'treatment'
          ? treatmentKinds
              .filter((kind) => outlook.some(({ byTreatment }) => (byTreatment[kind] ?? 0) > 0))
              .map((kind) => (
                <LegendItem key={kind} mark={<TreatmentMark treatment={kind} />} label={text.domain.treatments[kind]}>
                  {amount(year.byTreatment[kind] ?? 0)}
                </LegendItem>
              ))
          : sourceKeys.map((key) => (
              <LegendItem key={key} mark={<i className={`plan-swatch is-${key}`} />} label={money.sources[key]}>
                {amount(year[key])}
              </LegendItem>
            ))}
      </ul>
    </section>
  );
}

interface LegendItemProps {
  readonly mark: ReactNode;
  readonly label: string;
  readonly children: string;
}

function LegendItem({ mark, label, children }: LegendItemProps) {
  return (
    <li>
      {mark}
      {label} <b className="number">{children}</b>
    </li>
  );
}

/** The columns of the chart as figures, in one unit. */
function MoneyTable({ outlook, by }: YearsProps) {
  const { language, text } = useLanguage();
  const { money, title } = text.plans;
  const kinds = treatmentKinds.filter((kind) => outlook.some(({ byTreatment }) => (byTreatment[kind] ?? 0) > 0));
  const columns: readonly { readonly label: string; readonly of: (year: PlanYear) => number }[] =
    by === 'treatment'
      ? kinds.map((kind) => ({
          label: text.domain.treatments[kind],
          of: ({ byTreatment }) => byTreatment[kind] ?? 0,
        }))
      : sourceKeys.map((key) => ({ label: money.sources[key], of: (year) => year[key] }));
  const shown = [...columns, { label: money.total, of: ({ costYen }: PlanYear) => costYen }];
  const sum = (of: (year: PlanYear) => number) => outlook.reduce((total, year) => total + of(year), 0);
  return (
    <ScrollRegion label={`${title}: ${money.title}`}>
      <table className="table cost-table">
        <caption className="table-caption">{text.chart.unitAxis(tableUnit(language).label)}</caption>
        <thead>
          <tr>
            <th scope="col">{money.year}</th>
            {shown.map(({ label }) => (
              <th key={label} scope="col" className="right">
                {label}
              </th>
            ))}
            <th scope="col" className="right">
              {money.works}
            </th>
          </tr>
        </thead>
        <tbody>
          {outlook.map((year) => (
            <tr key={year.fiscalYear}>
              <th scope="row">{planYearText(year.fiscalYear, language)}</th>
              {shown.map(({ label, of }) => (
                <td key={label} className="right number">
                  {tableYen(of(year), language)}
                </td>
              ))}
              <td className="right number">{digits(year.works)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{money.total}</th>
            {shown.map(({ label, of }) => (
              <td key={label} className="right number">
                {tableYen(sum(of), language)}
              </td>
            ))}
            <td className="right number">{digits(sum(({ works }) => works))}</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
