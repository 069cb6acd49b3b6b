import { boundsOfArea, isCrossed } from './boundary.js';
/** About so many edges are asked of a point, unless there are thousands. */
const edgesPerBand = 4;
const mostBands = 256;
/**
 * Tells of points whether they lie in an area, as `distanceToAreaM` does that gives 0. The edges are laid out in bands of latitude
 * beforehand: of a boundary of a thousand corners a point then asks a handful.
 */
export function insideOfArea(area) {
    const bounds = boundsOfArea(area);
    if (bounds === null)
        return () => false;
    const polygons = area.coordinates.map((polygon) => insideOfEdges(polygon.flatMap(edgesOf), bounds));
    return (point) => polygons.some((isInside) => isInside(point));
}
function edgesOf(ring) {
    return ring.map((current, at) => [ring.at(at - 1), current]);
}
/** A point in a hole crosses an edge more: odd is inside, whatever rings the edges are of. */
function insideOfEdges(edges, { south, north }) {
    const count = Math.min(mostBands, Math.ceil(edges.length / edgesPerBand));
    const bandOf = (lat) => Math.floor(((lat - south) / (north - south || 1)) * count);
    const bands = new Map();
    for (const edge of edges) {
        const [one, other] = [bandOf(edge[0][1]), bandOf(edge[1][1])];
        for (let band = Math.min(one, other); band <= Math.max(one, other); band++) {
            const known = bands.get(band);
            if (known)
                known.push(edge);
            else
                bands.set(band, [edge]);
        }
    }
    return (point) => {
        const near = bands.get(bandOf(point.lat)) ?? [];
        return near.filter(([from, to]) => isCrossed(from, to, point)).length % 2 === 1;
    };
}
//# sourceMappingURL=inside-area.js.map