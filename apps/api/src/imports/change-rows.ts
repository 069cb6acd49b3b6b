import type { EntityManager } from 'typeorm';

/** Somebody edited a row between planning and writing; the transaction must be given up and the import planned again. */
export class RegisterChanged extends Error {
  override readonly name = 'RegisterChanged';
}

type Row = Readonly<Record<string, unknown>>;

/** Runs an `UPDATE … AS t … FROM … AS r` over rows with id and version. Throws RegisterChanged where a row has another version now. */
export async function changeRows(
  database: EntityManager,
  update: string,
  code: string,
  rows: readonly Row[],
): Promise<void> {
  const [done] = await database.query<{ count: number }[]>(
    `WITH done AS (
       ${update} WHERE t.municipality_code = $1 AND t.id = r.id AND t.version = r.version RETURNING 1)
     SELECT count(*)::integer AS count FROM done`,
    [code, JSON.stringify(rows)],
  );
  if (done?.count !== rows.length) throw new RegisterChanged('the register was edited while the import was planned');
}
