import type { Wording } from '#libs/asset';
import type { CellFault, FacilityFile, RejectedRow } from './facility-row.js';
import { cellText, type Table } from './reading/table.js';

/** What is wrong with a cell; whoever reads the file adds what stands in it (`withCellTexts`), unless it is told here. */
export type Fault = Pick<CellFault, 'cell' | 'reason'> & Partial<Pick<CellFault, 'value'>>;

/** A row that cannot be used, with everything that is wrong with it: whoever corrects it need not come back for the next fault. */
export function rejectedRow(
  faults: readonly Fault[],
  { name, address }: Pick<RejectedRow, 'name' | 'address'>,
): RejectedRow {
  const [first] = faults;
  if (!first) throw new RangeError('a row without a fault is not rejected');
  const told = faults.map((fault) => ({ value: '', ...fault }));
  return { cell: first.cell, name: name || null, address, reason: reasonOf(faults), faults: told };
}

/** The faults of a file with what stands in their cells. */
export function withCellTexts<File extends Pick<FacilityFile, 'rejected'>>(file: File, tables: readonly Table[]): File {
  const rejected = file.rejected.map((row) => ({
    ...row,
    faults: faultsOf(row).map((fault) => ({ ...fault, value: cellText(tables, fault.cell) })),
  }));
  return { ...file, rejected };
}

/** All faults of a row; where only one was looked for, that one. */
export function faultsOf({ cell, reason, faults }: RejectedRow): readonly CellFault[] {
  return faults ?? [{ cell, value: '', reason }];
}

function reasonOf(faults: readonly Fault[]): Wording {
  if (faults.length === 1) return faults[0]!.reason;
  return {
    ja: faults.map(({ cell, reason }) => `${cell}: ${reason.ja}`).join('。'),
    en: faults.map(({ cell, reason }) => `${cell}: ${reason.en}`).join('; '),
  };
}
