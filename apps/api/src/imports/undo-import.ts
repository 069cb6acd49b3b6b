import { BuildingFunction } from '#db/entities/building-function.entity';
import { Building } from '#db/entities/building.entity';
import { Component } from '#db/entities/component.entity';
import { District } from '#db/entities/district.entity';
import { Estimate } from '#db/entities/estimate.entity';
import { FacilitySource } from '#db/entities/facility-source.entity';
import { Facility } from '#db/entities/facility.entity';
import { FixedAsset } from '#db/entities/fixed-asset.entity';
import { KeptRegisterValue } from '#db/entities/kept-register-value.entity';
import { LandParcel } from '#db/entities/land-parcel.entity';
import { MunicipalityPopulation } from '#db/entities/municipality-population.entity';
import { Municipality } from '#db/entities/municipality.entity';
import { OperationYear } from '#db/entities/operation-year.entity';
import { PropertyEvent } from '#db/entities/property-event.entity';
import { LayerEdition } from '#db/entities/layer.entity';
import type { EntityManager } from 'typeorm';
import { type LaterChange, laterChangesOf, type TouchedRow } from './later-changes.js';

/** Rows put back as they were before the import: removed again, set back, brought back. */
export interface Restored {
  readonly removed: number;
  readonly setBack: number;
  readonly broughtBack: number;
}

/** Undone, or refused because of what was changed since; nothing is written in that case. */
export type UndoOutcome =
  | { readonly ok: true; readonly restored: Restored }
  | { readonly ok: false; readonly laterChanges: readonly LaterChange[] };

type Operations = ReadonlyMap<string, ReadonlySet<string>>;

interface UndoTable {
  readonly name: string;
  /** What the import did in it. */
  readonly operations: ReadonlySet<string>;
  readonly columns: readonly string[];
  /** Columns in which a row may differ and still be what the import made: an undo is a change too, so versions only grow. */
  readonly ignored: readonly string[];
  /** SQL of the row's name in the journal. */
  readonly key: (row: string) => string;
  /** SQL of the row as the journal would note it now. */
  readonly image: (row: string) => string;
}

/** What an import writes, parents first; `only` these columns, where others are none of an import's concern. */
const written = [
  { entity: Municipality, key: ['municipality_code'], geometry: 'boundary', only: ['boundary', 'boundary_source'] },
  { entity: MunicipalityPopulation, key: ['year'] },
  { entity: District, key: ['id'], geometry: 'boundary' },
  { entity: Facility, key: ['id'], geometry: 'location' },
  { entity: FacilitySource, key: ['source', 'source_id'] },
  { entity: Building, key: ['id'] },
  { entity: BuildingFunction, key: ['id'] },
  { entity: Component, key: ['id'] },
  { entity: Estimate, key: ['building_id', 'attribute'] },
  { entity: OperationYear, key: ['id'] },
  { entity: LandParcel, key: ['id'], geometry: 'geometry' },
  { entity: PropertyEvent, key: ['id'] },
  { entity: FixedAsset, key: ['id'] },
  { entity: LayerEdition, key: ['id'] },
  { entity: KeptRegisterValue, key: ['row_id', 'digest'] },
] as const;

/** First image before and last image after, of each row that the import wrote. $1 = municipality, $2 = import. */
const touchedOf = (where: string) => `touched AS (
  SELECT entity, entity_id, (array_agg(before ORDER BY id))[1] AS before, (array_agg(after ORDER BY id DESC))[1] AS after,
         max(id) AS last_id
    FROM audit WHERE municipality_code = $1 AND import_id = $2 ${where} GROUP BY entity, entity_id)`;

/** Rows that the import made; without their images, which to sort by took most of an undo. */
const insertedOf = (where: string) => `inserted AS (
  SELECT entity, entity_id FROM audit WHERE municipality_code = $1 AND import_id = $2 ${where}
   GROUP BY entity, entity_id HAVING (array_agg(operation ORDER BY id))[1] = 'insert')`;
const touchedIn = ({ name }: UndoTable) => touchedOf(`AND entity = '${name}'`);

/** Takes a whole import back, by the journal, in the caller's transaction (whose scope must not name that import). */
export async function undoImport(database: EntityManager, code: string, importId: string): Promise<UndoOutcome> {
  const operations = await operationsOf(database, code, importId);
  const tables = written
    .map((table) => describeTable(database, table, operations))
    .filter(({ operations: done }) => done.size > 0);
  await lockRows(database, tables, code, importId);
  const changed = await rowsChangedSince(database, tables, code, importId);
  const added = await rowsThatRestOnIt(database, code, importId);
  if (changed.length + added.length > 0) {
    return { ok: false, laterChanges: await laterChangesOf(database, code, importId, [...changed, ...added]) };
  }
  const removed = await goBack(database, tables.toReversed(), removal, code, importId);
  const broughtBack = await goBack(database, tables, bringingBack, code, importId);
  const setBack = await goBack(database, tables, settingBack, code, importId);
  return { ok: true, restored: { removed, setBack, broughtBack } };
}

