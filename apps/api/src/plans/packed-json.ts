import { gunzipSync, gzipSync } from 'node:zlib';

/** A value as compressed JSON: a database has little work with it, however large. */
export function packJson(value: object): Buffer {
  return gzipSync(JSON.stringify(value), { level: 4 });
}

/** What was packed. */
export function unpackJson<T>(packed: Buffer): T {
  return JSON.parse(gunzipSync(packed).toString('utf8')) as T;
}
