import type { ImportFileReport } from '../api/types.js';

/** The outcomes of rows, in the order they are told. */
export const outcomes = ['created', 'updated', 'merged', 'unchanged', 'skipped', 'held', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

/** Rows of all files by outcome, and the number of files that are lists of facilities. */
export interface Totals extends Readonly<Record<Outcome, number>> {
  readonly read: number;
}

/** Rows of one file by outcome. */
export function countsOf(file: ImportFileReport): Readonly<Record<Outcome, number>> {
  const { created, updated, merged, unchanged, skipped } = file;
  const held = file.held.reduce((sum, { sheetRows }) => sum + sheetRows, 0);
  return { created, updated, merged, unchanged, skipped, held, rejected: file.rejected.length };
}

/** The sums over all files. */
export function totalsOf(files: readonly ImportFileReport[]): Totals {
  const counts = files.map(countsOf);
  const sum = (outcome: Outcome) => counts.reduce((before, count) => before + count[outcome], 0);
  const totals = Object.fromEntries(outcomes.map((outcome) => [outcome, sum(outcome)])) as Record<Outcome, number>;
  return { ...totals, read: files.filter(({ driver }) => driver !== null).length };
}
