import { infinity, math } from '../math.js';
import { componentKinds, smallCategoryOf } from '#libs/asset';
import { stableId } from '../random.js';
import { registerFiscalYear } from './built-years.js';
/** More buildings than this a facility does not have. */
const mostBuildings = 8;
/** Draws the buildings of a facility: those of its plan, with their parts, functions and gaps in what is known. */
export function drawBuildings(draft, random) {
    const planned = draft.kind.buildings.flatMap((plan, i) => plannedBuildings(plan, i === 0, random));
    const kept = planned.slice(0, mostBuildings);
    const shares = kept.reduce((sum, { plan, numberOf }) => sum + (plan.share ?? 0) / numberOf, 0);
    return kept.map((planned, i) => drawBuilding(draft, planned, shares, `${draft.facilityKey}/building/${i}`, random));
}
function plannedBuildings(plan, isFirst, random) {
    if (!isFirst && !random.chance(plan.chance ?? 1))
        return [];
    const numberOf = plan.count === undefined ? 1 : random.integer(plan.count[0], plan.count[1]);
    const structure = random.pick(plan.structures);
    return Array.from({ length: numberOf }, (_, i) => ({ plan, numberOf, number: i + 1, structure }));
}
function drawBuilding(draft, { plan, numberOf, number, structure: planned }, shares, key, random) {
    const exactM2 = plan.areaM2
        ? random.between(plan.areaM2[0], plan.areaM2[1])
        : ((draft.floorAreaM2 * plan.share) / numberOf / shares) * (numberOf > 1 ? random.between(0.8, 1.2) : 1);
    const areaM2 = random.chance(0.45) ? math.round(exactM2) : math.round(exactM2 * 100) / 100;
    const builtFiscalYear = math.min(registerFiscalYear, draft.builtFiscalYear + random.integer(...(plan.later ?? [0, 0])));
    const structure = exactM2 > (largestM2[planned] ?? infinity) ? 'RC' : planned;
    const known = whatIsKnown(areaM2, random);
    return {
        id: stableId(draft.seed, key),
        name: numberOf === 1 ? plan.name : `${number}号${plan.name}`,
        structure,
        storeysAbove: storeysOf(plan, structure, areaM2, random),
        storeysBelow: areaM2 > 6000 && (structure === 'SRC' || structure === 'RC') && random.chance(0.6) ? 1 : 0,
        floorAreaM2: known.area ? areaM2 : null,
        builtFiscalYear: known.year ? builtFiscalYear : null,
        functions: drawFunctions(draft, plan.hosts ?? [], areaM2, key, random),
        components: drawComponents(draft.seed, areaM2, builtFiscalYear, key, random),
    };
}
/** Registers know less of small buildings: about 4 % have no year and 3 % no area. */
function whatIsKnown(areaM2, random) {
    const isSmall = areaM2 < 300;
    return { year: !random.chance(isSmall ? 0.052 : 0.025), area: !random.chance(isSmall ? 0.045 : 0.01) };
}
/** Larger buildings than this are not built of light materials. */
const largestM2 = { W: 700, CB: 260, LGS: 260, other: 260 };
function storeysOf(plan, structure, areaM2, random) {
    const [lowest, highest] = plan.storeys;
    const most = largestM2[structure] === undefined ? highest : math.min(highest, 2);
    const tallest = areaM2 < 60 ? math.min(lowest, most) : most;
    return random.integer(math.min(lowest, tallest), tallest);
}
/** Besides its own purpose a building may host others; then all are listed, a few without a known area. */
function drawFunctions({ seed, kind }, hosts, areaM2, key, random) {
    const hosted = hosts.filter(({ chance }) => random.chance(chance));
    if (hosted.length === 0)
        return [];
    const parts = hosted.map(({ smallCategory, share }) => ({
        smallCategory,
        areaM2: math.round(areaM2 * random.between(share[0], share[1])),
    }));
    const rest = math.floor(areaM2 - parts.reduce((sum, part) => sum + part.areaM2, 0));
    const unknown = random.chance(0.12);
    return [{ smallCategory: kind.smallCategory, areaM2: rest }, ...parts].map((part, i) => ({
        id: stableId(seed, `${key}/function/${i}`),
        name: part.smallCategory,
        ...categoryOf(part.smallCategory),
        floorAreaM2: unknown ? null : part.areaM2,
    }));
}
/** Larger buildings have some parts recorded, renewed once after twenty to thirty years where they are old enough. */
function drawComponents(seed, areaM2, built, key, random) {
    if (areaM2 < 400 || !random.chance(0.28))
        return [];
    const recorded = componentKinds.filter((_, i) => random.chance([0.95, 0.85, 0.5, 0.45, 0.55][i]));
    return recorded.map((kind, i) => {
        const renewed = built + random.integer(19, 32);
        const isRenewed = renewed <= registerFiscalYear && random.chance(0.65);
        return {
            id: stableId(seed, `${key}/component/${i}`),
            kind,
            name: random.pick(componentNames[kind]),
            installedFiscalYear: isRenewed ? renewed : built,
        };
    });
}
const componentNames = {
    roof: ['アスファルト防水', 'シート防水', '折板屋根', '長尺金属板葺'],
    'outer-wall': ['吹付タイル', '磁器タイル張り', '押出成形セメント板', '金属サイディング'],
    interior: ['内装一式'],
    electrical: ['受変電設備', '電灯・動力設備'],
    mechanical: ['空調設備', '給排水衛生設備'],
};
/** 大分類 and 中分類 of a 小分類; throws for one that libs/asset does not know. */
export function categoryOf(smallCategory) {
    const line = smallCategoryOf(smallCategory);
    if (line === null)
        throw new Error(`unknown small category "${smallCategory}"`);
    const { majorCategory, middleCategory } = line;
    return { majorCategory, middleCategory, smallCategory };
}
//# sourceMappingURL=buildings.js.map