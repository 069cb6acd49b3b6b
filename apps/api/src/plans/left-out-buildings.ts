import type { StockBuilding, StockFacility } from '../costs/cost-stock.js';
import type { Lack, LeftOutBuilding, PlannedFacility } from './plan-input.js';

interface StandingPlace {
  readonly buildingId: string;
  readonly buildingName: string;
  readonly facilityId: string;
  readonly facilityName: string;
}

/** The standing buildings that are not planned, each with what is to be filled in before it can be. */
export function leftOutBuildings(
  standing: readonly StandingPlace[],
  planned: ReadonlySet<string>,
  stock: readonly StockFacility[],
  facilities: readonly PlannedFacility[],
): LeftOutBuilding[] {
  const known = new Map(
    stock.flatMap(({ buildings }) => buildings.map((building) => [building.id, building] as const)),
  );
  const districts = new Map(facilities.map((facility) => [facility.id, facility]));
  return standing
    .filter(({ buildingId }) => !planned.has(buildingId))
    .map(({ buildingId, buildingName, facilityId, facilityName }) => {
      const facility = districts.get(facilityId);
      const building = known.get(buildingId);
      return {
        buildingId,
        buildingName,
        facilityId,
        facilityName,
        districtName: facility?.districtName ?? null,
        districtNameEn: facility?.districtNameEn ?? null,
        lacks: building ? lacksOf(building) : [],
      };
    });
}

/** All of it: whoever fills in the area should not learn afterwards that the year is missing, too. */
function lacksOf({ floorAreaM2, builtFiscalYear, builtDistribution, excluded }: StockBuilding): Lack[] {
  const found: Lack[] = [];
  if (floorAreaM2 === null) found.push('floor-area');
  if (builtFiscalYear === null && builtDistribution === null) found.push('built-year');
  if (excluded.includes('uncategorised')) found.push('category');
  return found;
}
