import { distanceM } from '#geo/spatial/distance';
import type { PlannedBuilding, PlannedFacility, PlanInput } from './plan-input.js';

/** So many of its nearest a facility is held apart from: of more, in a whole city, none could be closed at all. */
const mostNeighbours = 5;

/** The largest buildings of each facility and of the nearest few of the same function, as far as these lie near enough; each pair once. */
export function neighbours(
  { facilities, buildings }: Pick<PlanInput, 'facilities' | 'buildings'>,
  apartMetres: number,
): [string, string][] {
  const largest = largestBuildings(buildings);
  const pairs = new Map<string, [string, string]>();
  for (const facility of facilities)
    for (const near of nearestOf(facility, facilities, apartMetres)) {
      const ids = [facility, near].map(({ id }) => largest.get(id)!).toSorted();
      pairs.set(ids.join(' '), ids as [string, string]);
    }
  return [...pairs.values()];
}

function largestBuildings(buildings: readonly PlannedBuilding[]): ReadonlyMap<string, string> {
  const largest = new Map<string, PlannedBuilding>();
  for (const building of buildings) {
    const known = largest.get(building.facilityId);
    if (!known || building.floorAreaM2 > known.floorAreaM2) largest.set(building.facilityId, building);
  }
  return new Map([...largest].map(([facilityId, { id }]) => [facilityId, id]));
}

function nearestOf(
  facility: PlannedFacility,
  all: readonly PlannedFacility[],
  apartMetres: number,
): readonly PlannedFacility[] {
  const { location, function: of } = facility;
  if (!location || of === '') return [];
  return all
    .filter((other) => other !== facility && other.function === of)
    .flatMap((other) =>
      other.location ? [{ other, metres: distanceM(lonLat(location), lonLat(other.location)) }] : [],
    )
    .filter(({ metres }) => metres < apartMetres)
    .toSorted((one, next) => one.metres - next.metres)
    .slice(0, mostNeighbours)
    .map(({ other }) => other);
}

function lonLat([lon, lat]: readonly [number, number]) {
  return { lon, lat };
}
