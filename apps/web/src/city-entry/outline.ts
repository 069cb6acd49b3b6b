import type { MultiPolygon } from '#geo/spatial/boundary';

type Ring = readonly (readonly number[])[];

/** Half axis in m and eccentricity squared of the GRS 80 ellipsoid, on which JGD2011 rests. */
const [a, e2] = [6_378_137, 0.006_694_380_022_9];
const e = Math.sqrt(e2);

/** Area in km² on the ellipsoid: the plane area in the equal-area cylindrical projection; holes are taken off. */
export function areaKm2({ coordinates }: MultiPolygon): number {
  const squareMetres = coordinates.reduce(
    (sum, [outer, ...holes]) => sum + ringArea(outer ?? []) - holes.reduce((less, hole) => less + ringArea(hole), 0),
    0,
  );
  return squareMetres / 1e6;
}

function ringArea(ring: Ring): number {
  let twice = 0;
  let previous = equalArea(ring.at(-1) ?? []);
  for (const position of ring) {
    const current = equalArea(position);
    twice += previous.x * current.y - current.x * previous.y;
    previous = current;
  }
  return Math.abs(twice) / 2;
}

function equalArea([lon = 0, lat = 0]: readonly number[]): { readonly x: number; readonly y: number } {
  const sine = Math.sin((lat * Math.PI) / 180);
  const q = (1 - e2) * (sine / (1 - e2 * sine * sine) + Math.atanh(e * sine) / e);
  return { x: (a * lon * Math.PI) / 180, y: (a * q) / 2 };
}

/** The same area with positions to the millionth of a degree (11 cm) and none twice in a row: what is sent and kept. */
export function compactBoundary({ type, coordinates }: MultiPolygon): MultiPolygon {
  const rings = (polygon: readonly Ring[]) => polygon.map(compactRing).filter((ring) => ring.length >= 4);
  return { type, coordinates: coordinates.map(rings).filter((polygon) => polygon.length > 0) };
}

function compactRing(ring: Ring): Ring {
  const rounded = ring.map(([lon = 0, lat = 0]) => [roundDegree(lon), roundDegree(lat)]);
  return rounded.filter(([lon, lat], i) => i === 0 || lon !== rounded[i - 1]![0] || lat !== rounded[i - 1]![1]);
}

const roundDegree = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** A path for SVG; what is smaller than half a pixel is left out. */
export function outlinePath(
  { coordinates }: MultiPolygon,
  project: (lon: number, lat: number) => { readonly x: number; readonly y: number },
): string {
  return coordinates
    .flat()
    .map((ring) => ringPath(ring.map(([lon = 0, lat = 0]) => project(lon, lat))))
    .join('');
}

function ringPath(points: readonly { readonly x: number; readonly y: number }[]): string {
  let path = '';
  let last = { x: Infinity, y: Infinity };
  for (const point of points) {
    if (Math.abs(point.x - last.x) + Math.abs(point.y - last.y) < 0.5) continue;
    path += `${path === '' ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`;
    last = point;
  }
  return `${path}Z`;
}
