/** What an import reads at most; more is refused before it costs memory. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** All parts of a workbook together once inflated. */
  readonly inflatedBytes: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

/** Twice a register of 100,000 rows, and every list a city publishes. */
export const readLimits: ReadLimits = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  rows: 200_000,
  columns: 1_000,
  cells: 10_000_000,
};