/** What the import did, by table: most imports touch few of them. */
async function operationsOf(database: EntityManager, code: string, importId: string): Promise<Operations> {
  const found = await database.query<{ entity: string; operations: string[] }[]>(
    `SELECT entity, array_agg(DISTINCT operation) AS operations
       FROM audit WHERE municipality_code = $1 AND import_id = $2 GROUP BY entity`,
    [code, importId],
  );
  return new Map(found.map(({ entity, operations }) => [entity, new Set(operations)]));
}

function describeTable(database: EntityManager, table: (typeof written)[number], operations: Operations): UndoTable {
  const metadata = database.connection.getMetadata(table.entity);
  const geometry = 'geometry' in table ? table.geometry : null;
  const only: readonly string[] | null = 'only' in table ? table.only : null;
  const names = metadata.columns.map((column) => column.databaseName);
  return {
    name: metadata.tableName,
    operations: operations.get(metadata.tableName) ?? new Set(),
    columns: only ? [...only, 'version'] : names,
    ignored: only ? names.filter((name) => !only.includes(name)) : ['version'],
    key: (row) => table.key.map((column) => `${row}.${column}::text`).join(` || ' ' || `),
    image: (row) =>
      `CASE WHEN ${row}.municipality_code IS NOT NULL THEN
         ${geometry ? `audit_image(to_jsonb(${row}), '${geometry}', ${row}.${geometry})` : `to_jsonb(${row})`} END`,
  };
}

const lockedTables = [
  'district',
  'facility',
  'building',
  'building_function',
  'operation_year',
  'land_parcel',
  'property_event',
  'fixed_asset',
];

/** Nobody may edit, or add to, what is compared and then written over. */
async function lockRows(
  database: EntityManager,
  tables: readonly UndoTable[],
  code: string,
  importId: string,
): Promise<void> {
  for (const table of lockedTables.filter((locked) => tables.some(({ name }) => name === locked))) {
    await database.query(
      `SELECT 1 FROM ${table} WHERE municipality_code = $1 AND id IN
         (SELECT entity_id::uuid FROM audit WHERE municipality_code = $1 AND import_id = $2 AND entity = '${table}')
        ORDER BY id FOR UPDATE`,
      [code, importId],
    );
  }
}

/** Rows that the journal knows to have been written again, and that are not what the import made of them. */
async function rowsChangedSince(
  database: EntityManager,
  tables: readonly UndoTable[],
  code: string,
  importId: string,
): Promise<TouchedRow[]> {
  const found: TouchedRow[] = [];
  for (const table of tables) {
    const { name, key, image, ignored } = table;
    found.push(
      ...(await database.query<TouchedRow[]>(
        `WITH again AS (
           SELECT DISTINCT entity_id FROM audit
            WHERE municipality_code = $1 AND entity = '${name}' AND import_id IS DISTINCT FROM $2
              AND id > (SELECT min(id) FROM audit WHERE municipality_code = $1 AND import_id = $2)),
         ${touchedOf(`AND entity = '${name}' AND entity_id IN (SELECT entity_id FROM again)`)}
         SELECT entity, entity_id AS "entityId", last_id::float8 AS "lastAuditId"
           FROM touched LEFT JOIN ${name} AS t ON t.municipality_code = $1 AND ${key('t')} = entity_id
          WHERE jsonb_strip_nulls(${image('t')} - $3::text[]) IS DISTINCT FROM jsonb_strip_nulls(after - $3::text[])`,
        [code, importId, ignored],
      )),
    );
  }
  return found;
}

/** Facilities and buildings that an undo removes, and with them what stands on them. */
const going = `${insertedOf('')},
     going_facility AS (SELECT entity_id::uuid AS id FROM inserted WHERE entity = 'facility'),
     going_building AS (
       SELECT entity_id::uuid AS id FROM inserted WHERE entity = 'building'
       UNION SELECT b.id FROM building b JOIN going_facility f ON f.id = b.facility_id WHERE b.municipality_code = $1)`;

/** What was estimated since for buildings of the import goes with them, and so do the buildings that were assumed for it. */
export interface GoesAlong {
  readonly estimates: number;
  readonly assumedBuildings: number;
}

/** What somebody has estimated since the import, and an undo of it would take along; nothing of an import that is not written. */
export async function goingAlong(database: EntityManager, code: string, importId: string): Promise<GoesAlong> {
  const [counted] = await database.query<GoesAlong[]>(
    `WITH ${going}
     SELECT (SELECT count(*)::integer FROM estimate e JOIN going_building b ON b.id = e.building_id
              WHERE e.municipality_code = $1) AS estimates,
            (SELECT count(*)::integer FROM building a JOIN going_building b ON b.id = a.id
              WHERE a.municipality_code = $1 AND a.assumed) AS "assumedBuildings"`,
    [code, importId],
  );
  return counted ?? { estimates: 0, assumedBuildings: 0 };
}

