import { findProjectFolder } from '#db/project-folder';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { type LogPlace, logPlaces } from './log/log.js';
import type { Edges } from './edges.js';
import type { Entrance } from './entrance.js';
import { readEdges } from './read-edges.js';
import { readEntrance } from './read-entrance.js';
import { readPhotoStore } from './photo-store/read-photo-store.js';
import type { S3Bucket } from './photo-store/s3-bucket.js';
import { readSecret, requireStrong } from './secrets.js';

/** What the environment decides; parsed once, nothing else reads it. */
export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the embedded database and of uploaded files; without CHODO_DATA the project's own `data`, wherever a command is run. */
  readonly dataFolder: string;
  /** An external PostgreSQL with PostGIS; null = the embedded database. */
  readonly databaseUrl: string | null;
  readonly entrance: Entrance;
  readonly edges: Edges;
  readonly log: LogPlace;
  /** Where photos are kept; null = in the data folder. */
  readonly photoBucket: S3Bucket | null;
  /** The key that signs the heads of the sealed journal, and the folder of the signed heads; null = in the data folder. */
  readonly audit: { readonly keyFile: string | null; readonly headsFolder: string | null };
}

type Environment = NodeJS.ProcessEnv;

/**
 * Reads HOST, PORT, CHODO_DATA, DATABASE_URL, CHODO_AUDIT_KEY_FILE, CHODO_AUDIT_HEADS, CHODO_LOG, how people come in (see readEntrance),
 * how much is answered (see readEdges) and where photos are kept (see readPhotoStore);
 * throws ConfigError naming variable and value.
 */
export function readConfig(environment: Environment): Config {
  const host = environment['HOST'] || '127.0.0.1';
  const config = {
    host,
    port: readPort(environment['PORT']),
    dataFolder: environment['CHODO_DATA'] ? resolve(environment['CHODO_DATA']) : join(findProjectFolder(), 'data'),
    databaseUrl: readDatabaseUrl(environment),
    entrance: readEntrance(environment, host),
    edges: readEdges(environment),
    log: readLogPlace(environment['CHODO_LOG']),
    photoBucket: readPhotoStore(environment),
    audit: {
      keyFile: environment['CHODO_AUDIT_KEY_FILE'] || null,
      headsFolder: environment['CHODO_AUDIT_HEADS'] || null,
    },
  };
  if (environment['NODE_ENV'] === 'production') assertSecrets(config);
  return config;
}

/** The password may stand in a file of its own, and is then put in. */
function readDatabaseUrl(environment: Environment): string | null {
  const address = readSecret(environment, 'DATABASE_URL');
  if (!address) return null;
  const password = readSecret(environment, 'CHODO_DATABASE_PASSWORD');
  if (!password || !URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.password === '') url.password = encodeURIComponent(password);
  return url.href;
}

/** In production nothing runs on a secret that anybody could guess; a database reached by a file of this machine needs none. */
function assertSecrets({ databaseUrl, entrance, edges, photoBucket }: Config): void {
  if (databaseUrl !== null && URL.canParse(databaseUrl)) {
    const { hostname, password } = new URL(databaseUrl);
    if (hostname !== '') requireStrong('the password in DATABASE_URL', decodeURIComponent(password));
  }
  if (entrance.oidc) requireStrong('CHODO_OIDC_CLIENT_SECRET', entrance.oidc.clientSecret);
  if (edges.metricsToken !== null) requireStrong('CHODO_METRICS_TOKEN', edges.metricsToken);
  if (photoBucket) requireStrong('CHODO_S3_SECRET_ACCESS_KEY', photoBucket.secretAccessKey);
}

function readLogPlace(value: string | undefined): LogPlace {
  const place = logPlaces.find((one) => one === (value || 'file'));
  if (!place) throw new ConfigError(`CHODO_LOG=${value}: must be one of ${logPlaces.join(', ')}.`);
  return place;
}

/** The folder of the log's files. */
export function logFolderOf({ dataFolder }: Pick<Config, 'dataFolder'>): string {
  return join(dataFolder, 'logs');
}

function readPort(value: string | undefined): number {
  if (!value) return 3000;
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new ConfigError(`PORT=${value}: must be a number from 0 to 65535.`);
  return port;
}
