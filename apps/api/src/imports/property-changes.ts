import type { EventCreation, PropertyChange, SubjectRef } from '#geo/import/fixed-assets/asset-changes';
import type { AssetKey, AssetValues, ParcelValues } from '#geo/import/fixed-assets/asset-row';
import { idsOfMade, type Made } from './made-ids.js';
import type { Changed } from './register-changes.js';

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

/** Planned property as rows of tables; `newId` gives each lot to be made its id. */
export function propertyChanges(changes: readonly PropertyChange[], made: Made, newId: () => string): PropertyRows {
  const { facilityOf, buildingOf } = idsOfMade(made);
  const newParcels = changes
    .filter((change) => change.kind === 'create-parcel')
    .map(({ ref, facilityId, values }) => ({ ref, id: newId(), facilityId: facilityOf(facilityId), values }));
  const parcelIds = new Map(newParcels.map(({ ref, id }) => [ref, id]));
  const idsOf = ({ facilityId: ref, building, parcel }: SubjectRef): Ids => {
    const facilityId = facilityOf(ref);
    return {
      facilityId,
      buildingId: buildingOf(facilityId, building),
      landParcelId: parcel && (parcel.id ?? parcelIds.get(parcel.ref) ?? null),
    };
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
