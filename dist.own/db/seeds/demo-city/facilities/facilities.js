import { math } from '../math.js';
import { toLonLat } from '../projection.js';
import { createRandom, stableId } from '../random.js';
import { apportion } from '../settlement/apportion.js';
import { drawBuildings, categoryOf } from './buildings.js';
import { drawBuiltYear } from './built-years.js';
import { chooseBundled } from './bundled.js';
import { facilityKinds } from './facility-kinds.js';
import { addressIn, FacilityNames } from './facility-names.js';
import { Sites } from './sites.js';
/** Draws all facilities of the city, kind by kind, each in its district near those it serves. */
export function drawFacilities(ground) {
    const { seed, form } = ground;
    const random = createRandom(seed, 'facilities');
    const sites = new Sites(form, createRandom(seed, 'sites'));
    const names = new FacilityNames();
    const schools = [];
    const candidates = facilityKinds.flatMap((kind, kindIndex) => drawKind({ ...ground, random, sites, names, schools }, kind, `facility/${kindIndex}`));
    return chooseBundled(candidates, createRandom(seed, 'bundled'));
}
function drawKind(shop, kind, key) {
    const counts = apportion(kind.count, districtWeights(shop.form, kind.spread));
    const placed = [];
    const drawn = [];
    for (const districtIndex of inTurn(counts)) {
        const place = placeFor(shop, kind, districtIndex, placed);
        placed.push(place);
        if (kind.smallCategory === '小学校')
            shop.schools.push({ ...place, districtIndex, clubs: 0 });
        drawn.push(drawFacility(shop, kind, districtIndex, place, `${key}/${drawn.length}`));
    }
    return drawn;
}
/** District indices in rounds, the largest shares first, so that the first names go to the first district served. */
function inTurn(counts) {
    const most = math.max(...counts);
    const rounds = Array.from({ length: most }, (_, round) => round);
    return rounds.flatMap((round) => counts.flatMap((count, district) => (count > round ? [district] : [])));
}
function districtWeights({ people, centres }, spread) {
    const residents = people.districtResidents.map(([now]) => now);
    const total = residents.reduce((a, b) => a + b, 0);
    const shares = residents.map((count) => count / total);
    return shares.map((share, i) => {
        if (spread === 'people')
            return share;
        if (spread === 'mixed')
            return 0.72 * share + 0.28 / shares.length;
        if (spread === 'even')
            return 0.3 * share + 0.7 / shares.length;
        if (spread === 'downtown')
            return i === 0 ? 1 : 0;
        const { kind } = centres[i];
        return kind === 'mountain' || kind === 'valley' || kind === 'ria' ? 1 : kind === 'beach' ? 0.5 : 0.1;
    });
}
function placeFor({ sites, schools }, kind, districtIndex, placed) {
    if (kind.siting === 'beside-school') {
        const [school] = schools.filter((one) => one.districtIndex === districtIndex).sort((a, b) => a.clubs - b.clubs);
        if (school !== undefined) {
            school.clubs++;
            return sites.beside(districtIndex, school);
        }
    }
    const spacingKm = kind.count > 80 ? 0.7 : kind.count > 20 ? 1.3 : 2;
    return sites.choose(districtIndex, kind.siting, placed, spacingKm);
}
function drawFacility(shop, kind, districtIndex, place, key) {
    const { seed, random, districts, names } = shop;
    const district = districts[districtIndex];
    const locality = nearestLocality(shop.localities, districtIndex, place);
    const scale = kind.spread === 'people' || kind.spread === 'mixed' ? crowding(shop.form, districtIndex) : 0.5;
    const size = math.min(1, math.max(0, random.normal(0.18 + 0.5 * scale, 0.22)));
    const [smallest, largest] = kind.floorAreaM2;
    const builtFiscalYear = drawBuiltYear(kind.era, random);
    const floorAreaM2 = smallest + size * (largest - smallest);
    const [lon, lat] = toLonLat(place);
    const facility = {
        id: stableId(seed, key),
        ...names.next(kind.naming, district, locality),
        address: addressIn(district, locality, random),
        ...categoryOf(kind.smallCategory),
        poiCode: kind.poiCode,
        owner: kind.owner,
        department: kind.department,
        managementForm: random.pick(kind.managedBy),
        status: drawStatus(shop.form, kind, districtIndex, random),
        location: { lon, lat },
        districtId: district.id,
        bundledManagement: false,
        buildings: drawBuildings({ seed, facilityKey: key, kind, floorAreaM2, builtFiscalYear }, random),
    };
    return { facility, readiness: kind.bundling };
}
function nearestLocality(localities, districtIndex, { x, y }) {
    const own = localities.filter((locality) => locality.districtIndex === districtIndex);
    const [first] = own;
    if (first === undefined)
        throw new Error(`district ${districtIndex} has no locality`);
    const km = ({ point }) => math.hypot(point.x - x, point.y - y);
    return own.reduce((best, locality) => (km(locality) < km(best) ? locality : best), first);
}
/** 0 in the emptiest district to 1 in the fullest. */
function crowding({ people }, districtIndex) {
    const residents = people.districtResidents.map(([now]) => math.sqrt(now));
    const [least, most] = [math.min(...residents), math.max(...residents)];
    return (residents[districtIndex] - least) / (most - least);
}
/** Where people leave, schools and nurseries rest (休校, 休園) or have closed; elsewhere hardly anything has. */
function drawStatus({ people }, kind, districtIndex, random) {
    const isLasting = kind.count < 4 || kind.owner !== 'city' || kind.era === 'plant';
    const [now, , later] = people.districtResidents[districtIndex];
    const isEmptying = later / now < 0.36;
    const isForChildren = kind.era === 'school' || kind.era === 'nursery';
    const risk = isEmptying ? (isForChildren ? 0.22 : 0.03) : 0.01;
    if (isLasting || !random.chance(risk))
        return 'open';
    return random.chance(0.62) ? 'suspended' : 'closed';
}
//# sourceMappingURL=facilities.js.map