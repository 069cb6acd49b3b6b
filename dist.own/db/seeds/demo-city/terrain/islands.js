import { math } from '../math.js';
/** No island lies farther west. */
export const islandsWestKm = 45.5;
/** One larger island and a few islets off the ria coast, one rock off the headland. */
export function drawIslands(random) {
    const isle = (x, y, radiusKm) => ({
        centre: { x: x + random.between(-0.4, 0.4), y: y + random.between(-0.4, 0.4) },
        radiusKm: radiusKm * random.between(0.9, 1.15),
        stretch: random.between(1.25, 1.9),
        turn: random.between(0.9, 1.9),
    });
    return [isle(51.6, 13.2, 1), isle(49.6, 16.6, 0.5), isle(52.6, 9.8, 0.42), isle(54, 14.6, 0.3), isle(48, 31.6, 0.32)];
}
/** About the distance inland on the nearest island in km; negative in the water around them. */
export function islandInlandKm(islands, x, y) {
    return math.max(...islands.map((island) => inlandOn(island, x, y)));
}
function inlandOn(island, x, y) {
    const dx = x - island.centre.x;
    const dy = y - island.centre.y;
    const along = (dx * math.cos(island.turn) + dy * math.sin(island.turn)) / island.stretch;
    const across = -dx * math.sin(island.turn) + dy * math.cos(island.turn);
    return island.radiusKm - math.hypot(along, across);
}
//# sourceMappingURL=islands.js.map