import { CycleMethod, } from '#libs/lifecycle-cost';
/** Cycles as data, by kind of cost. */
export class CycleCostMethod {
    name;
    hasKinds = true;
    cycles;
    constructor(name, model, prices, horizon, extras) {
        this.name = name;
        this.cycles = new CycleMethod(model, prices, horizon, extras);
    }
    cost(buildings) {
        const cost = this.cycles.cost(buildings);
        return { ...cost, years: cost.years.map(methodYear) };
    }
    buildingCost(building) {
        const { years, totalYen, averageYen, beyondHorizonYen } = this.cost([building]);
        return { years, totalYen, averageYen, beyondHorizonYen };
    }
    workYears(buildings, kind) {
        return this.cycles.workYears(buildings, kind);
    }
    explain() {
        return [];
    }
}
function methodYear({ fiscalYear, totalYen, ...kinds }) {
    return {
        fiscalYear,
        renovationYen: kinds.renewalYen + kinds.repairYen,
        rebuildYen: kinds.constructionYen,
        totalYen,
        kinds,
    };
}
//# sourceMappingURL=cycle-cost-method.js.map