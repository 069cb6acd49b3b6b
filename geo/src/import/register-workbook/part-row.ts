import type { BuildingFunction, Tenure } from '#libs/asset';
import type { ParcelValues } from '../fixed-assets/asset-row.js';

/** 土地: what an exported register carries of a lot (its shape does not travel). */
export interface LotValues extends ParcelValues {
  readonly tenure: Tenure;
  readonly lessor: string | null;
  readonly yearlyRentYen: number | null;
  /** YYYY-MM-DD. */
  readonly leaseEnd: string | null;
  readonly zoning: string | null;
  readonly buildingCoveragePercent: number | null;
  readonly floorAreaRatioPercent: number | null;
  readonly realEstateId: string | null;
  readonly note: string | null;
}

/** 機能 of a building of the register. */
export interface ExistingFunction extends BuildingFunction {
  readonly id: string;
  readonly version: number;
  readonly buildingId: string;
}

/** 土地 of the register; without a facility nothing stands on it. */
export interface ExistingLot extends LotValues {
  readonly id: string;
  readonly version: number;
  readonly facilityId: string | null;
}

/** What of the register the sheets of functions and land are compared with. */
export interface ExistingParts {
  readonly functions: readonly ExistingFunction[];
  readonly lots: readonly ExistingLot[];
}

/** A function of which nothing is known. */
export const noFunction: BuildingFunction = {
  name: '',
  majorCategory: null,
  middleCategory: null,
  smallCategory: null,
  floorAreaM2: null,
};

/** A lot of which nothing is known is taken for the city's own. */
export const noLot: LotValues = {
  lotNumber: '',
  areaM2: null,
  landCategory: null,
  tenure: 'owned',
  propertyClass: null,
  lessor: null,
  yearlyRentYen: null,
  leaseEnd: null,
  zoning: null,
  buildingCoveragePercent: null,
  floorAreaRatioPercent: null,
  assetNumber: null,
  realEstateId: null,
  note: null,
};

/** The values of a function without what belongs to its record. */
export function functionValues(values: BuildingFunction): BuildingFunction {
  const { name, majorCategory, middleCategory, smallCategory, floorAreaM2 } = values;
  return { name, majorCategory, middleCategory, smallCategory, floorAreaM2 };
}

/** The values of a lot without what belongs to its record. */
export function lotValues(values: LotValues): LotValues {
  return {
    lotNumber: values.lotNumber,
    areaM2: values.areaM2,
    landCategory: values.landCategory,
    tenure: values.tenure,
    propertyClass: values.propertyClass,
    lessor: values.lessor,
    yearlyRentYen: values.yearlyRentYen,
    leaseEnd: values.leaseEnd,
    zoning: values.zoning,
    buildingCoveragePercent: values.buildingCoveragePercent,
    floorAreaRatioPercent: values.floorAreaRatioPercent,
    assetNumber: values.assetNumber,
    realEstateId: values.realEstateId,
    note: values.note,
  };
}
