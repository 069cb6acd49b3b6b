import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module.js';
import { BaseMapService } from './base-map/base-map.service.js';
import { foreignOriginOf } from './base-map/foreign-origin.js';
import { tellAnswered } from './http/answered.js';
import { Drain } from './http/drain.js';
import { onlyFromOwnOrigin } from './http/own-origin.js';
import { serveOpenApi } from './http/openapi.js';
import { answerUnreadable } from './http/unreadable-request.js';
import { documentationHeaders, ownCacheOnly, securityHeaders, strictTransport } from './http/security-headers.js';
import { serveWebPages } from './http/web-pages.js';
import { networkOf, RequestCounts } from './http/request-rates.js';
import type { Log } from './log/log.js';
import { NestLog } from './log/nest-log.js';
import { Metrics, type ReadEngineLoad } from './metrics/metrics.js';
import { readTls } from './tls.js';
import type { Settings } from './settings.js';

export interface AppOptions {
  readonly dataSource: DataSource;
  readonly settings: Settings;
  /** Folder of the built web pages; null serves the API alone. */
  readonly webFolder: string | null;
  /** Told of every request and every failure; without it failures go to the terminal. */
  readonly log?: Log;
  /** Tells who watches over the server how many wait for the embedded engine. */
  readonly readEngineLoad?: ReadEngineLoad;
}

/** The HTTP application, not yet listening: the same one for the server and for tests. */
export async function createApp(options: AppOptions): Promise<NestExpressApplication> {
  const { entrance } = options.settings;
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(options.dataSource, options.settings), {
    logger: options.log ? new NestLog(options.log) : ['error', 'warn'],
    abortOnError: false,
    // Bodies are read once it is known who asks and what the route takes (see ReadBody).
    bodyParser: false,
    ...(entrance.tls && { httpsOptions: readTls(entrance.tls) }),
  });
  app.disable('x-powered-by');
  const metrics = app.get(Metrics, { strict: false });
  metrics.begin(options.readEngineLoad);
  app.use(
    tellAnswered((answered) => {
      options.log?.info(answered);
      metrics.count(answered);
    }),
  );
  app.use(securityHeaders);
  app.use('/api', ownCacheOnly);
  app.use('/api/docs', documentationHeaders);
  app.set('trust proxy', [...entrance.trustedProxies]);
  if (entrance.publicOrigin !== null) app.use(strictTransport);
  app.use(app.get(Drain).take);
  app.use(onlyFromOwnOrigin(entrance));
  answerUnreadable(app.getHttpServer());
  serveOpenApi(app);
  if (options.webFolder) {
    const baseMap = app.get(BaseMapService, { strict: false });
    const counts = app.get(RequestCounts);
    serveWebPages(app, options.webFolder, async (request) => {
      await counts.take('public', networkOf(request.ip ?? ''));
      return foreignOriginOf(baseMap, request.path);
    });
  }
  return app;
}
