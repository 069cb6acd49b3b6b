import type { FigureName } from '../api/types.js';
import { costParts, YearColumns } from '../charts/year-columns.js';
import { EstimatedTag } from '../figures/estimated-tag.js';
import { readableFigure } from '../figures/figure-panel.js';
import { dateText } from '../format/date.js';
import { percentText } from '../format/quantity.js';
import { fiscalYearsText, fiscalYearText, shortFiscalYear } from '../format/year.js';
import { yenText } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import { useLanguage, useText } from '../i18n/text.js';
import { cityName } from '../shell/header.js';
import { PeriodTable } from './period-table.js';
import { type Peak, peakOf, type Report } from './report.js';
import { Sheet } from './sheet.js';

const figures = [
  'floorArea',
  'averageYearlyCost',
  'availableShare',
  'costPerResident',
] as const satisfies readonly FigureName[];

/** Drawn at the width of the paper; on a screen it is scaled as a whole. */
const [chartWidth, chartHeight] = [672, 330] as const;

/** First page: the four figures, what they mean in a few sentences, and the chart. */
export function SummarySheet({ report }: { readonly report: Report }) {
  const { language, text } = useLanguage();
  const { city, outlook, baseDate, outputDate } = report;
  const last = outlook.years.at(-1)?.fiscalYear ?? outlook.fromFiscalYear;
  return (
    <Sheet report={report} page={1} title={text.print.heading} isFirst>
      <header className="paper-title">
        <p>{cityName(city, language)}</p>
        <h1>{text.print.heading}</h1>
        <p>
          {text.print.period(
            fiscalYearText(outlook.fromFiscalYear, language),
            fiscalYearText(last, language),
            outlook.years.length,
          )}
        </p>
        <p>{text.print.byMethod(text.methods.names[outlook.method])}</p>
        <p className="paper-dates">
          {text.print.baseDate} {dateText(baseDate, language)} ({text.print.baseDateHint}) / {text.print.outputDate}{' '}
          {dateText(outputDate, language)}
        </p>
      </header>
      <dl className="paper-figures" aria-label={text.print.figures}>
        {figures.map((name) => (
          <PrintedFigure key={name} name={name} report={report} />
        ))}
      </dl>
      <Summary report={report} />
      <section className="paper-part">
        <h2>
          {text.print.chart} <EstimatedTag share={outlook.estimatedShare} />
        </h2>
        <ul className="chart-legend">
          <li className="legend-renovation">{text.chart.renovationBy(outlook.method)}</li>
          <li className="legend-rebuild">{text.chart.rebuild}</li>
          {city.availableYen !== null && (
            <li className="legend-available">
              {text.chart.available} {yenText(city.availableYen, language)}
            </li>
          )}
        </ul>
        {/* The table of the next page says the same in figures. */}
        <svg className="paper-chart" viewBox={`0 0 ${chartWidth} ${chartHeight}`} aria-hidden="true">
          <YearColumns
            parts={costParts}
            years={outlook.years}
            availableYen={city.availableYen}
            selectedYear={null}
            width={chartWidth}
            height={chartHeight}
            onHover={nothing}
            onSelect={nothing}
          />
        </svg>
      </section>
      <section className="paper-part">
        <h2>
          {text.print.byPeriod} <EstimatedTag share={outlook.estimatedShare} />
        </h2>
        <PeriodTable report={report} />
      </section>
    </Sheet>
  );
}

const nothing = (): void => undefined;

function PrintedFigure({ name, report }: { readonly name: FigureName; readonly report: Report }) {
  const { language, text } = useLanguage();
  const figure = report.overview.figures[name];
  const shown = figure.value === null ? null : readableFigure(name, figure.value, language, text);
  const year = figure.baseYear === null ? text.figures.noYear : shortFiscalYear(figure.baseYear, language);
  return (
    <div>
      <dt>{text.figures.names[name]}</dt>
      <dd>
        {shown ? (
          <>
            <span className="paper-figure">
              <b className="number">{shown.value}</b> {shown.unit}
            </span>
            <EstimatedTag share={figure.estimatedShare} />
            <small>{text.figures.basis(year, language === 'en' ? figure.sourceEn : figure.source)}</small>
          </>
        ) : (
          <>
            <span className="paper-figure">{text.shell.notEntered}</span>
            <small>{figure.missing && text.figures.missing[figure.missing]}</small>
          </>
        )}
      </dd>
    </div>
  );
}

function Summary({ report: { city, outlook, overview } }: { readonly report: Report }) {
  const { language, text } = useLanguage();
  const { availableYen } = city;
  const share = overview.figures.availableShare.value;
  const peak = peakOf(outlook);
  return (
    <section className="paper-part">
      <h2>{text.print.summary}</h2>
      <ul className="paper-summary">
        <li>
          {outlook.facilities === 0
            ? text.print.summaryNothing
            : text.print.summaryTotal(
                outlook.years.length,
                yenText(outlook.totalYen, language),
                yenText(outlook.averageYen, language),
              )}
        </li>
        <li>
          {availableYen === null
            ? text.print.summaryUnknown
            : share === null
              ? text.print.summaryAvailable(yenText(availableYen, language))
              : share < 1
                ? text.print.summaryShort(
                    yenText(availableYen, language),
                    percentText(share),
                    yenText(outlook.averageYen - availableYen, language),
                  )
                : text.print.summaryEnough(yenText(availableYen, language), percentText(share))}
        </li>
        {peak && (
          <li>
            {text.print.summaryPeak(
              peak.runs.map((run) => runText(run, language)).join(text.print.listComma),
              yenText(peak.totalYen, language),
              peak.runs.some(({ from, to }) => to > from) || peak.runs.length > 1,
            )}
          </li>
        )}
        {outlook.facilities > 0 && (
          <li>
            <EstimatedShare share={outlook.estimatedShare} />
          </li>
        )}
      </ul>
    </section>
  );
}

/** A single year with its era, several in short. */
function runText({ from, to }: Peak['runs'][number], language: Language): string {
  return from === to ? fiscalYearText(from, language) : fiscalYearsText(from, to, language);
}

function EstimatedShare({ share }: { readonly share: number }) {
  const text = useText();
  return share > 0 ? text.print.summaryEstimated(percentText(share)) : text.print.summaryEstimatedNone;
}