/**
 * What others have added to a facility or building that goes, and later editions of a list, which were compared with this one. Estimates and the buildings they assume are no such thing:
 * they are worked out from the register, and go with what they were worked out for.
 */
function rowsThatRestOnIt(database: EntityManager, code: string, importId: string): Promise<TouchedRow[]> {
  return database.query<TouchedRow[]>(
    `WITH ${going},
     resting AS (
       SELECT 'facility_source' AS entity, s.source || ' ' || s.source_id AS entity_id
         FROM facility_source s JOIN going_facility f ON f.id = s.facility_id WHERE s.municipality_code = $1
       UNION ALL
       SELECT 'building', b.id::text
         FROM building b JOIN going_facility f ON f.id = b.facility_id WHERE b.municipality_code = $1 AND NOT b.assumed
       UNION ALL
       ${belonging('building', ['building_function', 'component', 'room', 'condition_grade'])}
       UNION ALL
       ${belonging('facility', ['land_parcel', 'property_event', 'fixed_asset', 'operation_year', 'inspection'])}
       UNION ALL
       SELECT 'layer_edition', later.id::text
         FROM layer_edition gone
         JOIN inserted ON inserted.entity = 'layer_edition' AND inserted.entity_id = gone.id::text
         JOIN layer_edition later ON later.municipality_code = $1 AND later.layer_key = gone.layer_key
                                 AND later.list = gone.list AND later.edition > gone.edition
        WHERE gone.municipality_code = $1)
     SELECT entity, entity_id AS "entityId", 0 AS "lastAuditId" FROM resting
     EXCEPT SELECT entity, entity_id, 0 FROM inserted`,
    [code, importId],
  );
}

/** SQL of what belongs to a facility or building that goes. */
function belonging(owner: 'facility' | 'building', tables: readonly string[]): string {
  return tables
    .map(
      (table) => `SELECT '${table}', t.id::text
         FROM ${table} t JOIN going_${owner} o ON o.id = t.${owner}_id WHERE t.municipality_code = $1`,
    )
    .join(' UNION ALL ');
}

/** How the rows of a table are put back as they were before the import: in SQL, and after which operations there are any. */
interface WayBack {
  readonly after: readonly string[];
  readonly rows: (table: UndoTable) => string;
  readonly statement: (table: UndoTable) => string;
}

const removal: WayBack = {
  after: ['insert'],
  rows: ({ name }) => insertedOf(`AND entity = '${name}'`),
  statement: ({ name, key }) =>
    `DELETE FROM ${name} AS t USING inserted WHERE t.municipality_code = $1 AND ${key('t')} = entity_id`,
};

const settingBack: WayBack = {
  after: ['update', 'delete'],
  rows: touchedIn,
  statement: ({ name, columns, key }) =>
    `UPDATE ${name} AS t SET ${columns.map((column) => `${column} = ${restored(column, 't.version + 1')}`).join(', ')}
       FROM touched, jsonb_populate_record(NULL::${name}, before) AS r
      WHERE t.municipality_code = $1 AND ${key('t')} = entity_id AND before IS NOT NULL AND after IS NOT NULL`,
};

const bringingBack: WayBack = {
  after: ['delete'],
  rows: touchedIn,
  statement: ({ name, columns }) =>
    `INSERT INTO ${name} (${columns.join(', ')})
     SELECT ${columns.map((column) => restored(column, 'r.version + 1')).join(', ')}
       FROM touched, jsonb_populate_record(NULL::${name}, before) AS r
      WHERE before IS NOT NULL AND after IS NULL`,
};

/** Goes one way back, table by table; answers how many rows that touched. */
async function goBack(
  database: EntityManager,
  tables: readonly UndoTable[],
  wayBack: WayBack,
  code: string,
  importId: string,
): Promise<number> {
  let count = 0;
  for (const table of tables.filter(({ operations }) => wayBack.after.some((operation) => operations.has(operation)))) {
    const [row] = await database.query<{ count: number }[]>(
      `WITH ${wayBack.rows(table)}, done AS (${wayBack.statement(table)} RETURNING 1)
       SELECT count(*)::integer AS count FROM done`,
      [code, importId],
    );
    count += row?.count ?? 0;
  }
  return count;
}

/** A district that has been removed since has left its other facilities without one, too. */
function restored(column: string, nextVersion: string): string {
  if (column === 'version') return nextVersion;
  if (column !== 'district_id') return `r.${column}`;
  return `(SELECT d.id FROM district d WHERE d.municipality_code = $1 AND d.id = r.district_id)`;
}
