import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import type { Overview } from '../api/types.js';
import { areaText, digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { groupColours, groupOf } from '../map/category-groups.js';
import { HatchPattern } from './age-pyramid.js';

type CategoryShare = Overview['categories']['items'][number];

export interface CategoryBarsProps {
  readonly items: readonly CategoryShare[];
  readonly width: number;
}

const rowHeight = 36;
const barHeight = 9;

/** Floor area and number of facilities of each category, in the colours of the map; the estimated part is hatched. */
export function CategoryBars({ items, width }: CategoryBarsProps) {
  const { language, text } = useLanguage();
  const pattern = useId();
  const shown = items.filter(({ facilities }) => facilities > 0);
  const x = scaleLinear()
    .domain([0, Math.max(1, ...shown.map(({ floorAreaM2 }) => floorAreaM2))])
    .range([0, Math.max(1, width)]);
  return (
    <svg className="bars" width={width} height={shown.length * rowHeight} role="img" aria-label={text.chart.categories}>
      <HatchPattern id={pattern} />
      {shown.map(({ majorCategory, facilities, floorAreaM2, estimatedFloorAreaM2 }, i) => (
        <g key={majorCategory ?? 'none'} transform={`translate(0 ${i * rowHeight})`}>
          <text className="bar-name" y={14}>
            {text.domain.categories[majorCategory ?? 'none']}
          </text>
          <text className="bar-value" x={width} y={14} textAnchor="end">
            {`${areaText(Math.round(floorAreaM2), language)} · ${digits(facilities)}`}
          </text>
          <rect y={20} width={width} height={barHeight} className="bar-ground" rx={2} />
          <rect y={20} width={x(floorAreaM2)} height={barHeight} fill={groupColours[groupOf(majorCategory)]} rx={2} />
          <rect
            y={20}
            x={x(floorAreaM2 - estimatedFloorAreaM2)}
            width={x(estimatedFloorAreaM2)}
            height={barHeight}
            fill={`url(#${pattern})`}
            className="hatched"
          />
        </g>
      ))}
    </svg>
  );
}
