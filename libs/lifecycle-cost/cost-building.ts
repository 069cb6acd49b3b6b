import type { MajorCategory } from '#libs/asset';

/** Floor area in square metres (above 0) with the category whose unit prices it is priced by. */
export interface PricedArea {
  readonly category: MajorCategory;
  readonly floorAreaM2: number;
}

/** One possible fiscal year of a building and its probability, 0 to 1. */
export interface YearProbability {
  readonly fiscalYear: number;
  readonly probability: number;
}

/** The fiscal year in which a building was built or, where it is estimated, a distribution whose probabilities sum to 1 (±1e-6). */
export type BuiltFiscalYear = number | readonly YearProbability[];

/** 棟 as the cost methods need it; estimatedAreaM2 = how much of its floor area has any estimated input. */
export interface CostBuilding {
  readonly id: string;
  readonly facilityId: string;
  readonly areas: readonly PricedArea[];
  readonly builtFiscalYear: BuiltFiscalYear;
  readonly estimatedAreaM2: number;
}
