import { digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { isUnfinished, type SummaryLine, type SummaryYear } from './summary-rows.js';

export interface SummaryLinesProps {
  readonly heading: string;
  /** The year itself. */
  readonly of: SummaryYear;
  readonly lines: readonly (SummaryLine & {
    readonly label: string;
    readonly decimals?: number;
    readonly isPercent?: boolean;
  })[];
}

/** Lines of a year beside the year before; △ is less. */
export function SummaryLines({ heading, of, lines }: SummaryLinesProps) {
  const { language, text } = useLanguage();
  const words = text.condition.summary;
  const [name, nameBefore] = [of.fiscalYear, of.fiscalYear - 1].map((year) => shortFiscalYear(year, language));
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">
            {name}
            {isUnfinished(of) && <small>{words.unfinished}</small>}
          </th>
          <th scope="col">{nameBefore}</th>
          <th scope="col">{words.change}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, year, before, change, decimals = 0, isPercent = false }) => {
          const plain = (value: number) => digits(isPercent ? value * 100 : value, isPercent ? 1 : decimals, language);
          const written = (value: number | null) => (value === null ? '–' : `${plain(value)}${isPercent ? '%' : ''}`);
          const signed = change !== null && `${change > 0 ? '+' : ''}${plain(change)}`;
          return (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{written(year)}</td>
              <td>{written(before)}</td>
              <td>{signed === false ? '–' : isPercent ? words.points(signed) : signed}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
