import { promisify } from 'node:util';
import { gunzip, gzipSync } from 'node:zlib';

const inflate = promisify(gunzip);

/** A value as compressed JSON: a database has little work with it, however large. */
export function packJson(value: object): Buffer {
  return gzipSync(JSON.stringify(value), { level: 4 });
}

/** What was packed; it is inflated beside the thread that answers. */
export async function unpackJson<T>(packed: Buffer): Promise<T> {
  return JSON.parse((await inflate(packed)).toString('utf8')) as T;
}
