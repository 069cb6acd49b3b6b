import type { Stroke } from './strokes.js';

type Point = Stroke['points'][number];

/** Where a pointer is, as shares of the width and height of a box; outside of it at its edge. */
export function pointIn(
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  return [share(clientX - box.left, box.width), share(clientY - box.top, box.height)];
}

const share = (length: number, whole: number): number =>
  Math.round(Math.min(1, Math.max(0, whole === 0 ? 0 : length / whole)) * 10_000) / 10_000;

const mostPoints = 500;
const leastStep = 0.004;

/** A line with one more point; steps too small to see are left out, and a line that is full is thinned. */
export function withPoint(line: Stroke, point: Point): Stroke {
  const [x, y] = line.points.at(-1) ?? [-1, -1];
  if (Math.hypot(point[0] - x, point[1] - y) < leastStep) return line;
  const { points } = line;
  const thinned = points.length < mostPoints ? points : points.filter((_, at) => at % 2 === 0);
  return { ...line, points: [...thinned, point] };
}
