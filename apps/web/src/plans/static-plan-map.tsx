import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { mapOutlineQuery } from '../api/queries.js';
import { outlinePath } from '../city-entry/outline.js';
import { useText } from '../i18n/text.js';
import { fitProjection } from '../map/static-projection.js';
import { useSize } from '../shell/use-size.js';
import type { LivePlanMapProps } from './live-plan-map.js';
import { TreatmentShape } from './treatment-mark.js';

/** Half the width of a sign, px. */
const half = 9;

/** The works of a year on paper, without WebGL. */
export function StaticPlanMap({ code, manifest, places, onFacility }: LivePlanMapProps) {
  const { plans } = useText();
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const { data: outline } = useQuery(mapOutlineQuery(code));
  const bounds = manifest.bounds as [number, number, number, number] | null;
  const project = useMemo(
    () => (bounds && width > 0 ? fitProjection(bounds, width, height, 20) : null),
    [bounds, width, height],
  );
  const path = useMemo(
    () => (outline && project ? outlinePath({ type: 'MultiPolygon', coordinates: [outline.rings] }, project) : ''),
    [outline, project],
  );
  return (
    <div className="plan-map-frame static-map">
      <div className="static-map-paper" ref={ref}>
        {project && (
          <svg width={width} height={height} role="img" aria-label={plans.map.title}>
            <path className="static-boundary" d={path} fillRule="evenodd" />
            {places.map(({ id, name, lon, lat, sign, isDone }) => {
              const { x, y } = project(lon, lat);
              if (sign === null)
                return (
                  <circle
                    key={id}
                    className={isDone ? 'plan-done' : 'plan-waiting'}
                    cx={x}
                    cy={y}
                    r={isDone ? 3.5 : 2}
                  />
                );
              return (
                <g
                  key={id}
                  className="plan-static-sign"
                  transform={`translate(${x - half} ${y - half}) scale(${(2 * half) / 24})`}
                  onClick={() => onFacility(id)}
                >
                  <title>{name}</title>
                  <TreatmentShape treatment={sign} />
                </g>
              );
            })}
          </svg>
        )}
      </div>
      <p className="notice">{plans.map.noWebGl}</p>
    </div>
  );
}
