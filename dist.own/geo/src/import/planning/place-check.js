import { boundsContain, boundsOf, expandBounds } from '../../spatial/bounds.js';
import { boundsOfArea, distanceToAreaM } from '../../spatial/boundary.js';
import { insideOfArea } from '../../spatial/inside-area.js';
import { distanceM } from '../../spatial/distance.js';
/** Boundaries are simplified, harbours and islands lie a little outside: nearer than this counts as inside. */
export const toleranceM = 200;
/** Without a boundary a place this far from the middle of all is doubtful, unless the municipality is as large. */
const farM = 20_000;
/** How much farther from the middle than half of the places: the rim of an evenly built-up circle is at 1.4. */
const farTimes = 6;
/** Checks against the boundary, or without one against all the places there are. */
export function placeCheck(boundary, places) {
    const nothing = () => null;
    return boundary
        ? { outside: outsideOf(boundary), farFromRest: nothing }
        : { outside: nothing, farFromRest: farFrom(places) };
}
function outsideOf(boundary) {
    const bounds = boundsOfArea(boundary);
    const around = bounds && expandBounds(bounds, toleranceM);
    const isInside = insideOfArea(boundary);
    return (location) => {
        if (isInside(location))
            return null;
        const metres = distanceToAreaM(boundary, location);
        if (metres <= toleranceM && around && boundsContain(around, location))
            return null;
        return {
            ja: `市域から約${about(metres)}離れています(${location.lat}, ${location.lon})`,
            en: `the place is ${inWords(metres)} outside the municipality (${location.lat}, ${location.lon})`,
        };
    };
}
/** Measured by medians (the middle, and the distance from it), which the very places in doubt do not move. */
function farFrom(places) {
    if (boundsOf(places) === null)
        return () => null;
    const middle = { lon: median(places.map(({ lon }) => lon)), lat: median(places.map(({ lat }) => lat)) };
    const limit = Math.max(farM, farTimes * median(places.map((place) => distanceM(middle, place))));
    return (location) => {
        const metres = distanceM(middle, location);
        if (metres <= limit)
            return null;
        return {
            ja: `位置が他の施設の中心から${inWords(metres)}離れています(${location.lat}, ${location.lon})`,
            en: `the place is ${inWords(metres)} from the middle of the others (${location.lat}, ${location.lon})`,
        };
    };
}
function median(values) {
    return Float64Array.from(values).sort()[Math.floor(values.length / 2)];
}
/** 350m, 6.7km, 67km. */
function about(metres) {
    if (metres < 1_000)
        return `${Math.round(metres)}m`;
    return `${(metres / 1_000).toFixed(metres < 10_000 ? 1 : 0)}km`;
}
function inWords(metres) {
    return metres < 1_000 ? `${Math.round(metres)} m` : `${(metres / 1_000).toFixed(1)} km`;
}
//# sourceMappingURL=place-check.js.map