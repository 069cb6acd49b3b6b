import type { CostOutlook } from '../api/types.js';
import { percentText } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { tableUnit, tableYen, yenText } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import { useLanguage } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';

export interface MethodTableProps {
  readonly outlooks: readonly CostOutlook[];
  readonly availableYen: number | null;
  /** The ministry's, whether it is shown or not: what differences are told against. */
  readonly base: CostOutlook;
}

interface Measure {
  readonly name: string;
  readonly of: (outlook: CostOutlook) => string;
}

/** What the methods come to, the differences first. */
export function MethodResults({ outlooks, availableYen, base }: MethodTableProps) {
  const { language, text } = useLanguage();
  const words = text.methods;
  const isBase = ({ method }: CostOutlook) => method === base.method;
  const measures: readonly Measure[] = [
    { name: words.difference, of: (o) => (isBase(o) ? words.base : signedYen(o.totalYen - base.totalYen, language)) },
    {
      name: words.differenceOfAverage,
      of: (o) => (isBase(o) ? words.base : signedYen(o.averageYen - base.averageYen, language)),
    },
    { name: words.total(base.years.length), of: ({ totalYen }) => yenText(totalYen, language) },
    { name: words.average, of: ({ averageYen }) => yenText(averageYen, language) },
    {
      name: words.ratio,
      of: ({ averageYen }) =>
        availableYen ? words.times((averageYen / availableYen).toFixed(2)) : text.shell.notEntered,
    },
    { name: words.peak, of: (o) => peakOf(o, language) },
    ...(base.presentValueYen === undefined
      ? []
      : [{ name: words.presentValue, of: (o: CostOutlook) => yenText(o.presentValueYen ?? 0, language) }]),
    { name: words.estimated, of: ({ estimatedShare }) => percentText(estimatedShare) },
    { name: words.beyond, of: ({ beyondHorizonYen }) => yenText(beyondHorizonYen, language) },
  ];
  return (
    <ScrollRegion label={words.measures}>
      <table className="table methods-table">
        <MethodHead first={words.measure} outlooks={outlooks} />
        <tbody>
          {measures.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {outlooks.map((outlook) => (
                <td key={outlook.method} className="right number">
                  {of(outlook)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Year by year; each amount is rounded alone, the sums before rounding. */
export function MethodYears({ outlooks, availableYen, base }: MethodTableProps) {
  const { language, text } = useLanguage();
  return (
    <ScrollRegion label={text.methods.asTable}>
      <table className="table methods-table">
        <caption className="table-caption">{text.chart.unitAxis(tableUnit(language).label)}</caption>
        <MethodHead
          first={text.chart.year}
          outlooks={outlooks}
          last={availableYen === null ? [] : [text.chart.available]}
        />
        <tbody>
          {base.years.map(({ fiscalYear }, place) => (
            <tr key={fiscalYear}>
              <th scope="row">{shortFiscalYear(fiscalYear, language)}</th>
              {outlooks.map(({ method, years }) => (
                <td key={method} className="right number">
                  {tableYen(years[place]?.totalYen ?? 0, language)}
                </td>
              ))}
              {availableYen !== null && <td className="right number">{tableYen(availableYen, language)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.chart.total}</th>
            {outlooks.map(({ method, totalYen }) => (
              <td key={method} className="right number">
                {tableYen(totalYen, language)}
              </td>
            ))}
            {availableYen !== null && (
              <td className="right number">{tableYen(availableYen * base.years.length, language)}</td>
            )}
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

interface MethodHeadProps {
  readonly first: string;
  readonly outlooks: readonly CostOutlook[];
  readonly last?: readonly string[];
}

function MethodHead({ first, outlooks, last = [] }: MethodHeadProps) {
  const { text } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {[...outlooks.map(({ method }) => text.methods.names[method]), ...last].map((name) => (
          <th key={name} scope="col" className="right">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const signedYen = (yen: number, language: Language): string =>
  yen > 0 ? `+${yenText(yen, language)}` : yenText(yen, language);

function peakOf({ years }: CostOutlook, language: Language): string {
  const peak = years.reduce((highest, year) => (year.totalYen > highest.totalYen ? year : highest), years[0]!);
  return `${shortFiscalYear(peak.fiscalYear, language)} ${yenText(peak.totalYen, language)}`;
}
