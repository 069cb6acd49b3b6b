import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { copyFile, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import type { ImportRun } from '#db/entities/import-run.entity';
import { makeFolder } from '#db/make-folder';
import { Settings } from '../settings.js';

/** A file as it is kept: its own name is for people only, on disk it lies under `storedAs`. */
export type StoredFile = ImportRun['files'][number];

/** At most 50 MB a file, 200 files and 1 GB an import. */
export const uploadLimits = { fileSize: 50 * 1024 * 1024, files: 200, allFiles: 1024 * 1024 * 1024 } as const;

/** A file on this machine, and the name it is shown under. */
export interface LocalFile {
  readonly path: string;
  readonly name: string;
}

const storedName = /^[0-9a-f-]{36}-[0-9a-f]{24}$/;
const longestName = 200;
const importsFolder = 'imports';

/** Where a file of an import lies below the folder of uploaded files, with `/`. */
export function storedPath({ storedAs }: StoredFile): string {
  return `${importsFolder}/${storedAs}`;
}

/** The files of imports, kept until their import is discarded. No name that came from outside is ever a path. */
@Injectable()
export class ImportFiles {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** Where uploads arrive, before they belong to an import; made when missing. */
  async incomingFolder(): Promise<string> {
    const folder = join(this.settings.filesFolder, 'incoming');
    makeFolder(folder);
    return folder;
  }

  /** Takes arrived uploads over as the files of an import. */
  async adopt(importId: string, uploads: readonly LocalFile[]): Promise<StoredFile[]> {
    return this.keep(importId, uploads, rename);
  }

  /** Copies files of this machine as the files of an import. */
  async copy(importId: string, files: readonly LocalFile[]): Promise<StoredFile[]> {
    return this.keep(importId, files, copyFile);
  }

  /** Copies kept files as the files of another import, under the names they have. */
  async copyStored(importId: string, files: readonly StoredFile[]): Promise<StoredFile[]> {
    return this.copy(
      importId,
      files.map((file) => ({ path: this.pathOf(file), name: file.name })),
    );
  }

  async read(file: StoredFile): Promise<Uint8Array> {
    return readFile(this.pathOf(file));
  }

  async discard(files: readonly StoredFile[]): Promise<void> {
    for (const file of files) {
      await rm(this.pathOf(file), { force: true });
      this.discardPlan(importIdOf(file.storedAs));
    }
  }

  /** Where the plan of a previewed import is kept until it is committed, for a day at most; its folder is made when missing. */
  planPath(importId: string): string {
    makeFolder(this.plansFolder());
    return join(this.plansFolder(), importId);
  }

  discardPlan(importId: string): void {
    rmSync(join(this.plansFolder(), importId), { force: true });
  }

  /** Files that are older, by what they belong to: an import, or (null) nothing: a plan, an upload that a crash cut off. */
  async olderThan(ageMs: number): Promise<{ readonly path: string; readonly importId: string | null }[]> {
    const found: { path: string; importId: string | null }[] = [];
    for (const folder of [await this.incomingFolder(), this.plansFolder(), this.folder()]) {
      for (const name of await readdir(folder).catch(() => [])) {
        const path = join(folder, name);
        const written = await stat(path).catch(() => null);
        if (!written || Date.now() - written.mtimeMs < ageMs) continue;
        found.push({ path, importId: storedName.test(name) ? importIdOf(name) : null });
      }
    }
    return found;
  }

  private async keep(
    importId: string,
    files: readonly LocalFile[],
    take: (from: string, to: string) => Promise<void>,
  ): Promise<StoredFile[]> {
    makeFolder(this.folder());
    const names = displayNames(files.map(({ name }) => name));
    const kept: StoredFile[] = [];
    for (const [index, { path }] of files.entries()) {
      const file = { name: names[index]!, bytes: 0, storedAs: `${importId}-${randomBytes(12).toString('hex')}` };
      await take(path, this.pathOf(file));
      kept.push({ ...file, bytes: (await stat(this.pathOf(file))).size });
    }
    return kept;
  }

  private plansFolder(): string {
    return join(this.settings.filesFolder, 'plans');
  }

  private folder(): string {
    return join(this.settings.filesFolder, importsFolder);
  }

  private pathOf(file: StoredFile): string {
    if (!storedName.test(file.storedAs)) throw new Error(`not the name of a stored file: ${file.storedAs}`);
    return join(this.settings.filesFolder, storedPath(file));
  }
}

function importIdOf(storedAs: string): string {
  return storedAs.slice(0, 36);
}

/** Files' own names as they may be shown, each once: cells of two lists of one name must not be confused. */
export function displayNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = displayName(name);
    let shown = plain;
    for (let copy = 2; taken.has(shown); copy++) shown = numbered(plain, copy);
    taken.add(shown);
    return shown;
  });
}

/** No folders, no control or direction-changing characters, one spelling of kana. */
function displayName(name: string): string {
  const last = basename(name.replaceAll('\\', '/')).normalize('NFC');
  const clean = last.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return clean.slice(-longestName) || 'file';
}

/** list.csv → list (2).csv, which is still an edition of the same list. */
function numbered(name: string, copy: number): string {
  const { name: stem, ext } = parse(name);
  return `${stem} (${copy})${ext}`;
}
