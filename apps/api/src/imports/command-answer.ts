import type { ImportReport } from './imports.schema.js';

/** What `chodo import --json` prints of a report: rows = created + updated + unchanged + merged + skipped + rows held + rejected; skipped = of other cities, or of another edition. */
export function commandAnswer({ files }: Pick<ImportReport, 'files'>) {
  return {
    files: files.map(
      ({ file, driver, reason, rows, created, updated, unchanged, merged, skipped, held, rejected }) => ({
        file,
        driver,
        ...(reason && { reason: reason.en }),
        rows,
        created,
        updated,
        unchanged,
        merged,
        skipped,
        held: held.map(remark),
        rejected: rejected.map(remark),
      }),
    ),
  };
}

type FileReport = ImportReport['files'][number];
type Remark = Pick<FileReport['rejected'][number], 'cell' | 'reason'> &
  Partial<Pick<FileReport['held'][number], 'causeCell'>>;

function remark({ cell, causeCell, reason }: Remark) {
  return { cell: causeCell ?? cell, reason: reason.en };
}
