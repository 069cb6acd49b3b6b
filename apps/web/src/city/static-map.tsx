import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { mapOutlineQuery } from '../api/queries.js';
import { outlinePath } from '../city-entry/outline.js';
import { useText } from '../i18n/text.js';
import { fitProjection, type Margins, type Projection } from '../map/static-projection.js';
import { useSize } from '../shell/use-size.js';
import type { CityMapProps } from './city-map.js';
import { StaticSymbols } from './static-symbols.js';

/** Places on paper, without WebGL: everything it shows can be chosen in the list. */
export function StaticMap(props: CityMapProps & { readonly notice: string }) {
  const { points, manifest, padding, notice, onDrawn } = props;
  const text = useText();
  const isDrawn = points !== null;
  useEffect(() => {
    if (isDrawn) onDrawn();
  }, [isDrawn, onDrawn]);
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const bounds = manifest.bounds as [number, number, number, number] | null;
  const margins = useMemo(() => besideLegend(padding), [padding]);
  const project = useMemo(
    () => (bounds && width > 0 ? fitProjection(bounds, width, height, margins) : null),
    [bounds, width, height, margins],
  );
  return (
    <div className="map-canvas static-map">
      <div className="static-map-paper" ref={ref}>
        {project && (
          <svg width={width} height={height} role="img" aria-label={text.map.title}>
            <Boundary code={props.code} project={project} />
            <StaticSymbols {...props} points={points ?? []} project={project} />
          </svg>
        )}
      </div>
      <p className="notice">{notice}</p>
    </div>
  );
}

/** The folded legend is higher than what the moving map leaves free above; a wide one stands to the left. */
function besideLegend(padding: Margins): Margins {
  const legendIsAbove = padding.left < 200;
  return legendIsAbove ? { ...padding, top: 136 } : padding;
}

function Boundary({ code, project }: { readonly code: string; readonly project: Projection }) {
  const { data } = useQuery(mapOutlineQuery(code));
  const path = useMemo(
    () => (data ? outlinePath({ type: 'MultiPolygon', coordinates: [data.rings] }, project) : ''),
    [data, project],
  );
  return <path className="static-boundary" d={path} fillRule="evenodd" />;
}
