import { type Database, openDatabase } from '#db/data-source';
import { prepareDataFolder } from '#db/embedded/data-folder';
import { findProjectFolder } from '#db/project-folder';
import { errorCode, StartError } from '#db/start-error';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Config, logFolderOf } from './config.js';
import { openLog } from './log/log.js';
import { createApp } from './create-app.js';
import { Drain } from './http/drain.js';
import { photoStoreOf } from './photo-store/photo-store-of.js';
import { currentFiscalYear, Settings } from './settings.js';

/** How long what is being answered may take once the server is told to stop. */
const drainMs = 10_000;

export interface RunningServer {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * Opens the database, lets the caller prepare what must be there first, and listens: who gets an answer finds everything ready.
 * Throws StartError with one line where the port is taken, the store of photos does not answer or the database does not open.
 */
export async function startServer(
  config: Config,
  prepare?: (app: NestExpressApplication) => Promise<void>,
): Promise<RunningServer> {
  await assertPortIsFree(config);
  const settings = settingsOf(config);
  await photoStoreOf(settings).requireReady();
  // Also beside an external database: uploaded files lie there.
  prepareDataFolder(config.dataFolder);
  const { log, close: closeLog } = openLog('server', config.log, logFolderOf(config));
  const database = await openDatabase({
    dataFolder: config.dataFolder,
    role: 'server',
    ...(config.databaseUrl !== null && { databaseUrl: config.databaseUrl }),
  });
  try {
    const app = await createApp({
      dataSource: database.dataSource,
      settings,
      webFolder: join(findProjectFolder(), 'dist', 'web'),
      log,
      readEngineLoad: () => database.load(),
    });
    await app.init();
    await prepare?.(app);
    await app.listen(config.port, config.host).catch((error: unknown) => {
      throw portError(config, error);
    });
    const url = urlOf(config, app);
    database.publish({ url });
    return {
      url,
      app,
      database,
      close: async () => {
        if (!(await app.get(Drain).end(drainMs))) app.getHttpServer().closeAllConnections();
        await app.close();
        await database.close();
        closeLog();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The settings that follow from the configuration and from today's date. */
export function settingsOf(config: Config): Settings {
  const { dataFolder, entrance, audit, edges, photoBucket } = config;
  const year = currentFiscalYear(new Date());
  return new Settings(join(dataFolder, 'files'), year, undefined, entrance, audit, edges, photoBucket);
}

/** What people open. */
function urlOf(config: Config, app: NestExpressApplication): string {
  if (config.entrance.publicOrigin !== null) return config.entrance.publicOrigin;
  const address = app.getHttpServer().address() as { port: number };
  const host = config.host.includes(':') ? `[${config.host.replaceAll(/[[\]]/g, '')}]` : config.host;
  return `http://${host}:${address.port}`;
}

/** Asked before the database is opened, so that a taken port is told at once. */
function assertPortIsFree(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portError(config, error)));
    probe.listen(config.port, config.host, () => probe.close(() => resolve()));
  });
}

function portError(config: Config, error: unknown): unknown {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') {
    return new StartError(
      `Port ${config.port} is in use. Stop what uses it, or start with another: PORT=3001 npm start`,
    );
  }
  if (code === 'EACCES')
    return new StartError(`Port ${config.port} needs special rights. Choose one above 1023: PORT=3001`);
  return error;
}
