import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { CostOutlook, YearOfCost } from '../api/types.js';
import { tableUnit, tableYen } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { useSize } from '../shell/use-size.js';

export interface MethodLinesProps {
  readonly outlooks: readonly CostOutlook[];
  /** Yearly money; null draws no line. */
  readonly availableYen: number | null;
}

const margin = { top: 22, right: 14, bottom: 26, left: 48 };
const height = 300;

/** A line a method, told apart by colour, dash and name, against the money available. The figures are also in a table, so the drawing is hidden from screen readers. */
export function MethodLines({ outlooks, availableYen }: MethodLinesProps) {
  const { text } = useLanguage();
  const [ref, { width }] = useSize<HTMLDivElement>();
  return (
    <figure className="methods-figure">
      <ul className="methods-legend">
        {outlooks.map(({ method }) => (
          <li key={method}>
            <svg width="34" height="10" aria-hidden="true">
              <line className={`method-line method-${method}`} x1="1" x2="33" y1="5" y2="5" />
            </svg>
            {text.methods.names[method]}
          </li>
        ))}
        {availableYen !== null && (
          <li>
            <svg width="34" height="10" aria-hidden="true">
              <line className="available" x1="1" x2="33" y1="5" y2="5" />
            </svg>
            {text.chart.available}
          </li>
        )}
      </ul>
      <div ref={ref}>{width > 0 && <Drawing outlooks={outlooks} availableYen={availableYen} width={width} />}</div>
    </figure>
  );
}

function Drawing({ outlooks, availableYen, width }: MethodLinesProps & { readonly width: number }) {
  const { language, text } = useLanguage();
  const years = outlooks[0]?.years ?? [];
  const highest = Math.max(
    1,
    availableYen ?? 0,
    ...outlooks.flatMap((one) => one.years.map(({ totalYen }) => totalYen)),
  );
  const x = scaleLinear()
    .domain([years[0]?.fiscalYear ?? 0, years.at(-1)?.fiscalYear ?? 1])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain([0, highest])
    .nice(5)
    .range([height - margin.bottom, margin.top]);
  const path = line<YearOfCost>(
    ({ fiscalYear }) => x(fiscalYear),
    ({ totalYen }) => y(totalYen),
  );
  return (
    <svg className="methods-lines" width={width} height={height} aria-hidden="true">
      <g className="axis">
        <text x={margin.left} y="0.85em">
          {text.chart.unitAxis(tableUnit(language).label)}
        </text>
        {y.ticks(5).map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick)})`}>
            <line className="grid" x1={margin.left} x2={width - margin.right} />
            <text x={margin.left - 8} dy="0.35em" textAnchor="end">
              {tableYen(Math.round(tick), language).replace(/\.0$/, '')}
            </text>
          </g>
        ))}
        {years
          .filter(({ fiscalYear }) => fiscalYear % (width > 600 ? 5 : 10) === 0)
          .map(({ fiscalYear }) => (
            <text key={fiscalYear} x={x(fiscalYear)} y={height - 8} textAnchor="middle">
              {fiscalYear}
            </text>
          ))}
      </g>
      {outlooks.map((one) => (
        <path key={one.method} className={`method-line method-${one.method}`} d={path([...one.years]) ?? ''} />
      ))}
      {availableYen !== null && (
        <line
          className="available"
          x1={margin.left}
          x2={width - margin.right}
          y1={y(availableYen)}
          y2={y(availableYen)}
        />
      )}
    </svg>
  );
}
