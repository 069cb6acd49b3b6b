import type { EntityManager } from 'typeorm';

/** The buildings of so many facilities are read within some hundredths of a second. */
const sliceSize = 100;

/**
 * The facilities of a city by name, in slices that are read one after the other; those of one name are in one slice, so that what is
 * ordered by the names of facilities is so over all slices too.
 */
export async function readFacilitySlices(database: EntityManager, code: string): Promise<string[][]> {
  const rows = await database.query<{ id: string; isNamesake: boolean }[]>(
    `SELECT id, coalesce(name = lag(name) OVER (ORDER BY name, id), false) AS "isNamesake" FROM facility
      WHERE municipality_code = $1 ORDER BY name, id`,
    [code],
  );
  return slicesOf(rows, sliceSize);
}

/** At least so many a slice but for the last, and as many more as have the name of the one before. */
export function slicesOf(
  rows: readonly { readonly id: string; readonly isNamesake: boolean }[],
  size: number,
): string[][] {
  const slices: string[][] = [];
  for (const { id, isNamesake } of rows) {
    const last = slices.at(-1);
    if (last && (last.length < size || isNamesake)) last.push(id);
    else slices.push([id]);
  }
  return slices;
}
