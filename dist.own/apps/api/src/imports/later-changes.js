import { buildingOfEntry, entryOf } from '../history/journal.js';
/** Longer lists help nobody decide. */
const mostListed = 100;
/** What the journal says of these rows since the import, oldest first, at most a hundred. */
export async function laterChangesOf(database, code, importId, rows) {
    const found = await database.query(`SELECT a.id::float8 AS id, a.at, a.actor, a.reason, a.import_id AS "importId", a.entity, a.entity_id AS "entityId",
            a.operation, a.before, a.after, ${buildingOfEntry}
       FROM jsonb_to_recordset($3::jsonb) AS changed(entity text, "entityId" text, "lastAuditId" bigint)
       JOIN audit a ON a.municipality_code = $1 AND a.entity = changed.entity AND a.entity_id = changed."entityId"
                   AND a.id > changed."lastAuditId" AND a.import_id IS DISTINCT FROM $2
      ORDER BY a.id LIMIT ${mostListed}`, [code, importId, JSON.stringify(rows.slice(0, mostListed))]);
    return found.map(entryOf);
}
//# sourceMappingURL=later-changes.js.map