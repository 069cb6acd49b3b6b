/** Tables whose rows are journalled one by one, with the columns that name a row inside its municipality. */
const rowTables: Record<string, readonly string[]> = {
  municipality: ['municipality_code'],
  municipality_population: ['year'],
  district: ['id'],
  facility: ['id'],
  facility_source: ['source', 'source_id'],
  building: ['id'],
  building_function: ['id'],
  component: ['id'],
  estimate: ['building_id', 'attribute'],
  unit_price: ['version', 'major_category'],
  place_layer: ['layer_key'],
};

/** Bulk tables (map geometry, mesh cells): one journal row per statement, with the number of rows. */
const countedTables = ['place_feature', 'population_cell'];

/** Columns with geometry of the tables of the first migration. */
const geometryColumns: Readonly<Record<string, string>> = {
  municipality: 'boundary',
  district: 'boundary',
  facility: 'location',
};

const insertInto = (columns: string): string =>
  `INSERT INTO audit (municipality_code, actor, reason, import_id, ${columns})`;
const reasonAndImport = `nullif(current_setting('chodo.reason', true), ''), nullif(current_setting('chodo.import_id', true), '')::uuid`;

const operations = ['insert', 'update', 'delete'] as const;

const transition = {
  insert: 'NEW TABLE AS new_rows',
  update: 'OLD TABLE AS old_rows NEW TABLE AS new_rows',
  delete: 'OLD TABLE AS old_rows',
};

const triggers = (table: string, procedure: string): string =>
  operations
    .map(
      (operation) => `CREATE TRIGGER audit_${operation} AFTER ${operation} ON ${table}
  REFERENCING ${transition[operation]} FOR EACH STATEMENT EXECUTE FUNCTION ${procedure};`,
    )
    .join('\n');

/**
 * The journal is written by the database itself, in the transaction of the write, so that no path can forget it: a statement
 * without an actor, or one that touches another municipality than the transaction's, is refused.
 */
export const createAudit = `
CREATE TABLE audit (
  municipality_code text NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL DEFAULT now(),
  actor text NOT NULL,
  reason text,
  import_id uuid,
  entity text NOT NULL,
  entity_id text NOT NULL,
  operation text NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before jsonb,
  after jsonb,
  PRIMARY KEY (municipality_code, id)
);
CREATE INDEX audit_entity ON audit (municipality_code, entity, entity_id, id);
CREATE INDEX audit_import ON audit (municipality_code, import_id, id) WHERE import_id IS NOT NULL;

-- A row as JSON; geometry as GeoJSON with 15 decimals, so that reading it back gives the same numbers.
CREATE FUNCTION audit_image(row_image jsonb, geometry_column text, shape geometry) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN geometry_column IS NULL OR shape IS NULL THEN row_image
    ELSE row_image || jsonb_build_object(geometry_column, ST_AsGeoJSON(shape, 15)::jsonb) END
$$;

CREATE FUNCTION audit_guard(codes text[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  actor text := nullif(current_setting('chodo.actor', true), '');
  code text := nullif(current_setting('chodo.municipality_code', true), '');
BEGIN
  IF actor IS NULL THEN
    RAISE EXCEPTION 'a write needs an actor: set chodo.actor in the transaction' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF EXISTS (SELECT 1 FROM unnest(codes) AS touched WHERE touched IS DISTINCT FROM code) THEN
    RAISE EXCEPTION 'a write for municipality % touched rows of another', code USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN actor;
END $$;

${Object.entries(rowTables)
  .map(([table, key]) => rowAudit(table, key))
  .join('\n')}

${countedTables.map(countAudit).join('\n')}
`;

export const dropAudit = `
DROP TABLE audit;
${[...Object.keys(rowTables), ...countedTables].map((table) => `DROP FUNCTION audit_${table};`).join('\n')}
DROP FUNCTION audit_guard;
DROP FUNCTION audit_image;
`;

