import type { EventCreation, PropertyChange, SubjectRef } from '#geo/import/fixed-assets/asset-changes';
import type { AssetKey, AssetValues, ParcelValues } from '#geo/import/fixed-assets/asset-row';
import type { Changed, MadeBuilding } from './register-changes.js';

interface Ids {
  readonly facilityId: string | null;
  readonly buildingId: string | null;
  readonly landParcelId: string | null;
}

type EventValues = Omit<EventCreation, 'kind' | keyof SubjectRef>;

/** What a ledger of fixed assets writes, by table. */
export interface PropertyRows {
  readonly newParcels: readonly {
    readonly id: string;
    readonly facilityId: string | null;
    readonly values: ParcelValues;
  }[];
  readonly changedParcels: readonly Changed<ParcelValues>[];
  readonly newEvents: readonly (EventValues & Ids)[];
  readonly newAssets: readonly (AssetKey & Ids & { readonly values: AssetValues })[];
  readonly changedAssets: readonly Changed<AssetValues>[];
}

/** Facilities (id by ref) and buildings that the same import makes. */
interface Made {
  readonly facilities: ReadonlyMap<string, string>;
  readonly newBuildings: readonly MadeBuilding[];
}

/** Planned property as rows of tables; `newId` gives each lot to be made its id. */
export function propertyChanges(changes: readonly PropertyChange[], made: Made, newId: () => string): PropertyRows {
  const facilityOf = <T extends string | null>(ref: T) => (ref === null ? ref : (made.facilities.get(ref) ?? ref));
  const newParcels = changes
    .filter((change) => change.kind === 'create-parcel')
    .map(({ ref, facilityId, values }) => ({ ref, id: newId(), facilityId: facilityOf(facilityId), values }));
  const parcelIds = new Map(newParcels.map(({ ref, id }) => [ref, id]));
  const buildingIds = new Map(
    made.newBuildings.map(({ facilityId, building, id }) => [`${facilityId} ${building.sourceKey}`, id]),
  );
  const idsOf = ({ facilityId: ref, building, parcel }: SubjectRef): Ids => {
    const facilityId = facilityOf(ref);
    const buildingId = building && (building.id ?? buildingIds.get(`${facilityId} ${building.sourceKey}`) ?? null);
    return { facilityId, buildingId, landParcelId: parcel && (parcel.id ?? parcelIds.get(parcel.ref) ?? null) };
  };
  return {
    newParcels: newParcels.map(({ id, facilityId, values }) => ({ id, facilityId, values })),
    changedParcels: changes.filter((change) => change.kind === 'update-parcel'),
    newEvents: changes
      .filter((change) => change.kind === 'create-event')
      .map(({ kind: _kind, building, parcel, ...event }) => ({
        ...event,
        ...idsOf({ facilityId: event.facilityId, building, parcel }),
      })),
    newAssets: changes
      .filter((change) => change.kind === 'create-asset')
      .map((change) => ({
        number: change.number,
        branch: change.branch,
        values: change.values,
        ...idsOf(change),
      })),
    changedAssets: changes.filter((change) => change.kind === 'update-asset'),
  };
}
