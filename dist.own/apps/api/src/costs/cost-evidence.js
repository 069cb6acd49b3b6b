import { kindTotals } from './cost-outlook.js';
import { costBuildings } from './cost-stock.js';
/** The series of each facility that has a cost; they add up to the outlook to the yen. */
export function facilitySeries({ facilities, method }) {
    return facilities
        .map((facility) => ({ facility, buildings: costBuildings(facility) }))
        .filter(({ buildings }) => buildings.length > 0)
        .map(({ facility, buildings }) => ({ facility, cost: method.cost(buildings) }));
}
/** 根拠: a row per facility with a cost, or with one in the given fiscal year, the costliest first. */
export function evidenceOf(basis, fiscalYear) {
    return facilitySeries(basis)
        .map((series) => evidenceRow(series, basis.unitPrices, fiscalYear))
        .filter(({ totalYen }) => fiscalYear === undefined || totalYen > 0)
        .toSorted((a, b) => b.totalYen - a.totalYen || compareText(a.name, b.name) || compareText(a.id, b.id));
}
/** Of all years, or of one. */
export function evidenceAmounts(cost, fiscalYear) {
    const years = cost.years.filter((year) => fiscalYear === undefined || year.fiscalYear === fiscalYear);
    return { ...kindTotals({ years }), totalYen: years.reduce((sum, year) => sum + year.totalYen, 0) };
}
/** Areas by category, each once, with the prices they were multiplied by. */
export function pricesOf(areas, { prices }) {
    const areaOf = new Map();
    for (const { category, floorAreaM2 } of areas) {
        areaOf.set(category, roundArea((areaOf.get(category) ?? 0) + floorAreaM2));
    }
    return [...areaOf].map(([majorCategory, floorAreaM2]) => ({ majorCategory, floorAreaM2, ...prices[majorCategory] }));
}
function evidenceRow({ facility, cost }, unitPrices, fiscalYear) {
    const buildings = costBuildings(facility);
    const builtYears = buildings.flatMap(({ builtFiscalYear: year }) => (typeof year === 'number' ? [year] : []));
    return {
        id: facility.id,
        name: facility.name,
        majorCategory: facility.majorCategory,
        districtName: facility.districtName,
        buildings: buildings.length,
        oldestBuiltFiscalYear: builtYears.length === 0 ? null : Math.min(...builtYears),
        prices: pricesOf(buildings.flatMap(({ areas }) => areas), unitPrices),
        ...evidenceAmounts(cost, fiscalYear),
        averageYen: cost.averageYen,
        beyondHorizonYen: cost.beyondHorizonYen,
        floorAreaM2: cost.floorAreaM2,
        estimatedShare: cost.estimatedShare,
    };
}
/** Sums of hundredths of a square metre, without the tail that adding doubles leaves. */
function roundArea(areaM2) {
    return Math.round(areaM2 * 10_000) / 10_000;
}
/** By code unit: the same order on every machine. */
export function compareText(a, b) {
    return a < b ? -1 : Number(a > b);
}
//# sourceMappingURL=cost-evidence.js.map