import { ImportRun } from '#db/entities/import-run.entity';
import { In } from 'typeorm';
import { Problem } from '../http/problem.js';
import { jobOf, summaryOf, unfinished } from './import-run-summary.js';
/** Whoever comes next waits for them: workers take one import after the other. */
const mostUnfinished = 20;
/** Enters a new import with its stored files, and has a worker read it. */
export async function queueImport(database, queue, scope, { id, files, decidesImportId = null }) {
    await requireRoom(database, scope);
    const key = { municipalityCode: scope.municipalityCode, id };
    await database.insert(ImportRun, { ...key, status: 'queued', files, decidesImportId, createdBy: scope.actor });
    await queue.send(database, id, jobOf(scope, id));
    return summaryOf(await database.findOneByOrFail(ImportRun, key));
}
/** Throws 429 where as many imports of that person as go wait for a worker already. */
export async function requireRoom(database, { municipalityCode, actor }) {
    const waiting = { municipalityCode, createdBy: actor, status: In(unfinished) };
    if ((await database.countBy(ImportRun, waiting)) < mostUnfinished)
        return;
    throw new Problem(429, 'too-many', `${mostUnfinished} of your imports are under way. Wait until one is done.`, {
        detailJa: `処理待ちの取込が${mostUnfinished}件あります。終わってから、もう一度お試しください。`,
        retryAfterSeconds: 30,
    });
}
//# sourceMappingURL=queue-import.js.map