import type { CostOutlook } from '../api/types.js';
import { tableUnit, tableYen } from '../format/yen.js';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';

export interface CostTableProps {
  readonly cost: Pick<CostOutlook, 'method' | 'years' | 'totalYen' | 'averageYen'>;
  /** Yearly money; null leaves out the comparison with it. */
  readonly availableYen: number | null;
}

/** The columns of the chart as figures; each amount is rounded alone, the sums before rounding. */
export function CostTable({ cost: { method, years, totalYen, averageYen }, availableYen }: CostTableProps) {
  const { language, text } = useLanguage();
  const count = years.length;
  const sumOf = (kind: 'renovationYen' | 'rebuildYen') => years.reduce((sum, year) => sum + year[kind], 0);
  const [renovationYen, rebuildYen] = [sumOf('renovationYen'), sumOf('rebuildYen')];
  const mean = (yen: number) => Math.round(yen / Math.max(1, count));
  const titles = [text.chart.renovationBy(method), text.chart.rebuild, text.chart.total];
  if (availableYen !== null) titles.push(text.chart.available, text.chart.difference);
  return (
    <table className="table cost-table">
      <caption className="table-caption">{text.chart.unitAxis(tableUnit(language).label)}</caption>
      <thead>
        <tr>
          <th scope="col">{text.chart.year}</th>
          {titles.map((title) => (
            <th key={title} scope="col" className="right">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((year) => (
          <AmountRow
            key={year.fiscalYear}
            name={shortFiscalYear(year.fiscalYear, language)}
            {...year}
            availableYen={availableYen}
          />
        ))}
      </tbody>
      <tfoot>
        <AmountRow
          name={text.chart.total}
          renovationYen={renovationYen}
          rebuildYen={rebuildYen}
          totalYen={totalYen}
          availableYen={availableYen === null ? null : availableYen * count}
        />
        <AmountRow
          name={text.chart.mean}
          renovationYen={mean(renovationYen)}
          rebuildYen={mean(rebuildYen)}
          totalYen={averageYen}
          availableYen={availableYen}
        />
      </tfoot>
    </table>
  );
}

interface AmountRowProps {
  readonly name: string;
  readonly renovationYen: number;
  readonly rebuildYen: number;
  readonly totalYen: number;
  readonly availableYen: number | null;
}

function AmountRow({ name, renovationYen, rebuildYen, totalYen, availableYen }: AmountRowProps) {
  const { language } = useLanguage();
  const amounts = [renovationYen, rebuildYen, totalYen];
  if (availableYen !== null) amounts.push(availableYen, availableYen - totalYen);
  return (
    <tr>
      <th scope="row">{name}</th>
      {amounts.map((yen, i) => (
        <td key={i} className="right number">
          {tableYen(yen, language)}
        </td>
      ))}
    </tr>
  );
}
