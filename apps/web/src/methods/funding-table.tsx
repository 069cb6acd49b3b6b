import type { FundingOutlook } from '../api/types.js';
import { shortFiscalYear } from '../format/year.js';
import { tableUnit, tableYen } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';

/** From below to above in the chart: what the city itself pays stands on the ground. */
export const fundingSources = ['generalYen', 'reserveYen', 'bondYen', 'grantYen'] as const;

const columns = [
  'costYen',
  'grantYen',
  'bondYen',
  'reserveYen',
  'generalYen',
  'returnedYen',
  'ownYen',
  'shortfallYen',
] as const;

/** Year by year; each amount is rounded alone, the sums before rounding. */
export function FundingTable({ funding: { years, sums, availableYen } }: { readonly funding: FundingOutlook }) {
  const { language, text } = useLanguage();
  const shown = columns.filter((key) => key !== 'shortfallYen' || availableYen !== null);
  return (
    <ScrollRegion label={text.funding.title}>
      <table className="table methods-table">
        <caption className="table-caption">{text.chart.unitAxis(tableUnit(language).label)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.chart.year}</th>
            {shown.map((key) => (
              <th key={key} scope="col" className="right">
                {text.funding.sources[key]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.fiscalYear}>
              <th scope="row">{shortFiscalYear(year.fiscalYear, language)}</th>
              {shown.map((key) => (
                <td key={key} className="right number">
                  {tableYen(year[key], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.chart.total}</th>
            {shown.map((key) => (
              <td key={key} className="right number">
                {tableYen(sums[key], language)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}
