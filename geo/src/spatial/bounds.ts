import type { LonLat } from '#libs/asset';
import { metresPerDegree } from './distance.js';

/** A box in degrees, edges included; it never crosses the 180th meridian. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The smallest box around points, or null for none. */
export function boundsOf(points: Iterable<LonLat>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lon, lat } of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return west > east ? null : { west, south, east, north };
}

/** Whether a point lies in the box or on its edge. */
export function boundsContain({ west, south, east, north }: Bounds, { lon, lat }: LonLat): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** The box made larger by as many metres on each side. */
export function expandBounds(bounds: Bounds, metres: number): Bounds {
  const degree = metresPerDegree(Math.max(Math.abs(bounds.south), Math.abs(bounds.north)));
  return {
    west: bounds.west - metres / degree.lon,
    south: bounds.south - metres / degree.lat,
    east: bounds.east + metres / degree.lon,
    north: bounds.north + metres / degree.lat,
  };
}

/** The middle of the box. */
export function centreOf({ west, south, east, north }: Bounds): LonLat {
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}
