import type { YearOfCost } from '../api/types.js';
import { tableUnit, tableYen } from '../format/yen.js';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';

export interface CostTableProps {
  readonly years: readonly YearOfCost[];
  readonly totalYen: number;
}

/** The columns of the chart as figures; each amount is rounded alone, the sum before rounding. */
export function CostTable({ years, totalYen }: CostTableProps) {
  const { language, text } = useLanguage();
  const sumOf = (kind: 'renovationYen' | 'rebuildYen') => years.reduce((sum, year) => sum + year[kind], 0);
  return (
    <table className="table">
      <caption className="table-caption">{text.chart.unitAxis(tableUnit(language).label)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.chart.year}</th>
          <th scope="col" className="right">
            {text.chart.renovation}
          </th>
          <th scope="col" className="right">
            {text.chart.rebuild}
          </th>
          <th scope="col" className="right">
            {text.chart.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <tr key={year.fiscalYear}>
            <th scope="row">{shortFiscalYear(year.fiscalYear, language)}</th>
            <td className="right number">{tableYen(year.renovationYen, language)}</td>
            <td className="right number">{tableYen(year.rebuildYen, language)}</td>
            <td className="right number">{tableYen(year.totalYen, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.chart.total}</th>
          <td className="right number">{tableYen(sumOf('renovationYen'), language)}</td>
          <td className="right number">{tableYen(sumOf('rebuildYen'), language)}</td>
          <td className="right number">{tableYen(totalYen, language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
