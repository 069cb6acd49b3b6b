import { scaleBand, scaleLinear } from 'd3-scale';
import { useId, useMemo } from 'react';
import type { Overview } from '../api/types.js';
import { areaText, digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';

type AgeBin = Overview['builtYears']['items'][number];

export interface AgePyramidProps {
  readonly bins: readonly AgeBin[];
  readonly width: number;
}

const rowHeight = 17;
const margin = { top: 2, right: 50, bottom: 4, left: 84 };

/** Floor area by five years of construction, newest on top; the part that rests on estimates is hatched. */
export function AgePyramid({ bins, width }: AgePyramidProps) {
  const { language, text } = useLanguage();
  const pattern = useId();
  const newestFirst = useMemo(() => [...bins].reverse(), [bins]);
  const height = margin.top + margin.bottom + newestFirst.length * rowHeight;
  const y = scaleBand<number>()
    .domain(newestFirst.map(({ fromFiscalYear }) => fromFiscalYear))
    .range([margin.top, height - margin.bottom])
    .padding(0.24);
  const x = scaleLinear()
    .domain([0, Math.max(1, ...bins.map(({ floorAreaM2 }) => floorAreaM2))])
    .range([0, Math.max(1, width - margin.left - margin.right)]);
  return (
    <svg className="bars" width={width} height={height} role="img" aria-label={text.chart.ages}>
      <HatchPattern id={pattern} />
      {newestFirst.map((bin) => {
        const known = x(bin.floorAreaM2 - bin.estimatedFloorAreaM2);
        return (
          <g key={bin.fromFiscalYear} transform={`translate(${margin.left} ${y(bin.fromFiscalYear) ?? 0})`}>
            <title>{`${bin.fromFiscalYear}–${bin.toFiscalYear}: ${areaText(Math.round(bin.floorAreaM2), language)}`}</title>
            <text className="bar-label" x={-8} y={y.bandwidth() / 2} dy="0.35em" textAnchor="end">
              {`${bin.fromFiscalYear}–${bin.toFiscalYear}`}
            </text>
            <rect className="fill-rebuild" width={known} height={y.bandwidth()} />
            <rect
              x={known}
              width={x(bin.estimatedFloorAreaM2)}
              height={y.bandwidth()}
              fill={`url(#${pattern})`}
              className="hatched"
            />
            {bin.floorAreaM2 > 0 && (
              <text className="bar-value" x={x(bin.floorAreaM2) + 6} y={y.bandwidth() / 2} dy="0.35em">
                {digits(bin.floorAreaM2 / 1000, 1)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Diagonal lines that stay readable in greyscale. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className="hatch-ground" />
        <line x1="0" y1="0" x2="0" y2="5" className="hatch-line" />
      </pattern>
    </defs>
  );
}
