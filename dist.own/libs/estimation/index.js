export { builtYearEstimates } from './built-year.js';
export { floorAreaEstimates } from './floor-area.js';
//# sourceMappingURL=index.js.map