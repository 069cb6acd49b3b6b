import { useMemo } from 'react';
import { amountClassesOf } from '../map/colour-classes.js';
import { gradeInks } from '../map/condition-classes.js';
import type { FacilityPoint } from '../map/facility-points.js';
import type { Projection } from '../map/static-projection.js';
import { staticSymbol } from '../map/static-symbol.js';
import { ink } from '../map/symbol-look.js';
import type { CityMapProps } from './city-map.js';

export interface StaticSymbolsProps extends Pick<
  CityMapProps,
  'firstFiscalYear' | 'view' | 'passing' | 'hovered' | 'onHover' | 'onSelect'
> {
  readonly points: readonly FacilityPoint[];
  readonly project: Projection;
}

const opacityOfFaded = 0.15;

/** The facilities in the order of the map: rings of what falls due, symbols from large to small, the chosen one's ring. */
export function StaticSymbols(props: StaticSymbolsProps) {
  const { points, project, view, firstFiscalYear, passing, hovered, onHover, onSelect } = props;
  const { colourBy, fiscalYear } = view;
  const symbols = useMemo(() => {
    const amounts = amountClassesOf(points);
    const look = { colourBy, fiscalYear: fiscalYear ?? firstFiscalYear, firstFiscalYear, amounts };
    return points
      .toSorted((a, b) => (b.floorAreaM2 ?? 0) - (a.floorAreaM2 ?? 0))
      .map((point) => ({ point, ...placeOf(point, project), ...staticSymbol(point, look) }));
  }, [points, project, colourBy, fiscalYear, firstFiscalYear]);
  const passes = (id: string) => passing === null || passing.has(id);
  const marked = symbols.filter(({ point }) => point.id === view.selection || point.id === hovered);
  return (
    <>
      <g fill="none">
        {symbols.map(
          ({ point, cx, cy, ring }) =>
            ring &&
            passes(point.id) && (
              <circle
                key={point.id}
                cx={cx}
                cy={cy}
                r={ring.radiusPx}
                stroke={ring.colour}
                strokeWidth={ring.widthPx}
              />
            ),
        )}
      </g>
      <g className="static-points" onPointerLeave={() => onHover(null)}>
        {symbols.map(({ point, cx, cy, radiusPx, fill, outline, outlinePx }) => (
          <circle
            key={point.id}
            cx={cx}
            cy={cy}
            r={radiusPx}
            fill={fill}
            stroke={outline}
            strokeWidth={outlinePx}
            opacity={passes(point.id) ? 1 : opacityOfFaded}
            onClick={() => onSelect(point.id)}
            onPointerEnter={() => onHover(point.id)}
          >
            <title>{point.name}</title>
          </circle>
        ))}
      </g>
      <g className="static-letters" aria-hidden="true">
        {symbols.map(
          ({ point, cx, cy, letter }) =>
            letter && (
              <text key={point.id} x={cx} y={cy} fill={gradeInks[letter]} opacity={passes(point.id) ? 1 : 0}>
                {letter}
              </text>
            ),
        )}
      </g>
      <g fill="none" stroke={ink}>
        {marked.map(({ point, cx, cy, radiusPx }) => (
          <circle key={point.id} cx={cx} cy={cy} r={radiusPx + 5} strokeWidth={point.id === view.selection ? 3 : 1.5} />
        ))}
      </g>
    </>
  );
}

function placeOf({ lon, lat }: FacilityPoint, project: Projection) {
  const { x, y } = project(lon, lat);
  return { cx: x, cy: y };
}
