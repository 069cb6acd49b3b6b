import { openDatabase, type OpenDatabaseOptions } from '#db/data-source';

/**
 * Copies the facilities of a city, a little aside each time, with all that their plan depends on, until it has so many buildings; its
 * yearly money grows with them.
 */
export async function growCity(
  place: Omit<OpenDatabaseOptions, 'role'>,
  code: string,
  buildings: number,
): Promise<void> {
  const database = await openDatabase({ ...place, role: 'command' });
  await database.dataSource.transaction(async (manager) => {
    await manager.query(
      `SELECT set_config('chodo.actor', 'bench', true), set_config('chodo.municipality_code', $1, true)`,
      [code],
    );
    await manager.query(chooseCopies, [code, buildings]);
    for (const statement of [growMoney, copyFacilities, copyBuildings, copyComponents, copyGrades])
      await manager.query(statement, [code]);
  });
  for (const table of ['facility', 'building', 'component', 'condition_grade'])
    await database.dataSource.query(`ANALYZE ${table}`);
  await database.close();
}

/** Which facility is copied for which time: as many as fit beside those that there are. */
const chooseCopies = `
CREATE TEMPORARY TABLE copied ON COMMIT DROP AS
SELECT id AS facility_id, n FROM (
  SELECT f.id, n, f.buildings, sum(f.buildings) OVER (ORDER BY n, f.id) AS so_far
    FROM (SELECT facility_id AS id, count(*) AS buildings FROM building WHERE municipality_code = $1 GROUP BY facility_id) f,
         generate_series(1, 1 + $2 / greatest(1, (SELECT count(*) FROM building WHERE municipality_code = $1))) n) known
 WHERE so_far <= $2 - (SELECT count(*) FROM building WHERE municipality_code = $1)`;

/** An id of version 4 that follows from another and the number of the copy. */
const idOf = (id: string) => `overlay(overlay(md5(${id}::text || c.n) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`;

/** Rows of a table as they are but for these columns. */
const copy = (table: string, of: string, changes: string) => `
INSERT INTO ${table}
SELECT (jsonb_populate_record(row, jsonb_build_object(${changes}))).*
  FROM copied c JOIN ${table} row ON ${of}
 WHERE row.municipality_code = $1`;

const growMoney = `
UPDATE municipality SET available_yen = available_yen *
  (1 + (SELECT count(*) FROM copied JOIN building b USING (facility_id) WHERE b.municipality_code = $1)
     / (SELECT count(*) FROM building WHERE municipality_code = $1)::numeric)
 WHERE municipality_code = $1`;

const copyFacilities = copy(
  'facility',
  'row.id = c.facility_id',
  `'id', ${idOf('row.id')}, 'name', row.name || ' ' || c.n,
   'location', ST_Translate(row.location, 0.004 * sin(c.n), 0.004 * cos(c.n))`,
);

const copyBuildings = copy(
  'building',
  'row.facility_id = c.facility_id',
  `'id', ${idOf('row.id')}, 'facility_id', ${idOf('row.facility_id')}`,
);

const copyComponents = copy(
  'component',
  'row.building_id IN (SELECT id FROM building WHERE municipality_code = $1 AND facility_id = c.facility_id)',
  `'id', ${idOf('row.id')}, 'building_id', ${idOf('row.building_id')}`,
);

const copyGrades = copy(
  'condition_grade',
  'row.facility_id = c.facility_id',
  `'id', ${idOf('row.id')}, 'facility_id', ${idOf('row.facility_id')}, 'building_id', ${idOf('row.building_id')}`,
);
