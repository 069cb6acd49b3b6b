import type { InspectionPhoto } from '#libs/contracts';

export type Stroke = InspectionPhoto['drawing'][number];

/** A stroke as the API tells it. */
export interface DrawnLine {
  readonly colour: Stroke['colour'];
  readonly points: readonly (readonly number[])[];
}

/** The lines drawn on a photo, stretched over it; a dark edge keeps each colour in sight on any ground. */
export function Strokes({ strokes }: { readonly strokes: readonly DrawnLine[] }) {
  return (
    <svg className="photo-strokes" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
      {strokes.map(({ colour, points }, at) => (
        <g key={at}>
          <polyline className="stroke-edge" points={lineOf(points)} />
          <polyline className={`stroke stroke-${colour}`} points={lineOf(points)} />
        </g>
      ))}
    </svg>
  );
}

/** A dot is a line of no length, which round ends make visible. */
const lineOf = (points: DrawnLine['points']): string =>
  (points.length === 1 ? [...points, ...points] : points).map(([x, y]) => `${x},${y}`).join(' ');
