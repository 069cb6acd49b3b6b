/** What an import reads at most; more is refused before it costs memory. */
export interface ReadLimits {
  readonly fileBytes: number;
  /** All parts of a workbook together once inflated. */
  readonly inflatedBytes: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Of all sheets together. */
  readonly cells: number;
  /** Letters of one cell; Excel itself takes no more. */
  readonly cellLetters: number;
  /** Letters of all cells together: many cells of a workbook may share one text. */
  readonly letters: number;
}

/** Twice a register of 100,000 rows, and every list a city publishes. */
export const readLimits: ReadLimits = {
  fileBytes: 50 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  sheets: 200,
  rows: 200_000,
  columns: 1_000,
  cells: 10_000_000,
  cellLetters: 32_767,
  letters: 100_000_000,
};
