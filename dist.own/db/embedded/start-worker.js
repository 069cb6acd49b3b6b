import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { findProjectFolder } from '../project-folder.js';
import { errorLine } from '../start-error.js';
/**
 * Starts the engine's thread and waits until it takes clients. Rejects with the engine's own error where it cannot
 * open the folder; `onLost` is called if the thread ends later without having been asked to.
 */
export async function startEngineWorker(options, onLost) {
    const worker = new Worker(workerFile(), { workerData: options, execArgv: [], stdout: false, stderr: false });
    const ready = await nextAnswer(worker, 'ready');
    let closing = false;
    const lose = (error) => {
        if (closing)
            return;
        closing = true;
        onLost(error);
    };
    worker.once('error', (error) => lose(new Error(errorLine(error), { cause: error })));
    worker.once('exit', () => lose(new Error('its thread ended')));
    const ask = (request) => worker.postMessage(request);
    return {
        port: ready.port,
        close: async (clients) => {
            closing = true;
            ask(clients === 'wait' ? 'close-when-left-alone' : 'close');
            await nextAnswer(worker, 'closed');
            await worker.terminate();
        },
    };
}
/** The compiled worker: a thread cannot start from TypeScript, so from source (in tests) the one in `dist` is taken. */
function workerFile() {
    const beside = new URL('./worker.js', import.meta.url);
    if (existsSync(fileURLToPath(beside)))
        return beside;
    const built = join(findProjectFolder(), 'dist/db/embedded/worker.js');
    if (!existsSync(built))
        throw new Error(`${built} is missing: run "npm run build" first`);
    return built;
}
function nextAnswer(worker, kind) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            worker.off('message', onMessage);
            worker.off('error', onError);
            worker.off('exit', onExit);
        };
        const onMessage = (answer) => {
            if (answer.kind !== kind)
                return;
            stop();
            resolve(answer);
        };
        const onError = (error) => {
            stop();
            reject(error);
        };
        const onExit = (code) => onError(new Error(`the embedded database's thread ended (code ${code})`));
        worker.on('message', onMessage);
        worker.once('error', onError);
        worker.once('exit', onExit);
    });
}
//# sourceMappingURL=start-worker.js.map