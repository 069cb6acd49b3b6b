import { AccountsService } from '../../api/src/accounts/accounts.service.js';
import { readConfig } from '../../api/src/config.js';
import { DemoService } from '../../api/src/demo/demo.service.js';
import { untilStopped } from '../../api/src/process.js';
import { startServer } from '../../api/src/serve.js';
import { WorkerProcess } from './worker-process.js';

/** `npm start`: database, demo city on the very first start, API and web in this process, the worker in one of its own. */
await untilStopped('Chodo', async (say) => {
  say('Opening the database ...');
  const config = readConfig(process.env);
  // It reaches the same database as this process does: through its lock, or by DATABASE_URL.
  const worker = new WorkerProcess(config.log === 'stdout', (line) => process.stderr.write(`Chodo: ${line}\n`));
  const server = await startServer(config, async (app) => {
    const demo = app.get(DemoService);
    if (await demo.isFirstStart()) {
      say('Loading the demo city ...');
      await demo.load();
    }
    const first = await app.get(AccountsService).ensureAdministrator();
    if (first) say(`Sign in as ${first.loginName} with the one-time password ${first.password} (told only now).`);
    say('Starting the worker ...');
    await worker.start();
  });
  say(`Chodo is ready: ${server.url}`);
  return async () => {
    say('Closing ...');
    await worker.stop();
    await server.close();
  };
});
