/** Pairs of edges compared at most per edge; a coast of a million points needs some dozens. */
const comparisonsPerEdge = 2_000;
/**
 * Whether edges of the rings cross each other more than `most` times, or lie on top of each other so much that it would take long to
 * tell. Edges that only meet at an end do not cross. Sweeps from west to east over edges sorted by their western end.
 */
export function hasManyCrossings(rings, most) {
    const edges = rings.flatMap(edgesOf).sort((a, b) => a.west - b.west);
    let open = [];
    let comparisons = edges.length * comparisonsPerEdge;
    let crossings = 0;
    for (const edge of edges) {
        open = open.filter(({ east }) => east >= edge.west);
        comparisons -= open.length;
        for (const other of open)
            if (cross(edge, other))
                crossings++;
        if (crossings > most || comparisons < 0)
            return true;
        open.push(edge);
    }
    return false;
}
function edgesOf(ring) {
    return ring.map((to, at) => {
        const from = ring.at(at - 1);
        return { from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
    });
}
function cross(a, b) {
    return sidesDiffer(a, b) && sidesDiffer(b, a);
}
/** Whether the ends of `other` lie strictly on both sides of the line through `edge`. */
function sidesDiffer({ from, to }, other) {
    const side = (point) => (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
    return side(other.from) * side(other.to) < 0;
}
//# sourceMappingURL=crossings.js.map