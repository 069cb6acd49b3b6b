import {
  type CostBuilding,
  explainMicWorks,
  type Horizon,
  MicMethod,
  type UnitPrices,
  type WorkKind,
} from '#libs/lifecycle-cost';
import type { CostMethod } from './cost-method.js';

/** `mic`: two kinds of work, each payment told one by one. */
export class MicCostMethod implements CostMethod {
  readonly name = 'mic';
  readonly hasKinds = false;
  private readonly mic: MicMethod;

  constructor(
    private readonly prices: UnitPrices,
    private readonly horizon: Horizon,
  ) {
    this.mic = new MicMethod(prices, horizon);
  }

  cost(buildings: readonly CostBuilding[]) {
    return this.mic.cost(buildings);
  }

  buildingCost(building: CostBuilding) {
    return this.mic.buildingCost(building);
  }

  workYears(buildings: readonly CostBuilding[], kind: WorkKind) {
    return this.mic.workYears(buildings, kind);
  }

  explain(building: CostBuilding) {
    return explainMicWorks(building, this.prices, this.horizon);
  }
}
