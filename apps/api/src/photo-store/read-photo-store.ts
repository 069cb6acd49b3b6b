import { ConfigError } from '../config-error.js';
import { isLoopback } from '../http/own-origin.js';
import { readSecret } from '../secrets.js';
import type { S3Bucket } from './s3-bucket.js';

type Environment = NodeJS.ProcessEnv;

const usualRegion = 'us-east-1';

/** Reads CHODO_PHOTO_STORE and CHODO_S3_*; null = the folder of uploaded files. Throws ConfigError on half of it. */
export function readPhotoStore(environment: Environment): S3Bucket | null {
  const store = environment['CHODO_PHOTO_STORE'] || 'folder';
  if (store !== 'folder' && store !== 's3') {
    throw new ConfigError(`CHODO_PHOTO_STORE=${store}: must be folder or s3.`);
  }
  if (store === 's3') return readBucket(environment);
  if (environment['CHODO_S3_ENDPOINT'])
    throw new ConfigError('CHODO_S3_ENDPOINT is set, but photos go into the folder: set CHODO_PHOTO_STORE=s3, too.');
  return null;
}

function readBucket(environment: Environment): S3Bucket {
  const required = (name: string) => environment[name] || missing(name);
  return {
    endpoint: readEndpoint(required('CHODO_S3_ENDPOINT')),
    name: readName(required('CHODO_S3_BUCKET')),
    region: environment['CHODO_S3_REGION'] || usualRegion,
    accessKeyId: required('CHODO_S3_ACCESS_KEY_ID'),
    secretAccessKey:
      readSecret(environment, 'CHODO_S3_SECRET_ACCESS_KEY') ?? missing('CHODO_S3_SECRET_ACCESS_KEY (or …_FILE)'),
  };
}

function missing(name: string): never {
  throw new ConfigError(`${name} is missing: CHODO_PHOTO_STORE=s3 needs it.`);
}

/** Encrypted, but on this very machine. */
function readEndpoint(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (!url || !isSafe || url.href !== `${url.origin}${url.pathname}`) {
    throw new ConfigError(`CHODO_S3_ENDPOINT=${hidden(url, value)}: must be the https:// address of the store alone.`);
  }
  return url;
}

/** Without what a person may have typed into it as a password. */
const hidden = (url: URL | null, value: string) => (url ? `${url.protocol}//${url.host}` : value);

function readName(value: string): string {
  if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value)) return value;
  throw new ConfigError(`CHODO_S3_BUCKET=${value}: must be the name of a bucket: 3 to 63 of a-z, 0-9, - and the dot.`);
}
