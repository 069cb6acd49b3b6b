import type { BuildingFunction } from '#libs/asset';
import type { BuildingRef } from '../fixed-assets/asset-changes.js';
import type { RowOutcome } from '../planning/plan.js';
import type { LotValues } from './part-row.js';

/** A function or lot to be made; the facility and building may be ones that this command makes. */
export interface PartCreation<Values> {
  readonly kind: 'create';
  readonly facilityId: string | null;
  readonly building: BuildingRef | null;
  readonly values: Values;
}

/** One to be changed, with all its values afterwards. */
export interface PartUpdate<Values> {
  readonly kind: 'update';
  readonly id: string;
  readonly version: number;
  readonly values: Values;
}

export type PartChange<Values> = PartCreation<Values> | PartUpdate<Values>;

/** What the sheets of functions and land write. */
export interface PartChanges {
  readonly functions: readonly PartChange<BuildingFunction>[];
  readonly lots: readonly PartChange<LotValues>[];
}

/** What becomes of one row of these sheets that writes something. */
export interface PlannedPart {
  readonly cell: string;
  readonly part: 'function' | 'lot';
  readonly name: string;
  /** Null = land that no facility stands on. */
  readonly facilityId: string | null;
  readonly facilityName: string | null;
  readonly buildingName: string | null;
  readonly outcome: Extract<RowOutcome, 'created' | 'updated'>;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}
