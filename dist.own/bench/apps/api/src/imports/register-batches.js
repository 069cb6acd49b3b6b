import { batchOf } from '#db/bulk-insert';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { rowsOfPart } from './register-rows.js';
/** Changes as batches, each made when it is asked for. */
export function batchesOf(code, { total, parts }) {
    return { total, batches: inTurns(code, parts) };
}
/** Between two the program does what else there is, such as sending the one before. */
async function* inTurns(code, parts) {
    for (const part of parts) {
        const { list, listRows, last } = part;
        yield { list, listRows, last, ...batchOf(rowsOfPart(code, part)) };
        await nextTurn();
    }
}
//# sourceMappingURL=register-batches.js.map