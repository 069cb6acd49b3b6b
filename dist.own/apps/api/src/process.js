import { StartError } from '#db/start-error';
import { ConfigError } from './config-error.js';
/**
 * Runs a long-lived program: starts it, closes it cleanly on Ctrl-C or SIGTERM (one that comes during the start, right after
 * it), and ends with one line and exit code 1 where it cannot start.
 */
export async function untilStopped(name, start) {
    let requested = () => { };
    const stopRequested = new Promise((resolve) => (requested = resolve));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(signal, requested);
    try {
        const stop = await start((line) => process.stdout.write(`${line}\n`));
        await stopRequested;
        await stop();
        process.exit(0);
    }
    catch (error) {
        fail(name, error);
    }
}
function fail(name, error) {
    const expected = error instanceof StartError || error instanceof ConfigError;
    const text = error instanceof Error && !expected ? (error.stack ?? error.message) : String(error.message ?? error);
    process.stderr.write(`${name}: ${text}\n`);
    process.exit(1);
}
//# sourceMappingURL=process.js.map