/** What `chodo import --json` prints of a report: rows = created + updated + unchanged + merged + skipped + rows held + rejected; skipped = of other cities, or of another edition. */
export function commandAnswer({ files }) {
    return {
        files: files.map(({ file, driver, reason, rows, created, updated, unchanged, merged, skipped, held, rejected }) => ({
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
        })),
    };
}
function remark({ cell, causeCell, reason }) {
    return { cell: causeCell ?? cell, reason: reason.en };
}
//# sourceMappingURL=command-answer.js.map