import { ImportRun } from '#db/entities/import-run.entity';
import { In } from 'typeorm';
import { notFound } from '../http/problem.js';
import { failureWords } from './failure.js';
/** All of an import but its report and its columns. */
export const summaryColumns = [
    'municipalityCode',
    'id',
    'status',
    'progress',
    'files',
    'error',
    'createdAt',
    'createdBy',
    'committedAt',
    'undoneAt',
];
/** An import as the API answers it without its report. */
export function summaryOf(run) {
    return {
        ...run,
        error: run.error === null ? null : failureWords(run.error),
        createdAt: run.createdAt.toISOString(),
        committedAt: run.committedAt?.toISOString() ?? null,
        undoneAt: run.undoneAt?.toISOString() ?? null,
    };
}
/** A worker has still to do something, or is at it. */
export const unfinished = ['queued', 'reading', 'committing'];
/** Notes why an import will come to no end; nothing where it has come to one. */
export async function failUnfinished(database, key, error) {
    await database.update(ImportRun, { ...key, status: In(unfinished) }, { status: 'failed', error });
}
export function keyOf({ municipalityCode, id }) {
    return { municipalityCode, id };
}
/** The import, locked to the end of the transaction where that is asked; throws the 404 where there is none. */
export async function findImportOrFail(database, { municipalityCode }, id, lock) {
    const run = await database.findOne(ImportRun, {
        where: { municipalityCode, id },
        ...(lock && { lock: { mode: 'pessimistic_write' } }),
    });
    if (!run)
        throw notFound(`import ${id}`);
    return run;
}
/** What is sent to a worker for an import. */
export function jobOf({ municipalityCode, actor, reason }, importId, decisions = []) {
    return { municipalityCode, actor, reason: reason ?? null, importId, decisions };
}
//# sourceMappingURL=import-run-summary.js.map