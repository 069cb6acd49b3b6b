/** West, south, east, north in degrees. */
type Bounds = readonly [number, number, number, number];

/** Where a place lies in a drawing of this size, px from its upper left corner. */
export type Projection = (lon: number, lat: number) => { readonly x: number; readonly y: number };

/** Room in px that stays free at the edges. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Web Mercator, the bounds centred inside the margins (one number = all four); a place alone lies in the middle. */
export function fitProjection(
  [west, south, east, north]: Bounds,
  width: number,
  height: number,
  margin: number | Margins,
): Projection {
  const free = typeof margin === 'number' ? { top: margin, right: margin, bottom: margin, left: margin } : margin;
  const [left, right, bottom, top] = [mercatorX(west), mercatorX(east), mercatorY(south), mercatorY(north)];
  const room = {
    x: Math.max(1, width - free.left - free.right),
    y: Math.max(1, height - free.top - free.bottom),
  };
  const scale = Math.min(room.x / Math.max(right - left, 1e-9), room.y / Math.max(top - bottom, 1e-9));
  const middle = { x: (left + right) / 2, y: (bottom + top) / 2 };
  return (lon, lat) => ({
    x: free.left + room.x / 2 + (mercatorX(lon) - middle.x) * scale,
    y: free.top + room.y / 2 - (mercatorY(lat) - middle.y) * scale,
  });
}

const mercatorX = (lon: number): number => (lon * Math.PI) / 180;
const mercatorY = (lat: number): number => Math.asinh(Math.tan((lat * Math.PI) / 180));
