export type { BuiltFiscalYear, CostBuilding, PricedArea, YearProbability } from './cost-building.js';
export type { Horizon } from './horizon.js';
export { micBuildingCost, micCost, MicMethod, type CostSeries, type PortfolioCost, type YearCost } from './mic-cost.js';
export { describeWorkPayment, explainMicWorks, type WorkPayment } from './mic-explain.js';
export type { WorkKind } from './mic-rule.js';
export { priceBuildingAreas, type AreaToPrice, type PricedBuildingAreas } from './price-building-areas.js';
export { type WholeWorks, wholeWorks } from './whole-works.js';
export { micUnitPrices, type UnitPrice, type UnitPrices } from './unit-prices.js';
export { type CostExtras, modelKindsOnly } from './cost-extras.js';
export {
  costKinds,
  type CostKind,
  type CycleModel,
  type CycleVariant,
  type CycleWork,
  longLifeKakogawa,
  longLifeMext,
  micCycles,
  type PriceShare,
} from './cycle-model.js';
export { requireCostExtras, requireCycleModel } from './require-cycle-model.js';
export { cycleCost, CycleMethod, type KindPortfolioCost, type KindSeries, type KindYear } from './cycle-cost.js';
export { atPricesOf, factorsOf, flatPrices, presentValueYen, type PriceOutlook } from './price-outlook.js';
