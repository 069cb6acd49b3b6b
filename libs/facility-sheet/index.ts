export { changeShare, fiveYearChanges, type SheetChanges } from './changes.js';
export {
  costGroups,
  costKinds,
  groupOfCost,
  type CostGroup,
  type CostKind,
  type OperationYear,
  revenueKinds,
  type RevenueKind,
} from './operation-year.js';
export { mergeOperationYears, operationYearOfFacility } from './merge-operation-years.js';
export { sheetFigures, type SheetContext, type SheetFigures } from './sheet-figures.js';
