import { changedFields, isEmpty } from '../http/changed-fields.js';
/** Compares the decision with each row as it stands; a stale or missing row is told, never edited. */
export function planBulkChange(seen, standing, changes) {
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
function staleRow({ row, version }) {
    return { id: row.id, name: row.name, yourVersion: version, currentVersion: row.version };
}
//# sourceMappingURL=bulk-plan.js.map