import type { OperationYear } from '#libs/facility-sheet';

/** What a file states of one facility, or of one of its functions (blank = the whole), in one fiscal year; null = nothing stated. */
export interface OperationValues extends OperationYear {
  readonly note: string | null;
}

/** A row of yearly records; the facility is known by a number, a name or both. */
export interface OperationRow {
  /** Address of its name, by which a decision names it. */
  readonly cell: string;
  readonly facilityNumber: string | null;
  readonly name: string | null;
  readonly address: string | null;
  readonly functionName: string;
  readonly values: OperationValues;
}

/** A year of the register as the planner needs it. */
export interface ExistingYear extends OperationValues {
  readonly id: string;
  readonly version: number;
  readonly facilityId: string;
  readonly functionName: string;
}
