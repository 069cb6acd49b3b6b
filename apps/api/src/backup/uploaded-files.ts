import { createReadStream } from 'node:fs';
import { appendFile, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { makeFolder } from '#db/make-folder';
import { BackupRefused } from './backup-format.js';

const chunkBytes = 256 * 1024;

/** Paths of the files below the folder, with `/`, in order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The bytes of a file in pieces. */
export async function* fileChunks(folder: string, path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(join(folder, path), { highWaterMark: chunkBytes })) yield chunk as Buffer;
}

/** Files on their way into the folder: written beside it, and moved in only once everything else has succeeded. */
export class StagedFiles {
  private readonly staging: string;
  private readonly paths = new Set<string>();
  private last: string | null = null;
  private readonly folders = new Set<string>();

  constructor(private readonly folder: string) {
    this.staging = `${folder}.restoring-${process.pid}`;
  }

  /** Begins a file; throws BackupRefused on a path that leads out of the folder or contradicts one begun before. */
  async begin(path: string): Promise<void> {
    if (!isPlain(path)) throw new BackupRefused(`The backup names a file outside its folder: ${JSON.stringify(path)}`);
    const above = foldersAbove(path);
    if (this.folders.has(path) || [path, ...above].some((one) => this.paths.has(one))) {
      throw new BackupRefused(`The backup has two files in one place: ${JSON.stringify(path)}`);
    }
    for (const folder of above) this.folders.add(folder);
    this.paths.add(path);
    this.last = path;
    makeFolder(dirname(join(this.staging, path)));
    await appendFile(join(this.staging, path), '');
  }

  /** Adds bytes to the file begun last. */
  async append(bytes: Buffer): Promise<void> {
    if (this.last === null) throw new BackupRefused('The backup has bytes that belong to no file.');
    await appendFile(join(this.staging, this.last), bytes);
  }

  /** Hands a file over to somebody else: it does not move in. */
  async handOver(path: string): Promise<Buffer> {
    const bytes = await readFile(join(this.staging, path));
    this.paths.delete(path);
    return bytes;
  }

  list(): string[] {
    return [...this.paths];
  }

  get count(): number {
    return this.paths.size;
  }

  /** Moves the files in; `replace` removes what lay there before. */
  async moveIn(replace: boolean): Promise<void> {
    if (replace) await rm(this.folder, { recursive: true, force: true });
    for (const path of this.paths) {
      makeFolder(dirname(join(this.folder, path)));
      await rename(join(this.staging, path), join(this.folder, path));
    }
    await this.discard();
  }

  async discard(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true });
  }
}

/** Names below the folder, joined by `/`; a drive (`C:`) or a backslash would lead elsewhere on Windows. */
function isPlain(path: string): boolean {
  return !/[\\:\0]/.test(path) && path.split('/').every((name) => !['', '.', '..'].includes(name));
}

/** `a` and `a/b` for `a/b/c`. */
function foldersAbove(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, i) => names.slice(0, i + 1).join('/'));
}
