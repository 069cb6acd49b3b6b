import { math } from '../math.js';
import { stableId } from '../random.js';
const bookable = (name, smallest, largest, chance = 1) => ({
    name,
    areaM2: [smallest, largest],
    isBookable: true,
    chance,
});
const closed = (name, smallest, largest) => ({
    name,
    areaM2: [smallest, largest],
    isBookable: false,
});
const hall = [
    bookable('大会議室', 80, 160),
    bookable('小会議室', 25, 45),
    bookable('和室', 30, 60, 0.8),
    bookable('調理室', 40, 70, 0.6),
    closed('事務室', 20, 45),
];
const library = [closed('開架閲覧室', 150, 700), closed('児童室', 40, 120), bookable('視聴覚室', 40, 90, 0.7)];
const theatre = [
    bookable('大ホール', 500, 1200),
    bookable('小ホール', 150, 320),
    bookable('リハーサル室', 60, 140),
    bookable('楽屋1', 15, 35),
    closed('事務室', 40, 90),
];
/** Which kinds of facilities have their rooms listed. */
const plans = {
    公民館: hall,
    コミュニティセンター: hall,
    生涯学習センター: hall,
    図書館: library,
    文化会館: theatre,
};
/** The rooms of halls and libraries, in the largest building, as far as its floor area goes. */
export function drawRooms(seed, facilities, random) {
    return facilities.flatMap(({ smallCategory, buildings }) => {
        const planned = plans[smallCategory ?? ''];
        const main = buildings.toSorted((a, b) => (b.floorAreaM2 ?? 0) - (a.floorAreaM2 ?? 0))[0];
        return planned && main ? roomsIn(seed, main, planned, random) : [];
    });
}
function roomsIn(seed, building, planned, random) {
    let leftM2 = 0.75 * (building.floorAreaM2 ?? 0);
    return planned.flatMap(({ name, areaM2: [smallest, largest], isBookable, chance = 1 }, i) => {
        const areaM2 = math.round(random.between(smallest, largest) * 10) / 10;
        if (!random.chance(chance) || areaM2 > leftM2)
            return [];
        leftM2 -= areaM2;
        return [
            {
                id: stableId(seed, `room/${building.id}/${i}`),
                buildingId: building.id,
                name,
                floor: `${random.integer(1, math.max(1, building.storeysAbove ?? 1))}階`,
                areaM2,
                capacity: isBookable ? math.max(6, math.round(areaM2 / 1.8)) : null,
                bookable: isBookable,
                feeYenPerHour: isBookable ? math.round(areaM2 / 20 + 1) * 100 : null,
            },
        ];
    });
}
//# sourceMappingURL=rooms.js.map