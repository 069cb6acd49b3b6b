import type { BuildingRow, BuildingValues, FacilityValues } from '../facility-row.js';
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
  /** The facility that stands beside a building; null where the column is gone, and for a facility. */
  readonly facilityName: string | null;
}

/** A building that somebody has added to a facility of the register, which is known by its name. */
export interface AddedBuilding {
  readonly facility: { readonly name: string; readonly address: string | null };
  readonly building: BuildingRow;
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
}

/** What a row was when it was exported, where it has been changed since; values null where nobody knows any more. */
export interface PastRow {
  readonly id: string;
  readonly version: number;
  readonly values: FacilityValues | BuildingValues | null;
  readonly changedBy: string;
  /** Moment of the last change, ISO 8601. */
  readonly changedAt: string;
}
