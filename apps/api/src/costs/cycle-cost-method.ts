import {
  type CostBuilding,
  type CostExtras,
  type CycleModel,
  CycleMethod,
  type Horizon,
  type KindYear,
  type UnitPrices,
  type WorkKind,
} from '#libs/lifecycle-cost';
import type { CostMethod, CostMethodName, MethodCost, MethodSeries, MethodYear } from './cost-method.js';

/** Cycles as data, by kind of cost. */
export class CycleCostMethod implements CostMethod {
  readonly hasKinds = true;
  private readonly cycles: CycleMethod;

  constructor(
    readonly name: CostMethodName,
    model: CycleModel,
    prices: UnitPrices,
    horizon: Horizon,
    extras: CostExtras,
  ) {
    this.cycles = new CycleMethod(model, prices, horizon, extras);
  }

  cost(buildings: readonly CostBuilding[]): MethodCost {
    const cost = this.cycles.cost(buildings);
    return { ...cost, years: cost.years.map(methodYear) };
  }

  buildingCost(building: CostBuilding): MethodSeries {
    const { years, totalYen, averageYen, beyondHorizonYen } = this.cost([building]);
    return { years, totalYen, averageYen, beyondHorizonYen };
  }

  workYears(buildings: readonly CostBuilding[], kind: WorkKind) {
    return this.cycles.workYears(buildings, kind);
  }

  explain() {
    return [];
  }
}

function methodYear({ fiscalYear, totalYen, ...kinds }: KindYear): MethodYear {
  return {
    fiscalYear,
    renovationYen: kinds.renewalYen + kinds.repairYen,
    rebuildYen: kinds.constructionYen,
    totalYen,
    kinds,
  };
}
