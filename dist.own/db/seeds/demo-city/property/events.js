import { math } from '../math.js';
import { stableId } from '../random.js';
/** Events are known from this fiscal year on. */
const firstFiscalYear = 2015;
const lastFiscalYear = 2024;
/** What came, changed and went in ten years: new buildings, old ones torn down, land bought and sold, uses that ended. */
export function drawEvents(seed, facilities, parcels, random) {
    const lasting = facilities.filter(({ status, buildings }) => status === 'open' && buildings.length > 0);
    const some = (count) => Array.from({ length: count }, () => random.pick(lasting));
    const drafts = [
        ...constructions(facilities, random),
        ...some(14).map((facility) => demolition(facility, random)),
        ...landBought(parcels, random),
        ...some(9).map((facility) => landSold(facility, random)),
        ...usesEnded(facilities),
        ...usesChanged(facilities),
    ];
    return drafts.map((draft, i) => eventOf(seed, draft, i, random));
}
function eventOf(seed, draft, number, random) {
    const fiscalYear = random.integer(firstFiscalYear, lastFiscalYear);
    const eventDate = draft.eventDate ?? dayIn(fiscalYear, random);
    return {
        subjectId: null,
        subjectName: null,
        landAreaM2: null,
        buildingAreaM2: null,
        amountYen: null,
        counterparty: null,
        classBefore: null,
        classAfter: null,
        categoryBefore: null,
        categoryAfter: null,
        documentNumber: `財管第${100 + number}号`,
        ...draft,
        id: stableId(seed, `event/${number}`),
        eventDate,
    };
}
/** Most of a fiscal year's changes are settled towards its end. */
function dayIn(fiscalYear, random) {
    const [month, day] = random.pick(['04-01', '06-30', '09-30', '12-15', '02-28', '03-25', '03-31']).split('-');
    return `${Number(month) <= 3 ? fiscalYear + 1 : fiscalYear}-${month}-${day}`;
}
function constructions(facilities, random) {
    return facilities.flatMap(({ id: facilityId, buildings }) => buildings
        .filter(({ builtFiscalYear }) => builtFiscalYear !== null && builtFiscalYear >= firstFiscalYear)
        .map(({ id, name, floorAreaM2, builtFiscalYear }) => ({
        facilityId,
        kind: 'construction',
        eventDate: `${(builtFiscalYear ?? 0) + 1}-03-${random.pick(['10', '20', '25', '31'])}`,
        subject: 'building',
        subjectId: id,
        subjectName: name,
        buildingAreaM2: floorAreaM2,
        amountYen: floorAreaM2 === null ? null : math.round((floorAreaM2 * random.between(330, 520)) / 10) * 10_000,
        reason: '新築',
    })));
}
function demolition({ id: facilityId, buildings, majorCategory }, random) {
    const largest = math.max(...buildings.map(({ floorAreaM2 }) => floorAreaM2 ?? 60));
    return {
        facilityId,
        kind: 'demolition',
        subject: 'building',
        subjectName: random.pick(['旧管理棟', '旧倉庫', '旧別館', '旧車庫', '旧体育館']),
        buildingAreaM2: math.round(largest * random.between(0.1, 0.4)),
        classBefore: majorCategory === '行政系施設' ? 'official-use' : 'public-use',
        reason: '老朽化のため',
    };
}
function landBought(parcels, random) {
    const owned = parcels.filter(({ tenure }) => tenure === 'owned');
    const bought = new Set(Array.from({ length: 8 }, () => random.pick(owned)));
    return [...bought].map(({ id, facilityId, lotNumber, areaM2 }) => ({
        facilityId,
        kind: 'acquisition',
        subject: 'land',
        subjectId: id,
        subjectName: lotNumber,
        landAreaM2: areaM2,
        amountYen: math.round(areaM2 * random.between(12, 45)) * 1000,
        counterparty: random.pick(['個人', '土地開発公社', '民間法人']),
        reason: '用地取得',
    }));
}
function landSold({ id: facilityId }, random) {
    const areaM2 = math.round(random.between(80, 2400) * 100) / 100;
    return {
        facilityId,
        kind: 'disposal',
        subject: 'land',
        subjectName: `${random.integer(12, 2980)}番3`,
        landAreaM2: areaM2,
        amountYen: math.round(areaM2 * random.between(10, 40)) * 1000,
        counterparty: random.pick(['個人', '民間法人', '社会福祉法人']),
        classBefore: 'ordinary',
        reason: '未利用地の売却',
    };
}
/** A closed facility lost its public purpose. */
function usesEnded(facilities) {
    return facilities
        .filter(({ status }) => status === 'closed')
        .map(({ id: facilityId }) => ({
        facilityId,
        kind: 'change-of-use',
        subject: 'facility',
        classBefore: 'public-use',
        classAfter: 'ordinary',
        reason: '用途廃止',
    }));
}
/** Some community centres were schools before. */
function usesChanged(facilities) {
    return facilities
        .filter(({ smallCategory, status }) => smallCategory === 'コミュニティセンター' && status === 'open')
        .slice(0, 4)
        .map(({ id: facilityId, majorCategory }) => ({
        facilityId,
        kind: 'change-of-use',
        subject: 'facility',
        categoryBefore: '学校教育系施設',
        categoryAfter: majorCategory,
        reason: '閉校した校舎の転用',
    }));
}
//# sourceMappingURL=events.js.map