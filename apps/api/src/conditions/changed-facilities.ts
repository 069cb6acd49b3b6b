import type { EntityManager } from 'typeorm';

/** More entries than this are not looked at one by one. */
const mostEntries = 1_000;

/**
 * The facilities whose buildings the journal of a city tells of after an entry, among entries of these tables; null where it tells of
 * what concerns all of them, or of too much, or where the entry is not there any more.
 */
export async function changedFacilities(
  database: EntityManager,
  code: string,
  after: { readonly id: string; readonly at: string },
  tables: readonly string[],
): Promise<string[] | null> {
  const [row] = await database.query<{ isTold: boolean; facilities: string[] }[]>(
    `WITH entry AS MATERIALIZED (
       SELECT entity, entity_id, before, after FROM audit
        WHERE municipality_code = $1 AND id > $2 AND entity IN (${tables.map((table) => `'${table}'`).join(', ')})
        LIMIT ${mostEntries + 1}),
     image AS (
       SELECT entity, unnest(ARRAY[before, after]) AS image FROM entry WHERE entity IN ('facility', 'building', 'component', 'condition_grade')),
     touched AS (
       SELECT (image ->> CASE entity WHEN 'building' THEN 'id' ELSE 'building_id' END)::uuid AS building FROM image
       UNION
       SELECT building_id FROM condition_grade
        WHERE municipality_code = $1
          AND inspection_id IN (SELECT split_part(entity_id, ' ', 1)::uuid FROM entry WHERE entity = 'inspection' AND entity_id <> '*'))
     SELECT EXISTS (SELECT FROM audit WHERE municipality_code = $1 AND id = $2 AND at = $3::timestamptz)
              AND NOT EXISTS (SELECT FROM entry WHERE entity_id = '*' OR entity IN ('municipality', 'condition_settings', 'unit_price'))
              AND (SELECT count(*) FROM entry) <= ${mostEntries} AS "isTold",
            ARRAY(
              SELECT (image ->> CASE entity WHEN 'facility' THEN 'id' ELSE 'facility_id' END)::uuid FROM image
               WHERE image IS NOT NULL AND entity <> 'component'
              UNION
              SELECT facility_id FROM building WHERE municipality_code = $1 AND id IN (SELECT building FROM touched)) AS facilities`,
    [code, after.id, after.at],
  );
  return row!.isTold ? row!.facilities : null;
}
