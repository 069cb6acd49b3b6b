export type { BuiltFiscalYear, CostBuilding, PricedArea, YearProbability } from './cost-building.js';
export type { Horizon } from './horizon.js';
export { micBuildingCost, micCost, type CostSeries, type PortfolioCost, type YearCost } from './mic-cost.js';
export { micUnitPrices, type UnitPrice, type UnitPrices } from './unit-prices.js';
