import type { LonLat, Wording } from '#libs/asset';
import { boundsContain, boundsOf, expandBounds } from '../../spatial/bounds.js';
import { boundsOfArea, distanceToAreaM, type MultiPolygon } from '../../spatial/boundary.js';
import { distanceM } from '../../spatial/distance.js';

/** Boundaries are simplified, harbours and islands lie a little outside: nearer than this counts as inside. */
export const toleranceM = 200;

/** Without a boundary a place this far from the middle of all is doubtful, unless the municipality is as large. */
const farM = 20_000;

/** Whether a place may be right: held outside a boundary, doubted far from the rest where there is none. */
export interface PlaceCheck {
  readonly outside: (location: LonLat) => Wording | null;
  readonly farFromRest: (location: LonLat) => Wording | null;
}

/** Checks against the boundary, or without one against all the places there are. */
export function placeCheck(boundary: MultiPolygon | null, places: readonly LonLat[]): PlaceCheck {
  const nothing = (): null => null;
  return boundary
    ? { outside: outsideOf(boundary), farFromRest: nothing }
    : { outside: nothing, farFromRest: farFrom(places) };
}

function outsideOf(boundary: MultiPolygon): PlaceCheck['outside'] {
  const bounds = boundsOfArea(boundary);
  const around = bounds && expandBounds(bounds, toleranceM);
  return (location) => {
    const metres = distanceToAreaM(boundary, location);
    if (metres <= toleranceM && around && boundsContain(around, location)) return null;
    const far = inWords(metres);
    return {
      ja: `位置が市区町村の区域から${far}離れています(${location.lat}, ${location.lon})`,
      en: `the place is ${far} outside the municipality (${location.lat}, ${location.lon})`,
    };
  };
}

function farFrom(places: readonly LonLat[]): PlaceCheck['farFromRest'] {
  if (boundsOf(places) === null) return () => null;
  const middle = { lon: median(places.map(({ lon }) => lon)), lat: median(places.map(({ lat }) => lat)) };
  const usual = quantile(
    places.map((place) => distanceM(middle, place)),
    0.95,
  );
  const limit = Math.max(farM, usual * 3);
  return (location) => {
    const metres = distanceM(middle, location);
    if (metres <= limit) return null;
    return {
      ja: `位置が他の施設の中心から${inWords(metres)}離れています(${location.lat}, ${location.lon})`,
      en: `the place is ${inWords(metres)} from the middle of the others (${location.lat}, ${location.lon})`,
    };
  };
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

function inWords(metres: number): string {
  return metres < 1_000 ? `${Math.round(metres)} m` : `${(metres / 1_000).toFixed(1)} km`;
}
