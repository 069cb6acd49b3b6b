import { readConfig } from './config.js';
import { untilStopped } from './process.js';
import { startServer } from './serve.js';
await untilStopped('Chodo API', async (say) => {
    const server = await startServer(readConfig(process.env));
    say(`Chodo API is ready on ${server.url}`);
    return () => server.close();
});
//# sourceMappingURL=main.js.map