import { math } from '../math.js';
import { createRandom, stableId } from '../random.js';
import { usesByKind } from './uses.js';
/** The years of record: two of the epidemic and three of coming back. */
export const operationYears = [2020, 2021, 2022, 2023, 2024];
/** Users against a year like any other; below it the days open. */
const usersInYear = { deep: [0.51, 0.66, 0.83, 0.95, 1], mild: [0.9, 0.96, 0.98, 0.98, 0.97] };
const daysInYear = { deep: [0.79, 0.9, 0.99, 1, 1], mild: [0.95, 1, 1, 1, 1] };
/** Staff and contracts are paid whoever comes; from 2022 on energy and wages are dearer. */
const costsInYear = [0.94, 0.96, 1, 1.03, 1.05];
/** Morning, afternoon and evening. */
const slotsADay = 3;
const areaOfRoomM2 = 130;
const yearlyPayYen = 4_900_000;
const depreciationYenPerM2 = 6_200;
const depreciatedOverYears = 50;
/** Draws five years of record of the facilities of the city that people use; leased halls keep none. */
export function drawOperations(seed, facilities, random = createRandom(seed, 'operations')) {
    return facilities
        .filter(({ owner, status, managementForm }) => owner === 'city' && status === 'open' && managementForm !== 'leased')
        .flatMap((facility) => {
        const use = usesByKind[facility.smallCategory ?? ''];
        const character = use && characterOf(facility, use, random);
        return character ? operationYears.map((_, place) => yearOf(seed, character, place, random)) : [];
    });
}
function characterOf(facility, use, random) {
    const floorAreaM2 = facility.buildings.reduce((sum, building) => sum + (building.floorAreaM2 ?? 0), 0);
    if (floorAreaM2 === 0)
        return null;
    // Larger ones are busier, but not in proportion.
    const usual = floorAreaM2 * use.usersPerM2 * (floorAreaM2 / 1000) ** -0.08;
    const liking = random.between(0.68, 1.36);
    // Half of what a house costs goes with its users, half with its size.
    const yenPerUser = use.yenPerUser * random.between(0.86, 1.18);
    return {
        facility,
        use,
        floorAreaM2,
        users: usual * liking,
        spendingYen: usual * yenPerUser * (0.5 + 0.5 * liking),
        drift: random.between(-0.03, 0.012),
        rooms: math.max(1, math.round(floorAreaM2 / areaOfRoomM2)),
    };
}
function yearOf(seed, character, place, random) {
    const { facility, use, drift } = character;
    const fiscalYear = operationYears[place];
    const coming = usersInYear[use.epidemic][place] * (1 + drift) ** place * random.between(0.97, 1.03);
    const openingDays = math.round(use.openingDays * daysInYear[use.epidemic][place]);
    const spendingYen = character.spendingYen * costsInYear[place] * random.between(0.98, 1.03);
    const slots = use.taken === null ? null : character.rooms * slotsADay * openingDays;
    const users = math.round(character.users * coming);
    return {
        id: stableId(seed, `operation/${facility.id}/${fiscalYear}`),
        facilityId: facility.id,
        fiscalYear,
        users,
        openingDays,
        bookableSlots: slots,
        usedSlots: slots === null ? null : math.round(slots * math.min(0.95, use.taken * (0.35 + 0.65 * coming))),
        staff: math.round((spendingYen * use.personnelShare * 10) / yearlyPayYen) / 10,
        costsYen: { ...spendingOf(character, spendingYen, random), ...depreciationOf(character, fiscalYear) },
        revenuesYen: use.feeShare === 0 ? {} : { fees: thousands(character.spendingYen * use.feeShare * coming) },
        note: noteOf(facility, users, openingDays),
    };
}
/** A designated manager is paid one fee for most of it; what the city runs itself is told kind by kind. */
function spendingOf({ facility, use }, spendingYen, random) {
    // In some years something larger is mended.
    const repair = random.chance(0.12) ? random.between(0.1, 0.3) : random.between(0.01, 0.05);
    const shares = facility.managementForm === 'designated'
        ? { designatedManagerFee: 0.9, otherMaintenance: 0.03, otherOperation: 0.02 }
        : {
            maintenancePersonnel: use.personnelShare * 0.18,
            operationPersonnel: use.personnelShare * 0.82,
            utilities: (1 - use.personnelShare) * 0.31,
            maintenanceContract: (1 - use.personnelShare) * 0.3,
            programme: (1 - use.personnelShare) * 0.24,
            otherOperation: (1 - use.personnelShare) * 0.1,
        };
    return Object.fromEntries(Object.entries({ ...shares, repair }).map(([kind, share]) => [kind, thousands(spendingYen * share)]));
}
function depreciationOf({ facility }, fiscalYear) {
    const depreciation = facility.buildings.reduce((sum, { floorAreaM2, builtFiscalYear }) => {
        const isWorth = builtFiscalYear !== null && fiscalYear - builtFiscalYear < depreciatedOverYears;
        return isWorth ? sum + (floorAreaM2 ?? 0) * depreciationYenPerM2 : sum;
    }, 0);
    return { depreciation: thousands(depreciation) };
}
/** Of schools users are pupils on each of their days. */
function noteOf({ smallCategory }, users, openingDays) {
    if (smallCategory !== '小学校' && smallCategory !== '中学校')
        return null;
    const pupils = math.round(users / openingDays);
    return `利用者数は${smallCategory === '小学校' ? '児童' : '生徒'}${pupils}人 × 登校日数`;
}
/** Books are kept in thousands of yen. */
const thousands = (yen) => math.round(yen / 1000) * 1000;
//# sourceMappingURL=operations.js.map