/** SQL of the triggers that journal a table row by row; `key` names a row inside its municipality. */
export function rowAudit(table: string, key: readonly string[], geometry = geometryColumns[table]): string {
  return `
CREATE FUNCTION ${rowFunction(table, rowBranches(table, key, geometry))}
${triggers(table, `audit_${table}()`)}`;
}

/** SQL after which the rows that a statement adds to a table are counted; changed and removed ones are journalled row by row as before. */
export function countInserts(table: string, key: readonly string[]): string {
  const inserted = `${insertInto('entity, entity_id, operation, after')}
      SELECT min(n.municipality_code), actor, ${reasonAndImport}, '${table}', '*', 'insert', jsonb_build_object('rows', count(*))
        FROM new_rows n HAVING count(*) > 0;`;
  return `CREATE OR REPLACE FUNCTION ${rowFunction(table, { ...rowBranches(table, key), inserted })}`;
}

/** SQL that takes that back. */
export function journalInserts(table: string, key: readonly string[]): string {
  return `CREATE OR REPLACE FUNCTION ${rowFunction(table, rowBranches(table, key))}`;
}

type Branches = Readonly<Record<'inserted' | 'updated' | 'deleted', string>>;

function rowBranches(table: string, key: readonly string[], geometry?: string): Branches {
  const image = (rows: string) =>
    geometry ? `audit_image(to_jsonb(${rows}), '${geometry}', ${rows}.${geometry})` : `to_jsonb(${rows})`;
  const id = (rows: string) => key.map((column) => `${rows}.${column}`).join(` || ' ' || `);
  const sameRow = ['municipality_code', ...key].map((column) => `o.${column} = n.${column}`).join(' AND ');
  const into = insertInto('entity, entity_id, operation, before, after');
  const who = `actor, ${reasonAndImport}, '${table}'`;
  return {
    inserted: `${into} SELECT n.municipality_code, ${who}, ${id('n')}, 'insert', NULL, ${image('n')} FROM new_rows n;`,
    updated: `${into} SELECT n.municipality_code, ${who}, ${id('n')}, 'update', ${image('o')}, ${image('n')}
      FROM new_rows n JOIN old_rows o ON ${sameRow} WHERE o IS DISTINCT FROM n;`,
    deleted: `${into} SELECT o.municipality_code, ${who}, ${id('o')}, 'delete', ${image('o')}, NULL FROM old_rows o;`,
  };
}

function rowFunction(table: string, { inserted, updated, deleted }: Branches): string {
  return `audit_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE actor text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    actor := audit_guard(ARRAY(SELECT DISTINCT municipality_code FROM new_rows));
    ${inserted}
  ELSIF TG_OP = 'UPDATE' THEN
    actor := audit_guard(ARRAY(SELECT DISTINCT municipality_code FROM new_rows UNION SELECT DISTINCT municipality_code FROM old_rows));
    ${updated}
  ELSE
    actor := audit_guard(ARRAY(SELECT DISTINCT municipality_code FROM old_rows));
    ${deleted}
  END IF;
  RETURN NULL;
END $$;`;
}

/** SQL of the triggers that journal a bulk table: one row per statement, with the number of rows. */
export function countAudit(table: string): string {
  return `
CREATE FUNCTION audit_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE actor text; code text; touched bigint;
BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT min(municipality_code), count(*) INTO code, touched FROM old_rows;
    actor := audit_guard(ARRAY(SELECT DISTINCT municipality_code FROM old_rows));
  ELSE
    SELECT min(municipality_code), count(*) INTO code, touched FROM new_rows;
    actor := audit_guard(ARRAY(SELECT DISTINCT municipality_code FROM new_rows));
  END IF;
  IF touched > 0 THEN
    INSERT INTO audit (municipality_code, actor, reason, import_id, entity, entity_id, operation, after)
    VALUES (code, actor, nullif(current_setting('chodo.reason', true), ''), nullif(current_setting('chodo.import_id', true), '')::uuid,
      '${table}', '*', lower(TG_OP), jsonb_build_object('rows', touched));
  END IF;
  RETURN NULL;
END $$;
${triggers(table, `audit_${table}()`)}`;
}
