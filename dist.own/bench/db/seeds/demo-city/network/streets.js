import { math } from '../math.js';
import { createNoise, fractal } from '../terrain/noise.js';
import { clamp, sample } from '../terrain/raster.js';
const leastDensity = 1300;
/** Lays a bent grid of streets over each town, with gaps, so that towns look like towns when one comes close. */
export function layStreets(centres, ground, random) {
    const bend = fractal(createNoise(random), 2);
    return centres.flatMap((centre, i) => {
        const turn = random.between(-0.5, 0.5);
        return [...gridLines(centre, turn, bend), ...gridLines(centre, turn + math.PI / 2, bend)].flatMap((line) => keepBuilt(line, i + 1, ground, random));
    });
}
/** Parallel lines through the town, every 210 m or so, bent a little by the noise. */
function gridLines({ point }, turn, bend) {
    const lines = [];
    const [east, north] = [math.cos(turn), math.sin(turn)];
    const reachKm = 4.2;
    for (let off = -reachKm; off <= reachKm; off += 0.21) {
        const line = [];
        for (let along = -reachKm; along <= reachKm; along += 0.21) {
            const x = point.x + along * east - off * north;
            const y = point.y + along * north + off * east;
            line.push({ x: x + 0.35 * bend(x / 3, y / 3), y: y + 0.35 * bend(x / 3 + 50, y / 3) });
        }
        lines.push(line);
    }
    return lines;
}
/** The stretches of a line that run through the district's own dense, dry ground; sparse parts have gaps. */
function keepBuilt(line, district, ground, random) {
    const stretches = [];
    let current = [];
    for (const point of line) {
        const density = sample(ground.perKm2, point.x, point.y);
        const built = density > leastDensity && ground.districtAt(point.x, point.y) === district && ground.isDry(point.x, point.y);
        if (built && random.chance(clamp(0.72 + density / 14000, 0, 1)))
            current.push(point);
        else {
            if (current.length > 1)
                stretches.push(current);
            current = [];
        }
    }
    if (current.length > 1)
        stretches.push(current);
    return stretches;
}
//# sourceMappingURL=streets.js.map