import type { BuildingFunction } from '#libs/asset';
import type { BuildingRow, BuildingValues, FacilityValues } from '../facility-row.js';
import type { LotValues } from './part-row.js';
import type { RegisterField } from './register-field.js';
import type { RegisterLanguage } from './vocabulary.js';

/** A cell of an edited row. */
export interface EditedCell {
  readonly text: string;
  /** Its address. */
  readonly cell: string;
}

/** A row with an id, as its cells say it; `version` is of the row when it was exported. */
export interface EditedRow {
  readonly id: string;
  readonly version: number;
  /** Address of its name. */
  readonly cell: string;
  readonly name: string;
  readonly address: string | null;
  /** By key of the column. */
  readonly cells: ReadonlyMap<string, EditedCell>;
  /** The facility that stands beside a building, function or lot; null where the column is gone, and for a facility. */
  readonly facilityName: string | null;
  /** The building that stands beside a function; null where the column is gone, and for anything else. */
  readonly buildingName: string | null;
}

/** A building that somebody has added to a facility of the register, which is known by its name. */
export interface AddedBuilding {
  readonly facility: { readonly name: string; readonly address: string | null };
  readonly building: BuildingRow;
}

/** A function or lot that somebody has added; its facility and building are known by their names ('' = land of no facility). */
export interface AddedPart<Values> {
  readonly facility: AddedBuilding['facility'];
  readonly buildingName: string;
  /** Address of its name. */
  readonly cell: string;
  readonly values: Values;
}

/** The rows of one sheet, and the fields all columns of which are still there. */
export interface EditedSheet<Values> {
  readonly fields: readonly RegisterField<Values>[];
  readonly rows: readonly EditedRow[];
}

/** What comes back of an exported register besides new facilities. */
export interface RegisterEdits {
  readonly language: RegisterLanguage;
  readonly facilities: EditedSheet<FacilityValues>;
  readonly buildings: EditedSheet<BuildingValues>;
  readonly added: readonly AddedBuilding[];
  readonly functions: EditedSheet<BuildingFunction>;
  readonly addedFunctions: readonly AddedPart<BuildingFunction>[];
  readonly land: EditedSheet<LotValues>;
  readonly addedLots: readonly AddedPart<LotValues>[];
}

/** What a row was when it was exported, where it has been changed since; values null where nobody knows any more. */
export interface PastRow {
  readonly id: string;
  readonly version: number;
  readonly values: FacilityValues | BuildingValues | BuildingFunction | LotValues | null;
  readonly changedBy: string;
  /** Moment of the last change, ISO 8601. */
  readonly changedAt: string;
}
