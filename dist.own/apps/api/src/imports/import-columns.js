import { ImportRun } from '#db/entities/import-run.entity';
/** What an import keeps of the columns of its files, so that nobody has to read them again to show or check a mapping. */
export function columnsOfFiles(files) {
    return files.flatMap(({ file, offered, mappings }) => offered && mappings ? [{ file, sheets: offered, readBy: Object.fromEntries(mappings) }] : []);
}
/** What was kept at the preview. */
export async function readColumns(database, { municipalityCode, id }) {
    const run = await database.findOne(ImportRun, { select: { columns: true }, where: { municipalityCode, id } });
    return (run?.columns ?? []);
}
/** The mappings a file was previewed with: a commit reads it by the same, whatever has been remembered since. */
export function mappingsOf(columns, file) {
    return new Map(Object.entries(columns.find((one) => one.file === file)?.readBy ?? {}));
}
//# sourceMappingURL=import-columns.js.map