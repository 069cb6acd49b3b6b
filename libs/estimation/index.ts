export { builtYearEstimates, type BuiltYearEstimate, type KnownBuiltYear } from './built-year.js';
export type { Estimate, EstimateMethod, NotComputable } from './estimate.js';
export { floorAreaEstimates, type FloorAreaEstimate, type KnownFloorArea } from './floor-area.js';
