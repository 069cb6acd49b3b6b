import { strToU8, zipSync } from 'fflate';
import {
  canonicalJson,
  operationPath,
  type OutboxManifest,
  outboxFile,
  photoPath,
  receiptFile,
  type ReceiptFile,
} from '#libs/contracts';
import { type Outbox, type OutboxRecord, photoOf } from '#libs/outbox';
import type { Identity } from './identity.js';
import { localTime } from './local-time.js';
import type { PhoneDatabase } from './phone-database.js';
import { sha256Of } from './photo-copies.js';

/** The file of an outbox, and what is in it. */
export interface OutboxFile {
  readonly blob: Blob;
  readonly name: string;
  readonly operationIds: readonly string[];
  readonly photoCount: number;
}

/** The records that are worth carrying by hand: finished, and not yet proved to be on the server. */
export const unverifiedRecords = ({ records }: Outbox): OutboxRecord[] =>
  records.filter(({ state }) => state === 'queued' || state === 'sent' || state === 'set-aside');

/** A phone packs a file in its memory, and the desk takes one of twice that. */
const usualFileBytes = outboxFile.mostBytes / 2;
/** Of a record without its photos, at most. */
const recordBytes = 100_000;

/** Records in the files they go into: as many as fit into so many bytes with their photos, each in one of them. */
export function filesFor(
  records: readonly OutboxRecord[],
  mostBytes: number = usualFileBytes,
): readonly (readonly OutboxRecord[])[] {
  const files: OutboxRecord[][] = [];
  let [left, room] = [0, 0];
  for (const one of records) {
    const bytes = one.record.photos.reduce((sum, photo) => sum + photo.bytes, recordBytes);
    if (bytes > left || room === 0) {
      files.push([]);
      [left, room] = [mostBytes, outboxFile.mostOperations];
    }
    files.at(-1)!.push(one);
    [left, room] = [left - bytes, room - 1];
  }
  return files;
}

/** Packs these records and the copies of their photos, as the desk reads them; `number` tells one of several files from the others. */
export async function makeOutboxFile(
  database: PhoneDatabase,
  { code, loginName, displayName }: Identity,
  outbox: Outbox,
  records: readonly OutboxRecord[],
  number: number | null = null,
): Promise<OutboxFile> {
  const photos = await copiesOf(database, outbox, records);
  const operations = await Promise.all(
    records.map(async ({ operationId, record }) => {
      const bytes = strToU8(canonicalJson(record)) as Uint8Array<ArrayBuffer>;
      return { operationId, bytes, sha256: await sha256Of(bytes) };
    }),
  );
  const manifest: OutboxManifest = {
    format: 'chodo-inspect',
    version: 1,
    municipalityCode: code,
    madeAt: localTime(new Date()),
    inspector: { loginName, displayName },
    operations: operations.map(({ operationId, sha256 }) => ({ operationId, sha256 })),
    photos: photos.map(({ sha256, bytes }) => ({ sha256, bytes: bytes.length })),
  };
  const files = Object.fromEntries([
    [outboxFile.manifest, strToU8(canonicalJson(manifest))],
    ...operations.map(({ operationId, bytes }) => [operationPath(operationId), bytes] as const),
    ...photos.map(({ sha256, bytes }) => [photoPath(sha256), bytes] as const),
  ]);
  // Photos are compressed already; packing them again would only take time.
  const zip = zipSync(files, { level: 0 });
  return {
    blob: new Blob([zip], { type: 'application/zip' }),
    name: `${code}-${localTime(new Date()).slice(0, 16).replaceAll(/\D/g, '')}${number === null ? '' : `-${number}`}${outboxFile.extension}`,
    operationIds: records.map(({ operationId }) => operationId),
    photoCount: photos.length,
  };
}

async function copiesOf({ copies }: PhoneDatabase, outbox: Outbox, records: readonly OutboxRecord[]) {
  const named = new Set(records.flatMap(({ record }) => record.photos.map(({ sha256 }) => sha256)));
  const here = [...named].filter((sha256) => photoOf(outbox, sha256)?.hasCopy);
  const found = await copies.bulkGet(here);
  return Promise.all(
    found
      .filter((copy) => copy !== undefined)
      .map(async ({ sha256, blob }) => ({ sha256, bytes: new Uint8Array(await blob.arrayBuffer()) })),
  );
}

/** The file that the desk gave back; null where it is none. */
export async function readReceiptFile(file: Blob): Promise<ReceiptFile | null> {
  try {
    return receiptFile.parse(JSON.parse(await file.text()));
  } catch {
    return null;
  }
}
