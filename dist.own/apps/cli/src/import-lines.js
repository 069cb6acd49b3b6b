/** An import for people: a line of counts per file, and every row that is held or rejected with its cell. */
export function importLines({ files }) {
    return files.flatMap((file) => [
        file.driver === null ? refusalLine(file) : countLine(file),
        ...remarkLines('held', file.held),
        ...remarkLines('rejected', file.rejected),
    ]);
}
/** What a person should look at although it was imported: a line each, for standard error. */
export function importNotes({ files, notes }) {
    const ofFiles = files.flatMap(({ file, warnings }) => warnings.map(({ cell, reason }) => `${file}${cell && `, ${cell}`}: note: ${reason.en} / ${reason.ja}`));
    return [...notes.map(({ en, ja }) => `note: ${en} / ${ja}`), ...ofFiles];
}
function countLine({ file, rows, created, updated, unchanged, merged, skipped, held, rejected }) {
    const counts = {
        created,
        updated,
        unchanged,
        merged,
        'left out': skipped,
        held: held.length,
        rejected: rejected.length,
    };
    const told = Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []));
    return `${file}: ${rows} rows: ${told.join(', ') || 'nothing to do'}`;
}
function refusalLine({ file, reason, looksLike, advice }) {
    const guess = looksLike ? ` (looks like ${looksLike.en} / ${looksLike.ja})` : '';
    return `${file}: not imported: ${reason?.en ?? 'no facility list'}${guess}${advice ? `. ${advice.en} / ${advice.ja}` : ''}`;
}
function remarkLines(what, remarks) {
    return remarks.map(({ cell, causeCell, name, reason }) => {
        const where = [what, causeCell ?? cell, name].filter(Boolean).join(' ');
        return `  ${where}: ${reason.en} / ${reason.ja}`;
    });
}
//# sourceMappingURL=import-lines.js.map