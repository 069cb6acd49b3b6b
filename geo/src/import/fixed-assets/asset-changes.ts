import type { EventKind, SubjectKind } from '#libs/asset';
import type { AssetKey, AssetValues, ParcelValues } from './asset-row.js';

/** A building of the register (its id), or one that this command makes (its key at its facility). */
export interface BuildingRef {
  readonly id: string | null;
  readonly sourceKey: string | null;
}

/** What a new asset or event is about; a lot that this command makes is named by the label of its asset. */
export interface SubjectRef {
  /** In the register, or the ref of one that this command makes; null = land that no facility stands on. */
  readonly facilityId: string | null;
  readonly building: BuildingRef | null;
  readonly parcel: { readonly id: string | null; readonly ref: string } | null;
}

export interface AssetCreation extends AssetKey, SubjectRef {
  readonly kind: 'create-asset';
  readonly values: AssetValues;
}

export interface AssetUpdate {
  readonly kind: 'update-asset';
  readonly id: string;
  readonly version: number;
  readonly values: AssetValues;
}

export interface ParcelCreation {
  readonly kind: 'create-parcel';
  readonly ref: string;
  readonly facilityId: string | null;
  readonly values: ParcelValues;
}

export interface ParcelUpdate {
  readonly kind: 'update-parcel';
  readonly id: string;
  readonly version: number;
  readonly values: ParcelValues;
}

export interface EventCreation extends SubjectRef {
  readonly kind: 'create-event';
  readonly facilityId: string;
  readonly eventKind: EventKind;
  readonly eventDate: string;
  readonly subject: SubjectKind;
  readonly subjectName: string;
  readonly areaM2: number | null;
  readonly amountYen: number | null;
}

/** What a ledger of fixed assets writes besides facilities and buildings. */
export type PropertyChange = AssetCreation | AssetUpdate | ParcelCreation | ParcelUpdate | EventCreation;
