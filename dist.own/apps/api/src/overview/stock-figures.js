import { majorCategories } from '#libs/asset';
const binYears = 5;
/** The facilities that figures are about: the city's own, not closed. */
export function countedFacilities(facilities) {
    const left = new Set(['not-city-owned', 'owner-unknown', 'closed']);
    return facilities.filter(({ excluded }) => !excluded.some((reason) => left.has(reason)));
}
/** How many facilities figures are about, and how many not: what is somebody else's, and what the city has closed. */
export function countFacilities(facilities) {
    const having = (reason) => facilities.filter(({ excluded }) => excluded.includes(reason)).length;
    return {
        total: facilities.length,
        counted: countedFacilities(facilities).length,
        notCityOwned: having('not-city-owned'),
        closed: having('closed'),
    };
}
/** Number and floor area of facilities, recorded and estimated. */
export function countStock(facilities) {
    const buildings = facilities.flatMap((facility) => facility.buildings);
    return {
        facilities: facilities.length,
        floorAreaM2: sumArea(buildings),
        estimatedFloorAreaM2: sumArea(buildings.filter(({ floorAreaEstimated }) => floorAreaEstimated)),
    };
}
/** One row per category that has a facility, in printed order, uncategorised last. */
export function byCategory(facilities) {
    return [...majorCategories, null].flatMap((majorCategory) => {
        const own = facilities.filter((facility) => facility.majorCategory === majorCategory);
        return own.length === 0 ? [] : [{ majorCategory, ...countStock(own) }];
    });
}
/** Floor area by the year it was built, in bins of five fiscal years; an estimated year spreads over its distribution. */
export function byBuiltYear(facilities) {
    const bins = new Map();
    const unknown = [];
    for (const building of facilities.flatMap((facility) => facility.buildings)) {
        const years = yearsOf(building);
        if (years.length === 0)
            unknown.push(building);
        const isEstimated = building.builtFiscalYear === null || building.floorAreaEstimated;
        for (const { fiscalYear, probability } of years) {
            const first = Math.floor(fiscalYear / binYears) * binYears;
            const bin = bins.get(first) ?? { known: 0, estimated: 0 };
            bin[isEstimated ? 'estimated' : 'known'] += (building.floorAreaM2 ?? 0) * probability;
            bins.set(first, bin);
        }
    }
    return { unknownFloorAreaM2: sumArea(unknown), items: withoutGaps(bins) };
}
function yearsOf({ builtFiscalYear, builtDistribution }) {
    return builtFiscalYear === null ? (builtDistribution ?? []) : [{ fiscalYear: builtFiscalYear, probability: 1 }];
}
function withoutGaps(bins) {
    if (bins.size === 0)
        return [];
    const firsts = [...bins.keys()];
    const oldest = Math.min(...firsts);
    return Array.from({ length: (Math.max(...firsts) - oldest) / binYears + 1 }, (_, i) => {
        const first = oldest + i * binYears;
        const { known, estimated } = bins.get(first) ?? { known: 0, estimated: 0 };
        return {
            fromFiscalYear: first,
            toFiscalYear: first + binYears - 1,
            floorAreaM2: hundredths(known + estimated),
            estimatedFloorAreaM2: hundredths(estimated),
        };
    });
}
/** ㎡, to the hundredth; a building whose area is not known adds nothing. */
export function sumArea(buildings) {
    return hundredths(buildings.reduce((sum, { floorAreaM2 }) => sum + (floorAreaM2 ?? 0), 0));
}
function hundredths(areaM2) {
    return Math.round(areaM2 * 100) / 100;
}
//# sourceMappingURL=stock-figures.js.map