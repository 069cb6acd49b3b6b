export { micBuildingCost, micCost, MicMethod } from './mic-cost.js';
export { describeWorkPayment, explainMicWorks } from './mic-explain.js';
export { priceBuildingAreas } from './price-building-areas.js';
export { micUnitPrices } from './unit-prices.js';
export { modelKindsOnly } from './cost-extras.js';
export { costKinds, longLifeKakogawa, longLifeMext, micCycles, } from './cycle-model.js';
export { requireCostExtras, requireCycleModel } from './require-cycle-model.js';
export { cycleCost, CycleMethod } from './cycle-cost.js';
export { atPricesOf, flatPrices, presentValueYen } from './price-outlook.js';
//# sourceMappingURL=index.js.map