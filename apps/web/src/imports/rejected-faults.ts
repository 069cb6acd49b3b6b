import type { ImportFileReport } from '../api/types.js';

type RejectedRow = ImportFileReport['rejected'][number];

/** The part of the page where the rows of a file that cannot be used stand. */
export const rejectedRowsId = (file: string): string => `rejected-${encodeURIComponent(file)}`;

/** Where the first such rows stand, undefined where there are none. */
export function firstRejected(files: readonly ImportFileReport[]): string | undefined {
  const first = files.find(({ rejected }) => rejected.length > 0);
  return first && rejectedRowsId(first.file);
}

/** What is wrong with a row that cannot be used, cell by cell; reports of earlier versions know but one reason. */
export function faultsOf({ cell, reason, faults }: RejectedRow): RejectedRow['faults'] {
  return faults.length > 0 ? faults : [{ cell, value: '', reason }];
}
