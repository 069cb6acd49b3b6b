import { join } from 'node:path';
import supertest from 'supertest';
import { usualEdges } from '../../apps/api/src/edges.js';
import { createApp } from '../../apps/api/src/create-app.js';
import { Settings } from '../../apps/api/src/settings.js';
import { signInAs } from './sign-in.js';
import { openTestDatabase } from './database.js';
/** The fiscal year that tests live in. */
export const testFiscalYear = 2026;
/** The day in that year. */
export const testToday = '2026-11-28';
/** Tests ask as often as they like, unless they say otherwise. */
export const noRates = {
    watching: 0,
    public: 0,
    'sign-in': 0,
    stranger: 0,
    reading: 0,
    writing: 0,
    heavy: 0,
};
/** Allow 60 s in `beforeAll`. */
export async function openTestServer(entrance, edges = {}) {
    const database = await openTestDatabase();
    const settings = new Settings(join(database.dataFolder, 'files'), testFiscalYear, () => testToday, entrance, undefined, {
        ...usualEdges,
        requestsPerMinute: noRates,
        ...edges,
    });
    const app = await createApp({ dataSource: database.dataSource, settings, webFolder: null });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address();
    const as = (cookie) => {
        const agent = supertest.agent(`http://127.0.0.1:${port}`);
        return cookie === null ? agent : agent.set('Cookie', cookie);
    };
    const cookie = await signInAs(app, 'test-administrator');
    return {
        app,
        database,
        cookie,
        http: as(cookie),
        as,
        close: async () => {
            await app.close();
            await database.close();
        },
    };
}
//# sourceMappingURL=server.js.map