import { useEffect } from 'react';
import { useLanguage } from '../i18n/text.js';
import { groupColours, groupOf } from '../map/category-groups.js';
import type { FacilityPoint } from '../map/facility-points.js';
import { fitProjection } from '../map/static-projection.js';
import { useSize } from '../shell/use-size.js';
import type { CityMapProps } from './city-map.js';

/** Places on paper, without WebGL: everything it shows can be chosen in the list. */
export function StaticMap({
  points,
  manifest,
  passing,
  view,
  hovered,
  notice,
  onSelect,
  onDrawn,
}: CityMapProps & { readonly notice: string }) {
  const { text } = useLanguage();
  const isDrawn = points !== null;
  useEffect(() => {
    if (isDrawn) onDrawn();
  }, [isDrawn, onDrawn]);
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const bounds = manifest.bounds as [number, number, number, number] | null;
  const project = bounds && width > 0 ? fitProjection(bounds, width, height, 40) : null;
  return (
    <div className="map-canvas static-map" ref={ref}>
      <p className="static-map-notice notice">{notice}</p>
      {project ? (
        <svg width={width} height={height} role="img" aria-label={text.map.title}>
          {points?.map((point) => (
            <circle
              key={point.id}
              {...placeOf(point, project)}
              r={point.id === view.selection || point.id === hovered ? 9 : 4}
              fill={groupColours[groupOf(point.category)]}
              opacity={passing === null || passing.has(point.id) ? 1 : 0.15}
              className={point.id === view.selection ? 'static-selected' : 'static-point'}
              onClick={() => onSelect(point.id)}
            />
          ))}
        </svg>
      ) : (
        <p className="empty">{text.map.noPlaces}</p>
      )}
    </div>
  );
}

function placeOf({ lon, lat }: FacilityPoint, project: ReturnType<typeof fitProjection>) {
  const { x, y } = project(lon, lat);
  return { cx: x, cy: y };
}
