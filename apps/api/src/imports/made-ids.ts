import type { BuildingRef } from '#geo/import/fixed-assets/asset-changes';
import type { MadeBuilding } from './register-changes.js';

/** Facilities (id by ref) and buildings that the same import makes. */
export interface Made {
  readonly facilities: ReadonlyMap<string, string>;
  readonly newBuildings: readonly MadeBuilding[];
}

/** The ids of facilities and buildings of a plan, of the register or made by it; null stays null. */
export function idsOfMade({ facilities, newBuildings }: Made) {
  const buildingIds = new Map(
    newBuildings.map(({ facilityId, building, id }) => [`${facilityId} ${building.sourceKey}`, id]),
  );
  return {
    facilityOf: <Ref extends string | null>(ref: Ref) => (ref === null ? ref : (facilities.get(ref) ?? ref)),
    buildingOf: (facilityId: string | null, building: BuildingRef | null): string | null =>
      building && (building.id ?? buildingIds.get(`${facilityId} ${building.sourceKey}`) ?? null),
  };
}
