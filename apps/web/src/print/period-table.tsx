import { yenUnitLabel } from '#libs/money';
import { percentText } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { inUnit, tableUnit } from './in-unit.js';
import { periodsOf, type Report } from './report.js';

/** The years ten at a time, against the money available in as many years. */
export function PeriodTable({ report: { city, outlook } }: { readonly report: Report }) {
  const { language, text } = useLanguage();
  const { availableYen } = city;
  return (
    <table className="paper-table">
      <caption>{text.print.tableUnit(yenUnitLabel(tableUnit, language))}</caption>
      <thead>
        <tr>
          <th scope="col">{text.print.periods}</th>
          <th scope="col">{text.chart.renovationBy(outlook.method)}</th>
          <th scope="col">{text.chart.rebuild}</th>
          <th scope="col">{text.chart.total}</th>
          <th scope="col">{text.print.average}</th>
          {availableYen !== null && <th scope="col">{text.print.share}</th>}
        </tr>
      </thead>
      <tbody>
        {periodsOf(outlook).map((period) => (
          <tr key={period.fromFiscalYear}>
            <th scope="row">
              {text.print.periodOf(
                shortFiscalYear(period.fromFiscalYear, language),
                shortFiscalYear(period.toFiscalYear, language),
              )}
            </th>
            <td>{inUnit(period.renovationYen)}</td>
            <td>{inUnit(period.rebuildYen)}</td>
            <td>{inUnit(period.totalYen)}</td>
            <td>{inUnit(Math.round(period.totalYen / period.years))}</td>
            {availableYen !== null && (
              <td>{period.totalYen > 0 ? percentText((availableYen * period.years) / period.totalYen) : '–'}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
