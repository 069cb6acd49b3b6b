import {
  type CostBuilding,
  type CostKind,
  type CostSeries,
  type PortfolioCost,
  type WorkKind,
  type WorkPayment,
  type YearCost,
} from '#libs/lifecycle-cost';

export const costMethodNames = ['mic', 'long-life-kakogawa', 'long-life-mext', 'custom'] as const;
export type CostMethodName = (typeof costMethodNames)[number];

/** Integer yen by kind of cost; kinds that are switched off are 0. */
export type KindAmounts = Readonly<Record<`${CostKind}Yen`, number>>;

/** A year of cost; renovation = renewal and repair, rebuild = construction, `kinds` says it all where the method knows kinds. */
export interface MethodYear extends YearCost {
  readonly kinds?: KindAmounts;
}

export interface MethodSeries extends Omit<CostSeries, 'years'> {
  readonly years: readonly MethodYear[];
}

export interface MethodCost extends Omit<PortfolioCost, 'years'> {
  readonly years: readonly MethodYear[];
}

/** A way of computing cost. Sums of buildings are exact to the yen; who asks never needs to know which method it is. */
export interface CostMethod {
  readonly name: CostMethodName;
  /** Whether its years tell kinds of cost, and with them what the city set for those. */
  readonly hasKinds: boolean;
  /** The sum of the buildings, whichever they are: a facility, a category, a city. */
  cost(buildings: readonly CostBuilding[]): MethodCost;
  buildingCost(building: CostBuilding): MethodSeries;
  /** Fiscal years in which a work of this kind stands out on any of the buildings. */
  workYears(buildings: readonly CostBuilding[], kind: WorkKind): number[];
  /** The payments behind a building's cost, where the method tells them one by one; else none. */
  explain(building: CostBuilding): readonly WorkPayment[];
}
