import type { MajorCategory } from '#libs/asset';
import { areaUnits, areaUnitsPerM2 } from './floor-area.js';

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

/** A fiscal year in which a building may have been built, with an integer weight out of the sum of all. */
export interface WeightedYear {
  readonly fiscalYear: number;
  readonly weight: number;
}

/** Probabilities are read to the millionth, so that expectations are exact too. */
export const probabilityWeights = 1_000_000;
const sumTolerance = 1e-6;

/** The whole floor area in area units; throws, naming building and value, when an area or the estimated part makes no sense. */
export function buildingAreaUnits(building: CostBuilding): number {
  let units = 0;
  for (const area of building.areas) units += areaUnits(area.floorAreaM2, `building ${building.id}`);
  if (units === 0) throw new RangeError(`building ${building.id} has no priced area`);
  const { estimatedAreaM2 } = building;
  if (!(estimatedAreaM2 >= 0) || Math.round(estimatedAreaM2 * areaUnitsPerM2) > units) {
    throw new RangeError(
      `estimatedAreaM2 of building ${building.id} must be from 0 to ${units / areaUnitsPerM2}, got ${estimatedAreaM2}`,
    );
  }
  return units;
}

/** Probabilities as integer weights summing to `probabilityWeights`; throws, naming the value, when they are no distribution. */
export function weightedYears(distribution: readonly YearProbability[], what: string): WeightedYear[] {
  const sum = distribution.reduce((before, entry) => before + requireProbability(entry, what), 0);
  if (!(Math.abs(sum - 1) <= sumTolerance)) {
    throw new RangeError(`probabilities of ${what} must sum to 1, got ${sum}`);
  }
  let probability = 0;
  let allotted = 0;
  return distribution.map((entry) => {
    probability += entry.probability;
    const runningTotal = Math.floor((probability / sum) * probabilityWeights + 0.5);
    const weight = runningTotal - allotted;
    allotted = runningTotal;
    return { fiscalYear: requireFiscalYear(entry.fiscalYear, what), weight };
  });
}

/** The year itself; throws, naming it, when it is no integer. */
export function requireFiscalYear(fiscalYear: number, what: string): number {
  if (!Number.isSafeInteger(fiscalYear)) {
    throw new RangeError(`fiscal year of ${what} must be an integer, got ${fiscalYear}`);
  }
  return fiscalYear;
}

function requireProbability({ fiscalYear, probability }: YearProbability, what: string): number {
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability of ${fiscalYear} of ${what} must be from 0 to 1, got ${probability}`);
  }
  return probability;
}
