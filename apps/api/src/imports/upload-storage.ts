import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ImportFiles } from './import-files.js';

/** A file of a multipart request as it arrives, and once stored. */
export interface Upload {
  readonly originalname: string;
  /** Where it lies, under a name of our own. */
  readonly path: string;
}

type Stored = (error: Error | null, file?: Partial<Upload>) => void;

/** Streams uploads to disk (multer's storage engine); what is cut off or refused is removed again. */
export function uploadStorage(files: ImportFiles) {
  return {
    _handleFile(_request: unknown, { stream }: { readonly stream: Readable }, stored: Stored): void {
      receive(files, stream).then(
        (path) => stored(null, { path }),
        (error: Error) => stored(error),
      );
    },
    _removeFile(_request: unknown, { path }: Partial<Upload>, removed: (error: Error | null) => void): void {
      if (path === undefined) return removed(null);
      rm(path, { force: true }).then(() => removed(null), removed);
    },
  };
}

async function receive(files: ImportFiles, stream: Readable): Promise<string> {
  const path = join(await files.incomingFolder(), randomBytes(16).toString('hex'));
  try {
    await pipeline(stream, createWriteStream(path, { flags: 'wx' }));
    return path;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
