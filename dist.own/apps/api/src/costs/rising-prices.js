import { atPricesOf } from '#libs/lifecycle-cost';
import { divideHalfUp } from '#libs/money';
/**
 * Another method at prices that rise every year after the first. Each building's amounts are raised and rounded alone, so sums stay
 * exact; what is paid beyond the horizon, and payments told one by one, stay at the prices of the first year.
 */
export class RisingPrices {
    method;
    horizon;
    yearlyRisePercent;
    name;
    hasKinds;
    constructor(method, horizon, yearlyRisePercent) {
        this.method = method;
        this.horizon = horizon;
        this.yearlyRisePercent = yearlyRisePercent;
        this.name = method.name;
        this.hasKinds = method.hasKinds;
    }
    cost(buildings) {
        const flat = this.method.cost(buildings);
        const each = buildings.map((building) => this.raised(this.method.buildingCost(building).years));
        return this.withYears(flat, flat.years.map((year, offset) => sumOf(year, each, offset)));
    }
    buildingCost(building) {
        const flat = this.method.buildingCost(building);
        return this.withYears(flat, this.raised(flat.years));
    }
    workYears(buildings, kind) {
        return this.method.workYears(buildings, kind);
    }
    explain(building) {
        return this.method.explain(building);
    }
    withYears(flat, years) {
        const totalYen = years.reduce((sum, year) => sum + year.totalYen, 0);
        return { ...flat, years, totalYen, averageYen: divideHalfUp(totalYen, this.horizon.years) };
    }
    /** With kinds they are what is raised; without, renovation and rebuild. */
    raised(years) {
        const outlook = {
            baseFiscalYear: this.horizon.fromFiscalYear,
            yearlyRisePercent: this.yearlyRisePercent,
            discountPercent: 0,
        };
        return years.map((year) => {
            const { fiscalYear, totalYen, kinds } = year;
            if (totalYen === 0)
                return year;
            if (!kinds)
                return atPricesOf([year], outlook)[0];
            const { totalYen: raisedYen, fiscalYear: _, ...amounts } = atPricesOf([{ fiscalYear, totalYen, ...kinds }], outlook)[0];
            const renovationYen = amounts.renewalYen + amounts.repairYen;
            return { fiscalYear, renovationYen, rebuildYen: amounts.constructionYen, totalYen: raisedYen, kinds: amounts };
        });
    }
}
function sumOf(flat, each, offset) {
    const years = each.map((series) => series[offset]);
    const sum = (of) => years.reduce((total, year) => total + of(year), 0);
    const kindNames = Object.keys(flat.kinds ?? {});
    return {
        fiscalYear: flat.fiscalYear,
        renovationYen: sum(({ renovationYen }) => renovationYen),
        rebuildYen: sum(({ rebuildYen }) => rebuildYen),
        totalYen: sum(({ totalYen }) => totalYen),
        ...(flat.kinds && {
            kinds: Object.fromEntries(kindNames.map((name) => [name, sum(({ kinds }) => kinds?.[name] ?? 0)])),
        }),
    };
}
//# sourceMappingURL=rising-prices.js.map