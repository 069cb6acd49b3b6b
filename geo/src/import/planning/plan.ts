import type { LonLat, Wording } from '#libs/asset';
import type { MultiPolygon } from '../../spatial/boundary.js';
import type { PropertyChange } from '../fixed-assets/asset-changes.js';
import type { ExistingProperty } from '../fixed-assets/asset-row.js';
import type { YearSet } from '../operations/compare-year.js';
import type { ExistingYear, OperationValues } from '../operations/operation-row.js';
import type { KeptRegisterValue } from '../register-workbook/answer-edit.js';
import type { PartChanges, PlannedPart } from '../register-workbook/part-changes.js';
import type { ExistingParts } from '../register-workbook/part-row.js';
import type { PastRow } from '../register-workbook/register-edits.js';
import type { BuildingValues, FacilityFile, FacilityValues, RejectedRow, RowWarning } from '../facility-row.js';
import type { PlannedResidents } from '../residents/plan-residents.js';
import type { RecordedResidents } from '../residents/residents-row.js';

/** What one list last said of a facility and its buildings (by `BuildingRow.key`); blank values are left out (`seen.ts`). */
export interface Seen {
  readonly facility: Partial<FacilityValues>;
  readonly buildings: Readonly<Record<string, Partial<BuildingValues>>>;
}

/**
 * The id a facility bears in a source, and what each list of that source last said of it. The register keeps it, for it tells a
 * change of the source from a correction made here. Rows without an id get one out of name and address, beginning with `=`.
 */
export interface SourceLink {
  readonly source: string;
  readonly sourceId: string;
  readonly seen: Readonly<Record<string, Seen>>;
}

/** A building of the register; sourceKey is the `sourceKey` of the `NewBuilding` it was made from. */
export interface ExistingBuilding extends BuildingValues {
  readonly id: string;
  readonly version: number;
  readonly sourceKey: string | null;
}

/** A facility of the register as the planner needs it; assumed buildings are left out. */
export interface ExistingFacility extends FacilityValues {
  readonly id: string;
  readonly version: number;
  readonly sources: readonly SourceLink[];
  readonly buildings: readonly ExistingBuilding[];
}

/**
 * What a person answered for a held row: it is that facility (an id, or the ref of one made by this command), a new one, or to be left
 * out; of a row that both sides have changed, whose values count.
 */
export type Decision = { readonly file: string; readonly cell: string } & (
  | ({ readonly decision: 'same'; readonly facilityId: string } & ChosenPlace)
  | ({ readonly decision: 'new' } & ChosenPlace)
  | { readonly decision: 'skip' }
  | { readonly decision: 'file' }
  | { readonly decision: 'register' }
);

/** Where a person says that a facility is, instead of where its row says: null = not known; left out = as the row says. */
export interface ChosenPlace {
  readonly place?: LonLat | null | undefined;
}

/** Everything a plan depends on. */
export interface PlanInput {
  readonly municipality: {
    /** Six digits (five do). */
    readonly code: string;
    /** 高松市; null when it is not known, and then taken from the addresses. */
    readonly name: string | null;
  };
  readonly existing: readonly ExistingFacility[];
  /** All files of one command, in the order they were given. */
  readonly files: readonly FacilityFile[];
  /** The area of the municipality; null when it is not known. */
  readonly boundary: MultiPolygon | null;
  readonly decisions?: readonly Decision[];
  /** Yearly records of the register. */
  readonly years?: readonly ExistingYear[];
  /** Fixed assets, lots and events of the register, where a ledger of fixed assets is among the files. */
  readonly property?: ExistingProperty;
  /** Functions and land of the register, where an exported register is among the files. */
  readonly parts?: ExistingParts;
  /** Residents of the city by year as the register has them. */
  readonly residents?: readonly RecordedResidents[];
  /** Earlier states of rows that an exported register brings back. */
  readonly past?: readonly PastRow[];
  /** Where somebody has kept what the register says against an exported register before. */
  readonly kept?: readonly KeptRegisterValue[];
  /** Told now and then how many rows have been planned; what it throws ends the planning. */
  readonly watch?: (rows: number) => void;
}

/** Why a row waits for a person. */
export type HeldKind =
  | 'outside-boundary'
  | 'swapped-place'
  | 'zero-place'
  | 'stale'
  | 'same-name-near'
  | 'same-name-no-place'
  | 'several-facilities'
  | 'id-of-another'
  | 'part-of-facility'
  | 'other-municipality'
  | 'facility-gone'
  | 'facility-not-found'
  | 'which-facility'
  | 'asset-disposed'
  | 'other-boundary';

/** A facility a held row may be. */
export interface Candidate {
  /** Id in the register, or ref of a facility this command makes. */
  readonly facilityId: string;
  readonly name: string;
  readonly address: string | null;
  readonly location: LonLat | null;
  /** Metres between the two places, null when one is not known. */
  readonly distanceM: number | null;
}

