import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { axisYears, axisYearText } from '../charts/axis-years.js';
import { useLanguage } from '../i18n/text.js';
import { useSize } from '../shell/use-size.js';

export interface ScoreSeries {
  readonly label: string;
  /** Names the stroke and the dashes of the line. */
  readonly look: 'plan' | 'left' | 'other' | 'estimate' | 'target';
  /** A score of each year in turn; null where nothing stands. */
  readonly scores: readonly (number | null)[];
}

export interface ScoreLinesProps {
  readonly title: string;
  readonly fromFiscalYear: number;
  readonly series: readonly ScoreSeries[];
  readonly selectedYear: number | null;
  readonly onSelect: (fiscalYear: number) => void;
}

const margin = { left: 40, right: 16, top: 12, bottom: 24 };
const height = 220;

/** Where a year and a score lie in the drawing, px. */
export function scoreScales(fromFiscalYear: number, years: number, width: number) {
  const x = scaleLinear()
    .domain([fromFiscalYear, fromFiscalYear + Math.max(1, years - 1)])
    .range([margin.left, Math.max(margin.left + 1, width - margin.right)]);
  const y = scaleLinear()
    .domain([0, 100])
    .range([height - margin.bottom, margin.top]);
  return { x, y };
}

/** Points of a line, broken nowhere: years without a score are left out. */
export function linePoints(
  scores: readonly (number | null)[],
  fromFiscalYear: number,
  { x, y }: ReturnType<typeof scoreScales>,
): string {
  return scores
    .flatMap((score, at) => (score === null ? [] : [`${x(fromFiscalYear + at).toFixed(1)},${y(score).toFixed(1)}`]))
    .join(' ');
}

/** Mean scores over the years, a line each; the table beside it says the same. */
export function ScoreLines({ title, fromFiscalYear, series, selectedYear, onSelect }: ScoreLinesProps) {
  const id = useId();
  const [box, { width }] = useSize<HTMLDivElement>();
  const years = Math.max(1, ...series.map(({ scores }) => scores.length));
  const scales = scoreScales(fromFiscalYear, years, width);
  const { language } = useLanguage();
  const ticks = axisYears(
    Array.from({ length: years }, (_, at) => fromFiscalYear + at),
    scales.x(fromFiscalYear + 1) - scales.x(fromFiscalYear),
    selectedYear,
    language,
  );
  return (
    <div ref={box} className="score-lines-box">
      <svg
        className="score-lines"
        viewBox={`0 0 ${Math.max(1, width)} ${height}`}
        height={height}
        role="img"
        aria-labelledby={id}
        onPointerDown={(event) => {
          const left = event.clientX - event.currentTarget.getBoundingClientRect().left;
          const year = Math.round(scales.x.invert(left));
          if (year >= fromFiscalYear && year < fromFiscalYear + years) onSelect(year);
        }}
      >
        <title id={id}>{title}</title>
        <g className="axis">
          {[0, 20, 40, 60, 80, 100].map((score) => (
            <g key={score} transform={`translate(0 ${scales.y(score)})`}>
              <line className="grid" x1={margin.left} x2={width - margin.right} />
              <text x={margin.left - 6} dy="0.35em" textAnchor="end">
                {score}
              </text>
            </g>
          ))}
          {ticks.map((year) => (
            <text
              key={year}
              className={year === selectedYear ? 'axis-selected' : undefined}
              x={scales.x(year)}
              y={height - 6}
              textAnchor="middle"
            >
              {axisYearText(year, language)}
            </text>
          ))}
        </g>
        {selectedYear !== null && (
          <line
            className="score-selected"
            x1={scales.x(selectedYear)}
            x2={scales.x(selectedYear)}
            y1={margin.top}
            y2={height - margin.bottom}
          />
        )}
        {series.map(({ label, look, scores }) => (
          <polyline
            key={label}
            className={`score-line score-${look}`}
            points={linePoints(scores, fromFiscalYear, scales)}
          />
        ))}
      </svg>
      <ul className="plan-legend">
        {series.map(({ label, look }) => (
          <li key={label}>
            <svg width="28" height="12" aria-hidden="true">
              <line className={`score-line score-${look}`} x1="0" x2="28" y1="6" y2="6" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
