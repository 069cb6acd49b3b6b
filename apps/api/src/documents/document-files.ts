import { makeFolder } from '#db/make-folder';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Settings } from '../settings.js';
import type { FileEnds } from './sniff-media-type.js';

type ReadStream = ReturnType<FileHandle['createReadStream']>;

/** At most 50 MB a file. */
export const documentLimits = { fileSize: 50 * 1024 * 1024, files: 1 } as const;

/** Which document: a city and the document's id, both checked before they become a path. */
export interface DocumentKey {
  readonly municipalityCode: string;
  readonly id: string;
}

const documentsFolder = 'documents';
const endBytes = 64 * 1024;

/** Where the file of a document lies below the folder of uploaded files, with `/`. */
export function documentPath({ municipalityCode, id }: DocumentKey): string {
  if (!/^\d{6}$/.test(municipalityCode) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new Error(`not the key of a document: ${municipalityCode} ${id}`);
  }
  return `${documentsFolder}/${municipalityCode}/${id}`;
}

/** The files of documents. They stay when a document is removed, so that it can come back; they go with their city. */
@Injectable()
export class DocumentFiles {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** Takes an arrived upload over. */
  async adopt(key: DocumentKey, arrivedPath: string): Promise<void> {
    const path = this.pathOf(key);
    makeFolder(dirname(path));
    await rename(arrivedPath, path);
  }

  /** Null where the file is not there, as after a restore without it. */
  async open(key: DocumentKey): Promise<ReadStream | null> {
    const file = await open(this.pathOf(key)).catch(() => null);
    return file?.createReadStream() ?? null;
  }

  async discardCity(municipalityCode: string): Promise<void> {
    const folder = join(this.settings.filesFolder, documentsFolder, municipalityCode);
    await rm(folder, { recursive: true, force: true });
  }

  private pathOf(key: DocumentKey): string {
    return join(this.settings.filesFolder, documentPath(key));
  }
}

/** Size, hash and both ends of a file. */
export async function inspectFile(
  path: string,
): Promise<FileEnds & { readonly bytes: number; readonly sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, endBytes);
    const [head, tail] = [Buffer.alloc(length), Buffer.alloc(length)];
    await file.read(head, 0, length, 0);
    await file.read(tail, 0, length, size - length);
    return { head, tail, bytes: size, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
}
