import { buildingLedger } from './drivers/building-ledger.js';
import { fixedAssets } from './fixed-assets/read-fixed-assets.js';
import { propertyWorkbook } from './drivers/property-workbook.js';
import { recommendedDataset } from './drivers/recommended-dataset.js';
/** Every source format a facility list is read in; the first that finds its header in a table reads it. */
export const facilityDrivers = [propertyWorkbook, fixedAssets, buildingLedger, recommendedDataset];
//# sourceMappingURL=facility-drivers.js.map