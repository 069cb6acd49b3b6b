import { explainMicWorks, MicMethod, } from '#libs/lifecycle-cost';
/** `mic`: two kinds of work, each payment told one by one. */
export class MicCostMethod {
    prices;
    horizon;
    name = 'mic';
    hasKinds = false;
    mic;
    constructor(prices, horizon) {
        this.prices = prices;
        this.horizon = horizon;
        this.mic = new MicMethod(prices, horizon);
    }
    cost(buildings) {
        return this.mic.cost(buildings);
    }
    buildingCost(building) {
        return this.mic.buildingCost(building);
    }
    workYears(buildings, kind) {
        return this.mic.workYears(buildings, kind);
    }
    explain(building) {
        return explainMicWorks(building, this.prices, this.horizon);
    }
}
//# sourceMappingURL=mic-cost-method.js.map