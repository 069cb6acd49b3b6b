import type { ImportReport } from './imports.schema.js';

/** What `chodo import --json` prints of a report. */
export function commandAnswer({ files }: Pick<ImportReport, 'files'>) {
  return {
    files: files.map(({ file, driver, reason, rows, created, updated, unchanged, merged, held, rejected }) => ({
      file,
      driver,
      ...(reason && { reason: reason.en }),
      rows,
      created,
      updated,
      unchanged,
      merged,
      held: held.map(remark),
      rejected: rejected.map(remark),
    })),
  };
}

type FileReport = ImportReport['files'][number];
type Remark = Pick<FileReport['rejected'][number], 'cell' | 'reason'> &
  Partial<Pick<FileReport['held'][number], 'causeCell'>>;

function remark({ cell, causeCell, reason }: Remark) {
  return { cell: causeCell ?? cell, reason: reason.en };
}
