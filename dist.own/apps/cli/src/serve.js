import { findProjectFolder } from '#db/project-folder';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { AccountsService } from '../../api/src/accounts/accounts.service.js';
import { readConfig } from '../../api/src/config.js';
import { DemoService } from '../../api/src/demo/demo.service.js';
import { untilStopped } from '../../api/src/process.js';
import { startServer } from '../../api/src/serve.js';
/** A large import leaves much behind that is soon of no use: collected at a fifth more than what is used, not at twice, and between its steps. */
const sparingMemory = ['--heap-growing-percent=20', '--expose-gc'];
/** `npm start`: database, demo city on the very first start, API and web in this process, the worker in one of its own. */
await untilStopped('Chodo', async (say) => {
    say('Opening the database ...');
    let worker;
    const config = readConfig(process.env);
    const server = await startServer(config, async (app) => {
        const demo = app.get(DemoService);
        if (await demo.isFirstStart()) {
            say('Loading the demo city ...');
            await demo.load();
        }
        const first = await app.get(AccountsService).ensureAdministrator();
        if (first)
            say(`Sign in as ${first.loginName} with the one-time password ${first.password} (told only now).`);
        say('Starting the worker ...');
        worker = await startWorker(config);
    });
    worker?.once('exit', (code) => {
        if (code !== 0)
            process.stderr.write(`Chodo: the worker stopped with code ${code}; imports wait until the next start.\n`);
    });
    say(`Chodo is ready: ${server.url}`);
    return async () => {
        say('Closing ...');
        if (worker)
            await stopWorker(worker);
        await server.close();
    };
});
/** The worker reaches the same database as this process does: through its lock, or by DATABASE_URL. */
async function startWorker({ log }) {
    const program = join(findProjectFolder(), 'dist', 'apps', 'worker', 'src', 'main.js');
    // Its log is for standard output only where that is asked for; that it is ready is told by a message.
    const out = log === 'stdout' ? 'inherit' : 'ignore';
    const worker = fork(program, { execArgv: sparingMemory, stdio: ['ignore', out, 'inherit', 'ipc'] });
    await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
    return worker;
}
async function stopWorker(worker) {
    if (worker.exitCode !== null || worker.signalCode !== null)
        return;
    const gone = once(worker, 'exit');
    worker.kill('SIGTERM');
    await gone;
}
//# sourceMappingURL=serve.js.map