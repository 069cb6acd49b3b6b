/** West, south, east, north in degrees. */
type Bounds = readonly [number, number, number, number];

/** Where a place lies in a drawing of this size, px from its upper left corner. */
export type Projection = (lon: number, lat: number) => { readonly x: number; readonly y: number };

/** Web Mercator, the bounds centred with a margin in px; a place alone lies in the middle. */
export function fitProjection(
  [west, south, east, north]: Bounds,
  width: number,
  height: number,
  margin: number,
): Projection {
  const [left, right, bottom, top] = [mercatorX(west), mercatorX(east), mercatorY(south), mercatorY(north)];
  const room = { x: Math.max(1, width - 2 * margin), y: Math.max(1, height - 2 * margin) };
  const scale = Math.min(room.x / Math.max(right - left, 1e-9), room.y / Math.max(top - bottom, 1e-9));
  const middle = { x: (left + right) / 2, y: (bottom + top) / 2 };
  return (lon, lat) => ({
    x: width / 2 + (mercatorX(lon) - middle.x) * scale,
    y: height / 2 - (mercatorY(lat) - middle.y) * scale,
  });
}

const mercatorX = (lon: number): number => (lon * Math.PI) / 180;
const mercatorY = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180));
