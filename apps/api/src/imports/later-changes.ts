import type { EntityManager } from 'typeorm';

/** A row, named as in the journal; changes count from `lastAuditId` on. */
export interface TouchedRow {
  readonly entity: string;
  readonly entityId: string;
  readonly lastAuditId: number;
}

/** Who changed what after an import: the reason why it cannot be taken back whole. */
export interface LaterChange {
  readonly at: Date;
  readonly actor: string;
  readonly reason: string | null;
  readonly importId: string | null;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly entity: string;
  readonly entityId: string;
  /** Name of the facility or building, null for rows without one. */
  readonly name: string | null;
  /** Changed fields, as the API names them; empty for a row added or removed. */
  readonly fields: readonly string[];
}

interface JournalRow extends Omit<LaterChange, 'fields'> {
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** Longer lists help nobody decide. */
const mostListed = 100;

/** What the journal says of these rows since the import, oldest first, at most a hundred. */
export async function laterChangesOf(
  database: EntityManager,
  code: string,
  importId: string,
  rows: readonly TouchedRow[],
): Promise<LaterChange[]> {
  const found = await database.query<JournalRow[]>(
    `SELECT a.at, a.actor, a.reason, a.import_id AS "importId", a.operation, a.entity, a.entity_id AS "entityId",
            coalesce(a.after, a.before) ->> 'name' AS name, a.before, a.after
       FROM jsonb_to_recordset($3::jsonb) AS changed(entity text, "entityId" text, "lastAuditId" bigint)
       JOIN audit a ON a.municipality_code = $1 AND a.entity = changed.entity AND a.entity_id = changed."entityId"
                   AND a.id > changed."lastAuditId" AND a.import_id IS DISTINCT FROM $2
      ORDER BY a.id LIMIT ${mostListed}`,
    [code, importId, JSON.stringify(rows.slice(0, mostListed))],
  );
  return found.map(({ before, after, ...change }) => ({ ...change, fields: changedFields(before, after) }));
}

function changedFields(before: JournalRow['before'], after: JournalRow['after']): string[] {
  if (!before || !after) return [];
  return Object.keys(after)
    .filter((column) => column !== 'version' && column !== 'search_text')
    .filter((column) => JSON.stringify(before[column]) !== JSON.stringify(after[column]))
    .map((column) => column.replaceAll(/_([a-z\d])/g, (_, letter: string) => letter.toUpperCase()));
}
