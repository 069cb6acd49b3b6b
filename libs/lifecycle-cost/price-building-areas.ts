import type { MajorCategory } from '#libs/asset';
import { allocateByRunningTotal } from '#libs/money';
import type { PricedArea } from './cost-building.js';
import { areaUnits, areaUnitsPerM2 } from './floor-area.js';

/** What pricing a building's area needs of it: its floor area, its functions and its facility's category; null = not known. */
export interface AreaToPrice {
  readonly floorAreaM2: number;
  readonly functions: readonly { readonly majorCategory: MajorCategory | null; readonly floorAreaM2: number | null }[];
  readonly facilityCategory: MajorCategory | null;
}

/** The area by category, each once, and what has none because its function or the facility is uncategorised (0 = nothing). */
export interface PricedBuildingAreas {
  readonly areas: readonly PricedArea[];
  readonly uncategorisedAreaM2: number;
}

/**
 * A building's area is priced by its functions' categories where category and area are both known, the rest by its facility's
 * category. Where the functions claim more than the building has, as shared rooms counted twice do, they are scaled down in
 * proportion, so that the parts always add up to the building. Throws, naming the value, on areas that are not above 0.
 */
export function priceBuildingAreas({ floorAreaM2, functions, facilityCategory }: AreaToPrice): PricedBuildingAreas {
  const buildingUnits = areaUnits(floorAreaM2, 'building', 'to be priced');
  const claims = functions.flatMap(({ majorCategory, floorAreaM2: area }) => {
    const units = area === null ? 0 : areaUnits(area, 'function of', majorCategory ?? 'no category');
    return majorCategory === null || units === 0 ? [] : [{ category: majorCategory, units }];
  });
  const priced = fitInto(buildingUnits, claims);
  const restUnits = buildingUnits - priced.reduce((sum, { units }) => sum + units, 0);
  if (facilityCategory !== null) priced.push({ category: facilityCategory, units: restUnits });
  return {
    areas: sumByCategory(priced),
    uncategorisedAreaM2: facilityCategory === null ? restUnits / areaUnitsPerM2 : 0,
  };
}

interface Claim {
  readonly category: MajorCategory;
  readonly units: number;
}

function fitInto(buildingUnits: number, claims: readonly Claim[]): Claim[] {
  const claimedUnits = claims.reduce((sum, { units }) => sum + units, 0);
  if (claimedUnits <= buildingUnits) return [...claims];
  const units = allocateByRunningTotal(
    buildingUnits,
    claims.map((claim) => claim.units),
  );
  return claims.map(({ category }, i) => ({ category, units: units[i] ?? 0 }));
}

function sumByCategory(claims: readonly Claim[]): PricedArea[] {
  const unitsOf = new Map<MajorCategory, number>();
  for (const { category, units } of claims) unitsOf.set(category, (unitsOf.get(category) ?? 0) + units);
  return [...unitsOf]
    .filter(([, units]) => units > 0)
    .map(([category, units]) => ({ category, floorAreaM2: units / areaUnitsPerM2 }));
}
