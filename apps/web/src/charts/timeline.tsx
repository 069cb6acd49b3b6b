import { type ReactNode, useEffect, useState } from 'react';
import type { CostOutlook, YearOfCost } from '../api/types.js';
import { EstimatedTag } from '../figures/estimated-tag.js';
import { fiscalYearText } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icons.js';
import { useSize } from '../shell/use-size.js';
import { CostTable } from './cost-table.js';
import { columnsMargin, costParts, YearColumns, yearScale } from './year-columns.js';

export interface TimelineProps {
  readonly outlook: CostOutlook;
  readonly availableYen: number | null;
  readonly fiscalYear: number;
  readonly onYear: (fiscalYear: number) => void;
  /** Asks for the rows behind the amounts of a year. */
  readonly onEvidence: (year: YearOfCost) => void;
  /** What is chosen about the costs, at the end of the head. */
  readonly children: ReactNode;
}

/** Time a year is shown for while the years run, in ms. */
const yearDuration = 650;
const thumb = 20;
const chartHeight = 150;

/** Forty years of cost over a slider: the year chosen here is the year of the map. */
export function Timeline({ outlook, availableYen, fiscalYear, onYear, onEvidence, children }: TimelineProps) {
  const { text } = useLanguage();
  const [ref, { width }] = useSize<HTMLDivElement>();
  const [hovered, setHovered] = useState<number | null>(null);
  const [tableIsOpen, setTableIsOpen] = useState(false);
  const shownYear = outlook.years.find((year) => year.fiscalYear === (hovered ?? fiscalYear)) ?? outlook.years[0];
  return (
    <section className="timeline" aria-label={text.chart.title}>
      <div className="timeline-head">
        <PlayButton outlook={outlook} fiscalYear={fiscalYear} onYear={onYear} />
        {shownYear && (
          <Readout
            year={shownYear}
            availableYen={availableYen}
            estimatedShare={outlook.estimatedShare}
            onEvidence={onEvidence}
          />
        )}
        {shownYear && <ChartLegend method={outlook.method} year={shownYear} availableYen={availableYen} />}
        {children}
        <button
          type="button"
          className="button button-quiet timeline-table"
          aria-label={text.shell.showTable}
          title={text.shell.showTable}
          onClick={() => setTableIsOpen(true)}
        >
          <Icon name="table" />
        </button>
      </div>
      <div className="timeline-chart" ref={ref}>
        {width > 0 && (
          <YearColumns
            parts={costParts}
            years={outlook.years}
            availableYen={availableYen}
            selectedYear={fiscalYear}
            width={width}
            height={chartHeight}
            onHover={setHovered}
            onSelect={onYear}
          />
        )}
        {width > 0 && <YearSlider outlook={outlook} fiscalYear={fiscalYear} width={width} onYear={onYear} />}
      </div>
      {tableIsOpen && (
        <Dialog title={text.chart.title} onClose={() => setTableIsOpen(false)}>
          <CostTable cost={outlook} availableYen={availableYen} />
        </Dialog>
      )}
    </section>
  );
}

interface YearProps {
  readonly year: YearOfCost;
  readonly availableYen: number | null;
}

/** Amounts of a year in one unit, that of the largest, for they stand in one line. */
function useYearUnit({ year, availableYen }: YearProps): (yen: number) => string {
  const { language } = useLanguage();
  const largestYen = Math.max(year.totalYen, availableYen ?? 0);
  return (yen) => yenText(yen, language, largestYen);
}

/** What the colours mean, with the amounts of the year. */
function ChartLegend({ method, year, availableYen }: YearProps & Pick<CostOutlook, 'method'>) {
  const { text } = useLanguage();
  const yenOf = useYearUnit({ year, availableYen });
  return (
    <ul className="chart-legend">
      <li className="legend-renovation">
        {text.chart.renovationBy(method)} <b className="number">{yenOf(year.renovationYen)}</b>
      </li>
      <li className="legend-rebuild">
        {text.chart.rebuild} <b className="number">{yenOf(year.rebuildYen)}</b>
      </li>
      {availableYen !== null && (
        <li className="legend-available">
          {text.chart.available} <b className="number">{yenOf(availableYen)}</b>
        </li>
      )}
    </ul>
  );
}

type ReadoutProps = YearProps & Pick<TimelineProps, 'onEvidence'> & Pick<CostOutlook, 'estimatedShare'>;

function Readout({ year, availableYen, estimatedShare, onEvidence }: ReadoutProps) {
  const { language, text } = useLanguage();
  const yenOf = useYearUnit({ year, availableYen });
  const difference = availableYen === null ? null : availableYen - year.totalYen;
  return (
    <p className="readout">
      <strong className="readout-year">{fiscalYearText(year.fiscalYear, language)}</strong>
      <span className="readout-sum">
        <button
          type="button"
          className="readout-total"
          title={text.figures.evidence}
          disabled={year.totalYen === 0}
          onClick={() => onEvidence(year)}
        >
          {text.chart.total} <b className="number">{yenOf(year.totalYen)}</b>
        </button>
        <EstimatedTag share={estimatedShare} />
      </span>
      {difference !== null && (
        <span className={difference < 0 ? 'short' : 'spare'}>
          {difference < 0 ? text.chart.shortage(yenOf(-difference)) : text.chart.surplus(yenOf(difference))}
        </span>
      )}
    </p>
  );
}

type YearChoiceProps = Pick<TimelineProps, 'outlook' | 'fiscalYear' | 'onYear'>;

/** Its thumb stands under the middle of each column. */
function YearSlider({ outlook, fiscalYear, width, onYear }: { readonly width: number } & YearChoiceProps) {
  const { language, text } = useLanguage();
  const scale = yearScale(outlook.years, width);
  const [first, last] = [outlook.years[0]?.fiscalYear ?? 0, outlook.years.at(-1)?.fiscalYear ?? 0];
  const firstMiddle = (scale(first) ?? columnsMargin.left) + scale.bandwidth() / 2;
  const lastMiddle = (scale(last) ?? columnsMargin.left) + scale.bandwidth() / 2;
  const total = outlook.years.find((year) => year.fiscalYear === fiscalYear)?.totalYen ?? 0;
  return (
    <input
      className="year-slider"
      type="range"
      min={first}
      max={last}
      value={fiscalYear}
      aria-label={text.chart.slider}
      aria-valuetext={text.chart.sliderText(fiscalYearText(fiscalYear, language), yenText(total, language))}
      style={{ marginLeft: firstMiddle - thumb / 2, width: lastMiddle - firstMiddle + thumb }}
      onChange={(event) => onYear(Number(event.target.value))}
    />
  );
}

function PlayButton({ outlook, fiscalYear, onYear }: YearChoiceProps) {
  const { text } = useLanguage();
  const [isPlaying, setIsPlaying] = useState(false);
  const first = outlook.years[0]?.fiscalYear ?? 0;
  const last = outlook.years.at(-1)?.fiscalYear ?? 0;
  useEffect(() => {
    if (!isPlaying) return;
    const next = () => (fiscalYear < last ? onYear(fiscalYear + 1) : setIsPlaying(false));
    const timer = setTimeout(next, yearDuration);
    return () => clearTimeout(timer);
  }, [isPlaying, fiscalYear, last, onYear]);
  const toggle = () => {
    if (!isPlaying && fiscalYear >= last) onYear(first);
    setIsPlaying(!isPlaying);
  };
  return (
    <button
      type="button"
      className="button play"
      onClick={toggle}
      aria-label={isPlaying ? text.chart.pause : text.chart.play}
    >
      <Icon name={isPlaying ? 'pause' : 'play'} />
    </button>
  );
}
