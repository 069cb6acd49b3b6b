import { ImportRun } from '#db/entities/import-run.entity';
import type { ColumnMapping, Mappings } from '#geo/import/columns/column-mapping';
import type { OfferedSheet } from '#geo/import/columns/offer-columns';
import type { ImportFile } from '#geo/import/read-import-file';
import type { EntityManager } from 'typeorm';

/** What can be mapped in a file of an import, and the mappings (by fingerprint) it was read by. */
export interface FileColumns {
  readonly file: string;
  readonly sheets: readonly OfferedSheet[];
  readonly readBy: Readonly<Record<string, ColumnMapping>>;
}

/** What an import keeps of the columns of its files, so that nobody has to read them again to show or check a mapping. */
export function columnsOfFiles(files: readonly ImportFile[]): FileColumns[] {
  return files.flatMap(({ file, offered, mappings }) =>
    offered && mappings ? [{ file, sheets: offered, readBy: Object.fromEntries(mappings) }] : [],
  );
}

/** What was kept at the preview. */
export async function readColumns(
  database: EntityManager,
  { municipalityCode, id }: Pick<ImportRun, 'municipalityCode' | 'id'>,
): Promise<readonly FileColumns[]> {
  const run = await database.findOne(ImportRun, { select: { columns: true }, where: { municipalityCode, id } });
  return (run?.columns ?? []) as readonly FileColumns[];
}

/** The mappings a file was previewed with: a commit reads it by the same, whatever has been remembered since. */
export function mappingsOf(columns: readonly FileColumns[], file: string): Mappings {
  return new Map(Object.entries(columns.find((one) => one.file === file)?.readBy ?? {}));
}
