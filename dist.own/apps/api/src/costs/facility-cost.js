import { describeWorkPayment } from '#libs/lifecycle-cost';
import { pricesOf } from './cost-evidence.js';
import { kindTotals, shownBasis } from './cost-outlook.js';
import { costBuildings } from './cost-stock.js';
/** One facility's yearly cost with every work behind it. */
export function facilityCostOf(facility, basis) {
    const cost = basis.method.cost(costBuildings(facility));
    return {
        id: facility.id,
        name: facility.name,
        ...shownBasis(basis),
        years: [...cost.years],
        ...kindTotals(cost),
        totalYen: cost.totalYen,
        averageYen: cost.averageYen,
        beyondHorizonYen: cost.beyondHorizonYen,
        floorAreaM2: cost.floorAreaM2,
        estimatedShare: cost.estimatedShare,
        excluded: [...facility.excluded],
        buildings: facility.buildings.map((building) => buildingCostOf(building, basis)),
    };
}
function buildingCostOf({ cost, ...building }, basis) {
    return {
        ...building,
        builtDistribution: building.builtDistribution && [...building.builtDistribution],
        excluded: [...building.excluded],
        prices: pricesOf(cost?.areas ?? [], basis.unitPrices),
        ...(cost ? buildingAmounts(cost, basis) : { renovationYen: 0, rebuildYen: 0, totalYen: 0, beyondHorizonYen: 0 }),
        works: cost ? worksOf(cost, basis) : [],
    };
}
/** What one building costs inside the horizon and beyond it. */
export function buildingAmounts(building, { method }) {
    const series = method.buildingCost(building);
    return { ...kindTotals(series), totalYen: series.totalYen, beyondHorizonYen: series.beyondHorizonYen };
}
/** Payments of the same work, one line each: a rebuild over three years is one work. */
function worksOf(building, { method }) {
    const works = new Map();
    for (const payment of method.explain(building)) {
        const key = [payment.kind, payment.rule, payment.basis, payment.basisFiscalYear].join(' ');
        works.set(key, [...(works.get(key) ?? []), payment]);
    }
    return [...works.values()].map(workOf);
}
function workOf(payments) {
    const first = payments[0];
    const years = payments.map(({ fiscalYear }) => fiscalYear);
    const yenOf = (beyond) => payments.reduce((sum, payment) => (payment.beyondHorizon === beyond ? sum + payment.yen : sum), 0);
    return {
        kind: first.kind,
        rule: first.rule,
        basis: first.basis,
        basisFiscalYear: first.basisFiscalYear,
        dueAgeYears: first.dueAgeYears,
        spreadYears: first.spreadYears,
        share: payments.reduce((sum, { share }) => sum + share, 0),
        fromFiscalYear: Math.min(...years),
        toFiscalYear: Math.max(...years),
        yen: yenOf(false),
        beyondHorizonYen: yenOf(true),
        explanation: describeWorkPayment(first, 'ja'),
        explanationEn: describeWorkPayment(first, 'en'),
    };
}
//# sourceMappingURL=facility-cost.js.map