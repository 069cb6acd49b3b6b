import { math } from '../math.js';
import { distanceToLine } from '../shapes/curve.js';
import { islandsWestKm } from '../terrain/islands.js';
import { blur, centreOf } from '../terrain/raster.js';
const districtCount = 13;
/** Chooses the thirteen centres: downtown on the plain, the port, then the best sites left, each keeping its distance. */
export function chooseCentres(landscape) {
    const site = keepMainland(landscape, blur(siteQuality(landscape), 2));
    const { plan } = landscape.ground;
    const downtown = bestSite(landscape, site, (point) => {
        const { distanceKm, along } = distanceToLine(plan.plainAxis, point.x, point.y);
        return math.exp(-((distanceKm / 1.5) ** 2) - ((along - 0.4) / 0.08) ** 2);
    });
    const harbour = { x: plan.harbourHead.x - 4.2, y: plan.harbourHead.y - 0.2 };
    const port = bestSite(landscape, site, (point) => math.exp(-((distanceKm(point, harbour) / 1.6) ** 2)));
    const points = [downtown, port];
    while (points.length < districtCount) {
        points.push(bestSite(landscape, site, (point) => elbowRoom(point, points, downtown)));
    }
    return nameKinds(landscape, points);
}
/** 0 (unfit) to 1: low, flat ground, better near a river or the shore. */
function siteQuality({ heightM, slope, drainage, seaKm, inCity }) {
    const values = heightM.values.map((height, cell) => {
        if (inCity[cell] === 0)
            return 0;
        const flat = math.exp(-((slope.values[cell] / 0.09) ** 2));
        const low = 0.15 + 0.85 * math.exp(-height / 220);
        const river = 0.6 + 0.4 * math.min(1, drainage.areaKm2[cell] / 8);
        const shore = 0.8 + 0.5 * math.exp(-seaKm.values[cell] / 1.2);
        return flat * low * river * shore;
    });
    return { ...heightM, values };
}
/** No district has its centre on an island. */
function keepMainland({ ground }, site) {
    const values = site.values.map((quality, cell) => {
        const { x, y } = centreOf(site, cell);
        return quality > 0 && x > islandsWestKm && ground.plan.islandKm(x, y) > -0.4 ? 0 : quality;
    });
    return { ...site, values };
}
/** The cell that scores highest by quality times preference; a preference is 0 to 1, so poorer cells need no look. */
function bestSite(landscape, site, preference) {
    let best = -1;
    let bestScore = 0;
    for (let cell = 0; cell < site.values.length; cell++) {
        if (landscape.inCity[cell] === 0 || site.values[cell] <= bestScore)
            continue;
        const score = site.values[cell] * preference(centreOf(site, cell));
        if (score <= bestScore)
            continue;
        bestScore = score;
        best = cell;
    }
    if (best === -1)
        throw new Error('the land has no site left for a district');
    return centreOf(site, best);
}
/** Districts lie closer together near downtown than in the mountains. */
function elbowRoom(point, taken, downtown) {
    const wanted = 4 + 0.22 * distanceKm(point, downtown);
    const nearest = math.min(...taken.map((other) => distanceKm(point, other)));
    return 1 / (1 + math.exp(-(nearest - wanted) * 3));
}
function nameKinds(landscape, points) {
    const newtown = points
        .slice(2)
        .map((point, i) => ({ i: i + 2, km: distanceKm(point, points[0]), sea: at(landscape, landscape.seaKm, point) }))
        .filter(({ sea }) => sea > 3.2)
        .sort((a, b) => a.km - b.km)[0]?.i;
    return points.map((point, i) => {
        if (i === 0)
            return { point, kind: 'downtown' };
        if (i === 1)
            return { point, kind: 'port' };
        if (i === newtown)
            return { point, kind: 'newtown' };
        return { point, kind: kindOf(landscape, point) };
    });
}
function kindOf(landscape, point) {
    const height = at(landscape, landscape.heightM, point);
    if (at(landscape, landscape.seaKm, point) < 3.2)
        return landscape.ground.plan.rockiness(point.y) > 0.45 ? 'ria' : 'beach';
    if (height > 190)
        return 'mountain';
    return height > 45 ? 'valley' : 'plain';
}
function at(landscape, raster, point) {
    const { columns, stepKm } = landscape.heightM;
    return raster.values[math.floor(point.y / stepKm) * columns + math.floor(point.x / stepKm)];
}
function distanceKm(a, b) {
    return math.hypot(a.x - b.x, a.y - b.y);
}
//# sourceMappingURL=centres.js.map