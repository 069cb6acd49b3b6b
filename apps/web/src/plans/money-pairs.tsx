import { formatYen, yenUnitLabel } from '#libs/money';
import { scaleLinear } from 'd3-scale';
import type { PlanComparison } from '../api/types.js';
import { axisYears, axisYearText } from '../charts/axis-years.js';
import { axisUnit, columnsMargin, yearScale } from '../charts/year-columns.js';
import { useLanguage } from '../i18n/text.js';
import { useSize } from '../shell/use-size.js';

interface MoneyPairsProps {
  readonly years: PlanComparison['years'];
  readonly ownName: string;
  readonly otherName: string;
}

const height = 190;

/** The cost of each year of two plans, one beside the other. */
export function MoneyPairs({ years, ownName, otherName }: MoneyPairsProps) {
  const { language, text } = useLanguage();
  const [box, { width }] = useSize<HTMLDivElement>();
  const highest = Math.max(1, ...years.flatMap(({ costYen, otherCostYen }) => [costYen, otherCostYen]));
  const x = yearScale(years, width);
  const y = scaleLinear()
    .domain([0, highest])
    .nice(4)
    .range([height - columnsMargin.bottom, columnsMargin.top]);
  const half = x.bandwidth() / 2;
  const [first = 0, second = 0] = y.ticks(4);
  const unit = axisUnit(second - first, language);
  const columnOf = (left: number, yen: number, className: string) => (
    <rect className={className} x={left} width={half} y={y(yen)} height={Math.max(0, y(0) - y(yen))} />
  );
  return (
    <div ref={box} className="plan-drawing">
      <svg
        className="money-pairs"
        width={Math.max(1, width)}
        height={height}
        role="img"
        aria-label={text.plans.compare.money}
      >
        <g className="axis">
          <text x={columnsMargin.left} y="1.3em">
            {text.chart.unitAxis(yenUnitLabel(unit, language))}
          </text>
          {y.ticks(4).map((tick) => (
            <g key={tick} transform={`translate(0 ${y(tick)})`}>
              <line className="grid" x1={columnsMargin.left} x2={width - columnsMargin.right} />
              <text x={columnsMargin.left - 6} dy="0.35em" textAnchor="end">
                {formatYen(Math.round(tick), unit, 1, language).replace(/\.0$/, '')}
              </text>
            </g>
          ))}
          {axisYears(x.domain(), x.step(), null, language).map((year) => (
            <text key={year} x={(x(year) ?? 0) + half} y={height - 6} textAnchor="middle">
              {axisYearText(year, language)}
            </text>
          ))}
        </g>
        {years.map(({ fiscalYear, costYen, otherCostYen }) => {
          const left = x(fiscalYear) ?? 0;
          return (
            <g key={fiscalYear}>
              {columnOf(left, costYen, 'pair-own')}
              {columnOf(left + half, otherCostYen, 'pair-other')}
            </g>
          );
        })}
      </svg>
      <ul className="plan-legend">
        <li>
          <i className="plan-swatch is-own" />
          {ownName}
        </li>
        <li>
          <i className="plan-swatch is-other" />
          {otherName}
        </li>
      </ul>
    </div>
  );
}
