import { type Archive, readArchive } from '#geo/import/reading/zip-archive';
import {
  inspectionPhoto,
  inspectionRecord,
  type InspectionRecord,
  operationPath,
  outboxFile,
  outboxManifest,
  type OutboxManifest,
  photoPath,
} from '#libs/contracts';
import { createHash } from 'node:crypto';
import { megabyte } from '../http/limits.js';
import { Problem } from '../http/problem.js';
import { invalid } from '../http/validation.js';

/** Each part holds at most what the network takes of its like. */
const mostManifestBytes = 2 * megabyte;
const mostOperationBytes = megabyte;
const mostPhotoBytes = inspectionPhoto.shape.bytes.maxValue!;

/** The outbox of a phone that came as a file. */
export interface Outbox {
  readonly manifest: OutboxManifest;
  /** Throws a Problem for one that is missing, damaged or no record. */
  operation(operationId: string): InspectionRecord;
  /** Throws a Problem for one that is missing or damaged. */
  photo(sha256: string): Uint8Array;
}

/** Throws 422 for what is no outbox, or that of another city. */
export function readOutbox(bytes: Uint8Array, municipalityCode: string): Outbox {
  const archive = readArchive(bytes);
  const manifest = readManifest(archive?.part(outboxFile.manifest, mostManifestBytes));
  if (manifest.municipalityCode !== municipalityCode) throw otherCity(manifest.municipalityCode);
  return {
    manifest,
    operation: (id) =>
      readRecord(expected(archive, operationPath(id), hashOfOperation(manifest, id), mostOperationBytes)),
    photo: (hash) => expected(archive, photoPath(hash), hash, mostPhotoBytes),
  };
}

function hashOfOperation({ operations }: OutboxManifest, id: string): string | undefined {
  return operations.find(({ operationId }) => operationId === id)?.sha256;
}

function expected(archive: Archive | null, name: string, hash: string | undefined, mostBytes: number): Uint8Array {
  const part = archive?.part(name, mostBytes);
  if (part && createHash('sha256').update(part).digest('hex') === hash) return part;
  throw damaged(name);
}

function readManifest(part: Uint8Array | null | undefined): OutboxManifest {
  const manifest = outboxManifest.safeParse(part && jsonOf(part));
  if (manifest.success) return manifest.data;
  throw new Problem(
    422,
    'unprocessable',
    'This is no outbox of a phone (*.inspect.zip), or it is damaged. Save it again on the phone.',
    {
      detailJa: '点検の持ち出しファイル(*.inspect.zip)ではないか、壊れています。端末でもう一度保存し直してください。',
    },
  );
}

function readRecord(part: Uint8Array): InspectionRecord {
  const record = inspectionRecord.safeParse(jsonOf(part));
  if (record.success) return record.data;
  throw invalid(record.error.issues);
}

function jsonOf(part: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(part).toString('utf8'));
  } catch {
    return undefined;
  }
}

function damaged(name: string): Problem {
  return new Problem(
    422,
    'unprocessable',
    `${name} is missing from the file or damaged. Save the file again on the phone.`,
    {
      detailJa: 'ファイルの中の記録または写真が欠けているか、壊れています。端末でもう一度保存し直してください。',
    },
  );
}

function otherCity(code: string): Problem {
  return new Problem(422, 'unprocessable', `This file is of another city (${code}).`, {
    detailJa: `このファイルは別の市区町村(${code})のものです。`,
  });
}
