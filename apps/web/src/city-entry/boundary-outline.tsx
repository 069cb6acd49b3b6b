import { boundsOfArea, type MultiPolygon } from '#geo/spatial/boundary';
import { useMemo } from 'react';
import { useText } from '../i18n/text.js';
import { fitProjection } from '../map/static-projection.js';
import { outlinePath } from './outline.js';

const [width, height, margin] = [240, 200, 10] as const;

/** The outline of a municipality, small. */
export function BoundaryOutline({ boundary }: { readonly boundary: MultiPolygon }) {
  const text = useText();
  const path = useMemo(() => {
    const bounds = boundsOfArea(boundary);
    if (!bounds) return '';
    const box = [bounds.west, bounds.south, bounds.east, bounds.north] as const;
    return outlinePath(boundary, fitProjection(box, width, height, margin));
  }, [boundary]);
  return (
    <svg
      className="boundary-outline"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text.entry.boundaryPreview}
    >
      <path d={path} fillRule="evenodd" />
    </svg>
  );
}
