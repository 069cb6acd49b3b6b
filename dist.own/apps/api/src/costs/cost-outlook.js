import { costKinds, presentValueYen } from '#libs/lifecycle-cost';
import { exclusionReasons } from './costs.schema.js';
import { costBuildings, countExclusions } from './cost-stock.js';
/** The yearly cost of everything in the basis, and what it leaves out. */
export function outlookOf({ facilities, method, horizon, costSettingsVersion }) {
    const cost = method.cost(facilities.flatMap(costBuildings));
    const outlook = toOutlook(method, cost, horizon, countExclusions(facilities, exclusionReasons));
    return method.hasKinds ? { ...outlook, costSettingsVersion } : outlook;
}
/** The answer of the API and of the command, in the order of its columns. */
export function toOutlook({ name }, cost, horizon, excluded) {
    return {
        method: name,
        fromFiscalYear: horizon.fromFiscalYear,
        years: [...cost.years],
        totalYen: cost.totalYen,
        averageYen: cost.averageYen,
        beyondHorizonYen: cost.beyondHorizonYen,
        floorAreaM2: cost.floorAreaM2,
        estimatedShare: cost.estimatedShare,
        facilities: cost.facilities,
        excluded,
    };
}
/** With 現在価値 where a discount is asked for. */
export function weighed(outlook, discountPercent) {
    if (discountPercent === undefined)
        return outlook;
    const view = { baseFiscalYear: outlook.fromFiscalYear, yearlyRisePercent: 0, discountPercent };
    return { ...outlook, presentValueYen: presentValueYen(outlook.years, view) };
}
/** A series' total, split into its two kinds of work, and by kind of cost where its method knows kinds. */
export function kindTotals({ years }) {
    return {
        renovationYen: years.reduce((sum, year) => sum + year.renovationYen, 0),
        rebuildYen: years.reduce((sum, year) => sum + year.rebuildYen, 0),
        ...(years[0]?.kinds && { kinds: sumOfKinds(years) }),
    };
}
function sumOfKinds(years) {
    const sums = costKinds.map((kind) => {
        const yen = years.reduce((sum, { kinds }) => sum + (kinds?.[`${kind}Yen`] ?? 0), 0);
        return [`${kind}Yen`, yen];
    });
    return Object.fromEntries(sums);
}
/** What every answer about costs says of how it was computed. */
export function shownBasis({ horizon, unitPrices, method, costSettingsVersion }) {
    return {
        method: method.name,
        fromFiscalYear: horizon.fromFiscalYear,
        horizonYears: horizon.years,
        unitPriceVersion: unitPrices.version,
        ...(method.hasKinds && { costSettingsVersion }),
    };
}
//# sourceMappingURL=cost-outlook.js.map