import { useId } from 'react';
import { conditionGrades } from '#libs/asset';
import type { GradePoints } from '#libs/condition';
import { axisYears, axisYearText } from '../charts/axis-years.js';
import { useLanguage } from '../i18n/text.js';
import { useSize } from '../shell/use-size.js';

export interface FanYear {
  readonly fiscalYear: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

export interface FanChartProps {
  readonly title: string;
  /** Of the city's scores: its axis. */
  readonly points: GradePoints;
  /** From this year on, one after the other. */
  readonly years: readonly FanYear[];
  /** What was measured before; points of a grade. */
  readonly readings?: readonly { readonly year: number; readonly points: number; readonly label: string }[];
  readonly height?: number;
}

const margin = { left: 46, right: 12, top: 24, bottom: 24 };

/** Points over years: what was, as marks, and what is to be expected with its band; the words and tables beside it say the same. */
export function FanChart({ title, points: gradePoints, years, readings = [], height = 200 }: FanChartProps) {
  const id = useId();
  const { language } = useLanguage();
  const [box, { width }] = useSize<HTMLDivElement>();
  const last = years.at(-1)?.fiscalYear ?? 0;
  const first = Math.min(years[0]?.fiscalYear ?? 0, ...readings.map(({ year }) => Math.floor(year)));
  const x = (year: number) =>
    margin.left + ((year - first) / Math.max(1, last - first)) * (width - margin.left - margin.right);
  const highest = Math.max(...Object.values(gradePoints));
  const y = (points: number) => margin.top + (1 - points / highest) * (height - margin.top - margin.bottom);
  const at = (year: number, points: number) => `${x(year).toFixed(1)},${y(points).toFixed(1)}`;
  const band = [
    ...years.map(({ fiscalYear, high }) => at(fiscalYear, high)),
    ...years.toReversed().map(({ fiscalYear, low }) => at(fiscalYear, low)),
  ].join(' ');
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const ticks = axisYears(all, x(first + 1) - x(first), null, language);
  return (
    <div ref={box}>
      <svg className="fan-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id}>
        <title id={id}>{title}</title>
        {linesOf(gradePoints).map(({ points, label }) => (
          <g key={label}>
            <line className="fan-grid" x1={margin.left} x2={width - margin.right} y1={y(points)} y2={y(points)} />
            <text x={margin.left - 6} y={y(points)} textAnchor="end" dominantBaseline="central">
              {label}
            </text>
          </g>
        ))}
        {ticks.map((year) => (
          <text key={year} x={x(year)} y={height - 6} textAnchor="middle">
            {axisYearText(year, language)}
          </text>
        ))}
        <polygon className="fan-band" points={band} />
        <polyline
          className="fan-line"
          points={years.map(({ fiscalYear, expected }) => at(fiscalYear, expected)).join(' ')}
        />
        {readings.map(({ year, points, label }) => (
          <g key={year}>
            <circle className="fan-reading" cx={x(year)} cy={y(points)} r={4} />
            <text x={x(year)} y={y(points) - 8} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** Where each grade stands, as the city counts, and the foot. */
const linesOf = (gradePoints: GradePoints): readonly { readonly points: number; readonly label: string }[] => [
  ...(Object.values(gradePoints).includes(0) ? [] : [{ points: 0, label: '0' }]),
  ...conditionGrades.map((grade) => ({ points: gradePoints[grade], label: `${grade} ${gradePoints[grade]}` })),
];
