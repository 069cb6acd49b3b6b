import { changedFields, isEmpty } from '../http/changed-fields.js';

/** A row of the register with the version that an edit names. */
interface Versioned {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** A row that was seen in one version and now stands in another. */
export interface StaleRow {
  readonly id: string;
  readonly name: string;
  readonly yourVersion: number;
  readonly currentVersion: number;
}

/** What one decision for many rows would do: what of it is new for which row, and what stands in its way. */
export interface BulkPlan<Row extends Versioned> {
  readonly edits: readonly Row[];
  /** Rows for which nothing of the decision is new. */
  readonly alreadySo: number;
  readonly stale: readonly StaleRow[];
  /** Ids that are no longer there. */
  readonly missing: readonly string[];
}

/** Compares the decision with each row as it stands; a stale or missing row is told, never edited. */
export function planBulkChange<Row extends Versioned>(
  seen: readonly Pick<Versioned, 'id' | 'version'>[],
  standing: readonly Row[],
  changes: object,
): BulkPlan<Row> {
  const byId = new Map(standing.map((row) => [row.id, row]));
  const found = seen.flatMap(({ id, version }) => {
    const row = byId.get(id);
    return row ? [{ row, version }] : [];
  });
  const current = found.filter(({ row, version }) => row.version === version).map(({ row }) => row);
  const edits = current.filter((row) => !isEmpty(changedFields(row, changes)));
  return {
    edits,
    alreadySo: current.length - edits.length,
    stale: found.filter(({ row, version }) => row.version !== version).map(staleRow),
    missing: seen.filter(({ id }) => !byId.has(id)).map(({ id }) => id),
  };
}

function staleRow({ row, version }: { readonly row: Versioned; readonly version: number }): StaleRow {
  return { id: row.id, name: row.name, yourVersion: version, currentVersion: row.version };
}
