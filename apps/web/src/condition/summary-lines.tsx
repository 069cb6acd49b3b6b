import { digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import type { SummaryLine } from './summary-rows.js';

export interface SummaryLinesProps {
  readonly heading: string;
  readonly fiscalYear: number;
  readonly lines: readonly (SummaryLine & {
    readonly label: string;
    readonly decimals?: number;
    readonly isPercent?: boolean;
  })[];
}

/** Lines of a year beside the year before; △ is less. */
export function SummaryLines({ heading, fiscalYear, lines }: SummaryLinesProps) {
  const { language, text } = useLanguage();
  const words = text.condition.summary;
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{shortFiscalYear(fiscalYear, language)}</th>
          <th scope="col">{shortFiscalYear(fiscalYear - 1, language)}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, year, before, change, decimals = 0, isPercent = false }) => {
          const written = (value: number | null) =>
            value === null
              ? '–'
              : isPercent
                ? `${digits(value * 100, 1, language)}%`
                : digits(value, decimals, language);
          return (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{written(year)}</td>
              <td>{written(before)}</td>
              <td>{change !== null && change > 0 ? `+${written(change)}` : written(change)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
