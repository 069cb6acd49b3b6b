import type { LonLat } from '#libs/asset';
import type { Bounds } from './bounds.js';
import { boundsOfArea, isCrossed, type MultiPolygon, type Position } from './boundary.js';

type Edge = readonly [Position, Position];

/** About so many edges are asked of a point, unless there are thousands. */
const edgesPerBand = 4;
const mostBands = 256;

/**
 * Tells of points whether they lie in an area, as `distanceToAreaM` does that gives 0. The edges are laid out in bands of latitude
 * beforehand: of a boundary of a thousand corners a point then asks a handful.
 */
export function insideOfArea(area: MultiPolygon): (point: LonLat) => boolean {
  const bounds = boundsOfArea(area);
  if (bounds === null) return () => false;
  const polygons = area.coordinates.map((polygon) => insideOfEdges(polygon.flatMap(edgesOf), bounds));
  return (point) => polygons.some((isInside) => isInside(point));
}

function edgesOf(ring: readonly Position[]): Edge[] {
  return ring.map((current, at) => [ring.at(at - 1)!, current]);
}

/** A point in a hole crosses an edge more: odd is inside, whatever rings the edges are of. */
function insideOfEdges(edges: readonly Edge[], { south, north }: Bounds): (point: LonLat) => boolean {
  const count = Math.min(mostBands, Math.ceil(edges.length / edgesPerBand));
  const bandOf = (lat: number): number => Math.floor(((lat - south) / (north - south || 1)) * count);
  const bands = new Map<number, Edge[]>();
  for (const edge of edges) {
    const [one, other] = [bandOf(edge[0][1]!), bandOf(edge[1][1]!)];
    for (let band = Math.min(one, other); band <= Math.max(one, other); band++) {
      const known = bands.get(band);
      if (known) known.push(edge);
      else bands.set(band, [edge]);
    }
  }
  return (point) => {
    const near = bands.get(bandOf(point.lat)) ?? [];
    return near.filter(([from, to]) => isCrossed(from, to, point)).length % 2 === 1;
  };
}
