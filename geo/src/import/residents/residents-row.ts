/** Residents of the whole city in a calendar year as a file states them. */
export interface ResidentsRow {
  /** Of the number of residents. */
  readonly cell: string;
  readonly year: number;
  readonly residents: number;
}

/** Residents in a year as the register has them. */
export interface RecordedResidents {
  readonly year: number;
  readonly residents: number;
  readonly source: string | null;
}
