import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import type { Entrance } from '../../apps/api/src/entrance.js';
import { type Edges, type RequestRates, usualEdges } from '../../apps/api/src/edges.js';
import { createApp } from '../../apps/api/src/create-app.js';
import type { S3Bucket } from '../../apps/api/src/photo-store/s3-bucket.js';
import { Settings } from '../../apps/api/src/settings.js';
import { signInAs } from './sign-in.js';
import { openTestDatabase, type TestDatabase } from './database.js';

/** The real application on a fresh database, spoken to over HTTP. */
export interface TestServer {
  readonly app: NestExpressApplication;
  readonly database: TestDatabase;
  /** The session of the administrator of the instance, as a header says it. */
  readonly cookie: string;
  /** Speaks with that session. */
  readonly http: ReturnType<typeof supertest.agent>;
  /** Speaks as whoever has that cookie; as nobody without one. */
  as(cookie: string | null): ReturnType<typeof supertest.agent>;
  close(): Promise<void>;
}

/** The fiscal year that tests live in. */
export const testFiscalYear = 2026;

/** The day in that year. */
export const testToday = '2026-11-28';

/** Tests ask as often as they like, unless they say otherwise. */
export const noRates: RequestRates = {
  watching: 0,
  public: 0,
  reporting: 0,
  'sign-in': 0,
  stranger: 0,
  reading: 0,
  writing: 0,
  heavy: 0,
};

/** Allow 60 s in `beforeAll`. */
export async function openTestServer(
  entrance?: Entrance,
  edges: Partial<Edges> = {},
  photoBucket: S3Bucket | null = null,
): Promise<TestServer> {
  const database = await openTestDatabase();
  const settings = new Settings(
    join(database.dataFolder, 'files'),
    testFiscalYear,
    () => testToday,
    entrance,
    undefined,
    {
      ...usualEdges,
      requestsPerMinute: noRates,
      ...edges,
    },
    photoBucket,
  );
  const app = await createApp({ dataSource: database.dataSource, settings, webFolder: null });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const as = (cookie: string | null) => {
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
