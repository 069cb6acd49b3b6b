import { math } from '../math.js';
import { stableId } from '../random.js';
/** Square metres of land for each square metre of floor, smallest and largest. */
const landPerFloor = {
    学校教育系施設: [2.6, 4.2],
    'スポーツ・レクリエーション系施設': [2, 5],
    子育て支援施設: [1.8, 3],
    公園: [20, 60],
    公営住宅: [1.1, 2.2],
    供給処理施設: [2, 5],
};
/** 地目 where it is not 宅地. */
const landCategories = {
    学校教育系施設: ['学校用地'],
    公園: ['公園', '公園', '山林'],
    供給処理施設: ['雑種地', '宅地', '水道用地'],
};
const zones = [
    '第一種低層住居専用地域',
    '第一種住居地域',
    '第二種住居地域',
    '近隣商業地域',
    '準工業地域',
    '市街化調整区域',
];
/** One lot for most facilities, a second one rented for some; about a ninth of all is not the city's. */
export function drawParcels(seed, facilities, random) {
    return facilities.flatMap((facility, i) => {
        const areaM2 = landAreaOf(facility, random);
        const isRented = random.chance(0.07);
        const first = drawParcel(seed, facility, { number: 1, areaM2, isRented, ledger: i + 1 }, random);
        if (!random.chance(0.09))
            return [first];
        const second = { number: 2, areaM2: areaM2 * random.between(0.05, 0.25), isRented: true, ledger: i + 1 };
        return [first, drawParcel(seed, facility, second, random)];
    });
}
function landAreaOf({ majorCategory, buildings }, random) {
    const floorM2 = buildings.reduce((sum, { floorAreaM2 }) => sum + (floorAreaM2 ?? 80), 0);
    const [least, most] = landPerFloor[majorCategory ?? 'その他'] ?? [1.4, 2.8];
    return math.max(60, floorM2 * random.between(least, most));
}
function drawParcel(seed, facility, draft, random) {
    const areaM2 = math.round(draft.areaM2 * 100) / 100;
    const tenure = draft.isRented
        ? random.chance(0.75)
            ? 'leased'
            : 'loaned-free'
        : random.chance(0.02)
            ? 'co-owned'
            : 'owned';
    const isLeased = tenure === 'leased';
    const rentYen = math.round((areaM2 * random.between(90, 420)) / 1000) * 1000;
    return {
        id: stableId(seed, `parcel/${facility.id}/${draft.number}`),
        facilityId: facility.id,
        lotNumber: `${random.integer(12, 2980)}番${draft.number}`,
        areaM2,
        landCategory: random.pick(landCategories[facility.majorCategory ?? 'その他'] ?? ['宅地']),
        tenure,
        lessor: draft.isRented ? random.pick(['個人', '個人', '財産区', '宗教法人', '県', '土地改良区']) : null,
        yearlyRentYen: isLeased ? rentYen : null,
        leaseEnd: isLeased ? `${random.integer(2027, 2044)}-03-31` : null,
        zoning: random.chance(0.8) ? random.pick(zones) : null,
        assetNumber: `T${String(draft.ledger).padStart(5, '0')}-${draft.number}`,
        // No registry numbers its real estate from 99.
        realEstateId: random.chance(0.4) ? `99${String(random.integer(0, 99_999_999_999)).padStart(11, '0')}-0000` : null,
        geometry: shapeOf(facility, draft, random),
    };
}
const metresPerDegree = 111_320;
/** A rectangle around the facility, turned a little; the second lot lies to the east of the first. */
function shapeOf({ location }, { areaM2, number }, random) {
    if (location === null)
        return null;
    const widthM = math.sqrt(areaM2 * random.between(0.7, 1.6));
    const heightM = areaM2 / widthM;
    const turn = random.between(-0.4, 0.4);
    const eastM = number === 1 ? 0 : 1.6 * widthM + 20;
    const metresPerDegreeLon = metresPerDegree * math.cos((location.lat * math.PI) / 180);
    const corner = (x, y) => [
        round(location.lon + (x * math.cos(turn) - y * math.sin(turn) + eastM) / metresPerDegreeLon),
        round(location.lat + (x * math.sin(turn) + y * math.cos(turn)) / metresPerDegree),
    ];
    const [x, y] = [widthM / 2, heightM / 2];
    return {
        type: 'Polygon',
        coordinates: [[corner(-x, -y), corner(x, -y), corner(x, y), corner(-x, y), corner(-x, -y)]],
    };
}
const round = (degrees) => math.round(degrees * 1e7) / 1e7;
//# sourceMappingURL=parcels.js.map