export { changeShare, fiveYearChanges } from './changes.js';
export { costGroups, costKinds, groupOfCost, revenueKinds, } from './operation-year.js';
export { mergeOperationYears, operationYearOfFacility } from './merge-operation-years.js';
export { sheetFigures } from './sheet-figures.js';
//# sourceMappingURL=index.js.map