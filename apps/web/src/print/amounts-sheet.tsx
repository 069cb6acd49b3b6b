import { yenUnitLabel } from '#libs/money';
import { EstimatedTag } from '../figures/estimated-tag.js';
import { fiscalYearText } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { inUnit, tableUnit } from './in-unit.js';
import type { Report } from './report.js';
import { Sheet } from './sheet.js';

/** Second page: the amounts of every year in 百万円, with totals of the amounts before rounding. */
export function AmountsSheet({ report }: { readonly report: Report }) {
  const { language, text } = useLanguage();
  const { city, outlook } = report;
  const { availableYen } = city;
  const sumOf = (kind: 'renovationYen' | 'rebuildYen') => outlook.years.reduce((sum, year) => sum + year[kind], 0);
  const [renovationYen, rebuildYen, count] = [sumOf('renovationYen'), sumOf('rebuildYen'), outlook.years.length];
  const mean = (yen: number) => Math.round(yen / Math.max(1, count));
  return (
    <Sheet report={report} page={2} title={text.print.table}>
      <table className="paper-table paper-years">
        <caption>
          <EstimatedTag share={outlook.estimatedShare} /> {text.print.tableUnit(yenUnitLabel(tableUnit, language))}
        </caption>
        <thead>
          <tr>
            <th scope="col">{text.chart.year}</th>
            <th scope="col">{text.chart.renovationBy(outlook.method)}</th>
            <th scope="col">{text.chart.rebuild}</th>
            <th scope="col">{text.chart.total}</th>
            {availableYen !== null && <th scope="col">{text.print.difference}</th>}
          </tr>
        </thead>
        <tbody>
          {outlook.years.map((year) => (
            <tr key={year.fiscalYear}>
              <th scope="row">{fiscalYearText(year.fiscalYear, language)}</th>
              <td>{inUnit(year.renovationYen)}</td>
              <td>{inUnit(year.rebuildYen)}</td>
              <td>{inUnit(year.totalYen)}</td>
              {availableYen !== null && <td>{inUnit(availableYen - year.totalYen)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.chart.total}</th>
            <td>{inUnit(renovationYen)}</td>
            <td>{inUnit(rebuildYen)}</td>
            <td>{inUnit(outlook.totalYen)}</td>
            {availableYen !== null && <td>{inUnit(availableYen * count - outlook.totalYen)}</td>}
          </tr>
          <tr>
            <th scope="row">{text.print.average}</th>
            <td>{inUnit(mean(renovationYen))}</td>
            <td>{inUnit(mean(rebuildYen))}</td>
            <td>{inUnit(outlook.averageYen)}</td>
            {availableYen !== null && <td>{inUnit(availableYen - outlook.averageYen)}</td>}
          </tr>
        </tfoot>
      </table>
      <p className="paper-note">
        {text.print.rounding}{' '}
        {outlook.beyondHorizonYen > 0 && text.print.beyond(yenText(outlook.beyondHorizonYen, language))}
      </p>
    </Sheet>
  );
}
