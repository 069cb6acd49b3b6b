import { facilitySeries } from './cost-evidence.js';
import { shownBasis } from './cost-outlook.js';
import { costBuildings } from './cost-stock.js';
/** The last columns of a stock and what they answered: they are kept as long as the stock is, for every visit to a map asks for them. */
const lastOf = new WeakMap();
/** Cost of each facility as columns. Prices and settings are part of the question, by their versions. */
export function costColumnsOf(basis, { kinds, pricesRisePercent }) {
    const { costSettingsVersion } = basis;
    const question = JSON.stringify({ ...shownBasis(basis), costSettingsVersion, kinds, pricesRisePercent });
    const last = lastOf.get(basis.facilities);
    if (last?.question === question)
        return last.columns;
    const columns = compute(basis);
    lastOf.set(basis.facilities, { question, columns });
    return columns;
}
function compute(basis) {
    const series = facilitySeries(basis);
    return {
        ...shownBasis(basis),
        ids: series.map(({ facility }) => facility.id),
        averageYens: series.map(({ cost }) => cost.averageYen),
        renovationYears: series.map(({ facility }) => basis.method.workYears(costBuildings(facility), 'renovation')),
        rebuildYears: series.map(({ facility }) => basis.method.workYears(costBuildings(facility), 'rebuild')),
        rebuildPaymentYears: series.map(({ cost }) => yearsOfRebuild(cost.years)),
    };
}
function yearsOfRebuild(years) {
    return years.filter(({ rebuildYen }) => rebuildYen > 0).map(({ fiscalYear }) => fiscalYear);
}
//# sourceMappingURL=cost-columns.js.map