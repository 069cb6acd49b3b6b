import type { ImportReport } from './imports.schema.js';

/** What `chodo import --json` prints of a report. */
export function commandAnswer({ files }: ImportReport) {
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

function remark({ cell, reason }: ImportReport['files'][number]['rejected'][number]) {
  return { cell, reason: reason.en };
}