/** A row that waits for a person; `sheetRows` is 1 but for a ledger, whose facilities have several. */
export interface HeldRow {
  /** Address of its name, by which a decision names it. */
  readonly cell: string;
  /** The cell a person should look at. */
  readonly causeCell: string;
  readonly name: string;
  readonly sheetRows: number;
  readonly kind: HeldKind;
  readonly reason: Wording;
  readonly candidates: readonly Candidate[];
  /** As the row states it. */
  readonly place?: LonLat | null;
  /** Where it would be with latitude and longitude exchanged, if that may be meant. */
  readonly otherPlace?: LonLat | null;
  readonly stale?: StaleRow | null;
}

/** A row of an exported register that was changed here since, and in the file too. */
export interface StaleRow {
  readonly changedBy: string | null;
  /** ISO 8601. */
  readonly changedAt: string | null;
  readonly fields: readonly StaleField[];
}

/** A field both have changed, in words of cells: '' = blank. */
export interface StaleField {
  readonly cell: string;
  readonly label: Wording;
  readonly exported: string | null;
  readonly file: string;
  readonly register: string;
}

/**
 * The outcome of one row. `created`: it makes a facility. `merged`: it joins a facility that an earlier row of this command made, or that
 * the register knew without this list (its id there is added, blanks are filled). `updated`: the register has it from this list, and the
 * list now says something else. `unchanged`: nothing to write. `skipped`: a person left it out.
 */
export type RowOutcome = 'created' | 'merged' | 'updated' | 'unchanged' | 'skipped';

/** What becomes of one row of a file that is neither held nor rejected. */
export interface PlannedRow {
  readonly cell: string;
  readonly name: string;
  readonly address: string | null;
  readonly outcome: RowOutcome;
  /** Id in the register, or ref of a facility this command makes; null for a skipped row. */
  readonly facilityId: string | null;
}

/** What becomes of one row of yearly records. */
export interface PlannedYear {
  readonly cell: string;
  /** Of the facility, as the register has it. */
  readonly name: string;
  readonly facilityId: string | null;
  readonly fiscalYear: number;
  readonly functionName: string;
  readonly outcome: RowOutcome;
  /** Compared when asked for: few of many are shown. */
  readonly changes: () => YearSet;
}

/** One file of a command: rows = created + updated + unchanged + merged + skipped + rows held + rejected, counted in rows of the sheet. */
export interface FilePlan {
  readonly file: string;
  readonly driver: string | null;
  readonly reason: Wording | null;
  readonly looksLike: Wording | null;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly skipped: number;
  readonly held: readonly HeldRow[];
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly RowWarning[];
  readonly planned: readonly PlannedRow[];
  readonly years: readonly PlannedYear[];
  readonly residents?: readonly PlannedResidents[];
  /** Functions and lots of an exported register that are made or changed. */
  readonly parts?: readonly PlannedPart[];
}

/** A building to be made. */
export interface NewBuilding extends BuildingValues {
  readonly sourceKey: string;
}

/** A facility to be made; ref is unique in the plan (`file#cell` of the row that makes it). */
export interface FacilityCreation {
  readonly kind: 'create';
  readonly ref: string;
  readonly values: FacilityValues;
  readonly buildings: readonly NewBuilding[];
  readonly sources: readonly SourceLink[];
}

/** What is to be written to a facility of the register: all of `set` in one update against `version`; `sources` replace links of the same source and id. */
export interface FacilityUpdate {
  readonly kind: 'update';
  readonly id: string;
  readonly version: number;
  readonly set: Partial<FacilityValues>;
  readonly newBuildings: readonly NewBuilding[];
  readonly changedBuildings: readonly { readonly id: string; readonly set: Partial<BuildingValues> }[];
  readonly sources: readonly SourceLink[];
}

/** A whole command: what its report says, and at most one change per facility. */
export interface ImportPlan extends PartChanges {
  readonly files: readonly FilePlan[];
  readonly changes: readonly (FacilityCreation | FacilityUpdate)[];
  readonly years: readonly YearChange[];
  readonly property: readonly PropertyChange[];
  /** Years of residents as they are to stand in the register. */
  readonly residents: readonly RecordedResidents[];
  /** Where somebody keeps what the register says now. */
  readonly kept: readonly KeptRegisterValue[];
}

/** A year to be made; the facility may be one that this command makes (its ref). */
export interface YearCreation {
  readonly kind: 'create-year';
  readonly facilityId: string;
  readonly fiscalYear: number;
  readonly functionName: string;
  readonly values: OperationValues;
}

/** A year to be changed, with all its values afterwards. */
export interface YearUpdate {
  readonly kind: 'update-year';
  readonly id: string;
  readonly version: number;
  readonly values: OperationValues;
}

export type YearChange = YearCreation | YearUpdate;
