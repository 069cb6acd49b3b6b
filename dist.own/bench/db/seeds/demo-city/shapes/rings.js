/** Area in square km; positive when the ring runs anticlockwise. */
export function ringArea(ring) {
    let twice = 0;
    for (let i = 0; i + 1 < ring.length; i++)
        twice += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
    return twice / 2;
}
/** Area of a polygon without its holes, in square km. */
export function polygonArea(polygon) {
    return polygon.reduce((sum, ring) => sum + ringArea(ring), 0);
}
/** Whether a point lies inside a ring (even-odd rule). */
function ringContains(ring, { x, y }) {
    let inside = false;
    for (let i = 0; i + 1 < ring.length; i++) {
        const a = ring[i];
        const b = ring[i + 1];
        if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x))
            inside = !inside;
    }
    return inside;
}
/** Whether a point lies inside a polygon and in none of its holes. */
export function polygonContains(polygon, point) {
    const [outer, ...holes] = polygon;
    return outer !== undefined && ringContains(outer, point) && !holes.some((hole) => ringContains(hole, point));
}
/** Sorts rings into polygons: each clockwise ring is a hole of the smallest anticlockwise ring around it. */
export function assemblePolygons(rings) {
    const outers = rings.filter((ring) => ringArea(ring) > 0).sort((a, b) => ringArea(a) - ringArea(b));
    const polygons = outers.map((outer) => [outer]);
    for (const hole of rings) {
        if (ringArea(hole) >= 0)
            continue;
        const owner = outers.findIndex((outer) => outer !== hole && ringContains(outer, middleOfFirstSide(hole)));
        if (owner !== -1)
            polygons[owner].push(hole);
    }
    return polygons.reverse();
}
/** The largest of some polygons; throws when there is none. */
export function largestPolygon(polygons) {
    const [first] = [...polygons].sort((a, b) => polygonArea(b) - polygonArea(a));
    if (first === undefined)
        throw new Error('there is no polygon to choose from');
    return first;
}
function middleOfFirstSide(ring) {
    return { x: (ring[0].x + ring[1].x) / 2, y: (ring[0].y + ring[1].y) / 2 };
}
//# sourceMappingURL=rings.js.map