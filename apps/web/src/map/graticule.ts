import type { Feature, MultiLineString } from 'geojson';

/** West, south, east, north in degrees. */
type Bounds = readonly [number, number, number, number];

const minute = 1 / 60;
/** Distances of the lines in degrees, from wide to narrow. */
const steps = [60, 30, 15, 10, 5, 2, 1].map((minutes) => minutes * minute);
const wantedLines = 6;
/** How far the lines go beyond the bounds, as a multiple of their size, so that they fill any window. */
const reach = 4;

/** Meridians and parallels around a place that has no base map: about six across it, on whole minutes. */
export function graticule([west, south, east, north]: Bounds): Feature<MultiLineString> {
  const size = Math.max(east - west, north - south, minute);
  const step = steps.find((candidate) => size / candidate >= wantedLines) ?? minute;
  const [fromLon, toLon] = [west - reach * size, east + reach * size];
  const [fromLat, toLat] = [south - reach * size, north + reach * size];
  const meridians = multiples(fromLon, toLon, step).map((lon) => [
    [lon, fromLat],
    [lon, toLat],
  ]);
  const parallels = multiples(fromLat, toLat, step).map((lat) => [
    [fromLon, lat],
    [toLon, lat],
  ]);
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: [...meridians, ...parallels] },
  };
}

function multiples(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, i) => (first + i) * step);
}
