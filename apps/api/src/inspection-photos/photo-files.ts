import { makeFolder } from '#db/make-folder';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Settings } from '../settings.js';
import type { KeptPhoto } from './judge-photo.js';
import { storing } from './storing.js';

/** A photo on its way: a city and the hash of its bytes, both checked before they become a path. */
export interface PartKey {
  readonly municipalityCode: string;
  readonly sha256: string;
}

/** A photo that is kept, by its random name. */
export interface KeptKey {
  readonly municipalityCode: string;
  readonly storedAs: string;
  /** Whose; of inspections unless told. */
  readonly of?: PhotoOwner;
}

/** What residents send lies apart from what the city itself took. */
export type PhotoOwner = 'inspection' | 'report';

export const photoSizes = ['thumbnail', 'full'] as const;
export type PhotoSize = (typeof photoSizes)[number];

const keptFolders: Readonly<Record<PhotoOwner, string>> = { inspection: 'inspection-photos', report: 'report-photos' };
const partsFolder = 'inspection-parts';

/** Where the sizes of a photo lie below the folder of uploaded files, with `/`. */
export function photoPaths(key: KeptKey): string[] {
  return photoSizes.map((size) => photoPath(key, size));
}

function photoPath({ municipalityCode, storedAs, of = 'inspection' }: KeptKey, size: PhotoSize): string {
  if (!/^\d{6}$/.test(municipalityCode) || !/^[0-9a-f]{32}$/.test(storedAs)) {
    throw new Error(`not the key of a photo: ${municipalityCode} ${storedAs}`);
  }
  return `${keptFolders[of]}/${municipalityCode}/${storedAs}${size === 'full' ? '' : '-thumbnail'}`;
}

/** Photos as files, outside of what any page is served from: those that are kept, and those that gather part by part. */
@Injectable()
export class PhotoFiles {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** How much of a photo has come: the file itself tells, also after a crash. */
  async receivedBytes(key: PartKey): Promise<number> {
    const found = await stat(this.partPath(key)).catch(() => null);
    return found?.size ?? 0;
  }

  /** Adds a part at its place and waits until it is on disk; what does not fit wholly is cut off again. Throws 507 where there is no room. */
  async append(key: PartKey, offset: number, bytes: Uint8Array): Promise<void> {
    const path = this.partPath(key);
    await storing(async () => {
      makeFolder(dirname(path));
      const file = await open(path, offset === 0 ? 'w' : 'r+');
      try {
        await writeAt(file, offset, bytes);
      } finally {
        await file.close();
      }
    });
  }

  readPart(key: PartKey): Promise<Buffer> {
    return readFile(this.partPath(key));
  }

  /** Photos on their way to which nothing was added for so long. */
  async partsOlderThan(ageMs: number): Promise<PartKey[]> {
    const found: PartKey[] = [];
    const folder = join(this.settings.filesFolder, partsFolder);
    for (const municipalityCode of await readdir(folder).catch(() => [])) {
      for (const sha256 of await readdir(join(folder, municipalityCode)).catch(() => [])) {
        if (!isPartKey({ municipalityCode, sha256 })) continue;
        const written = await stat(join(folder, municipalityCode, sha256)).catch(() => null);
        if (written && Date.now() - written.mtimeMs >= ageMs) found.push({ municipalityCode, sha256 });
      }
    }
    return found;
  }

  async discardPart(key: PartKey): Promise<void> {
    await rm(this.partPath(key), { force: true });
  }

  /** Keeps a photo under a random name, whole or not at all; the name. Throws 507 where there is no room. */
  async keep(municipalityCode: string, photo: KeptPhoto, of: PhotoOwner = 'inspection'): Promise<string> {
    const storedAs = randomBytes(16).toString('hex');
    const key = { municipalityCode, storedAs, of };
    await storing(async () => {
      try {
        for (const size of photoSizes) await writeWhole(this.pathOf(key, size), photo[size]);
      } catch (error) {
        await this.discard(key);
        throw error;
      }
    });
    return storedAs;
  }

  /** Null where the file is not there, as after a restore without it. */
  async open(key: KeptKey, size: PhotoSize): Promise<FileHandle | null> {
    return open(this.pathOf(key, size)).catch(() => null);
  }

  async discard(key: KeptKey): Promise<void> {
    for (const size of photoSizes) await rm(this.pathOf(key, size), { force: true });
  }

  async discardCity(municipalityCode: string): Promise<void> {
    for (const folder of [...Object.values(keptFolders), partsFolder]) {
      await rm(join(this.settings.filesFolder, folder, municipalityCode), { recursive: true, force: true });
    }
  }

  private pathOf(key: KeptKey, size: PhotoSize): string {
    return join(this.settings.filesFolder, photoPath(key, size));
  }

  private partPath({ municipalityCode, sha256 }: PartKey): string {
    if (!isPartKey({ municipalityCode, sha256 })) {
      throw new Error(`not the key of a photo on its way: ${municipalityCode} ${sha256}`);
    }
    return join(this.settings.filesFolder, partsFolder, municipalityCode, sha256);
  }
}

function isPartKey({ municipalityCode, sha256 }: PartKey): boolean {
  return /^\d{6}$/.test(municipalityCode) && /^[0-9a-f]{64}$/.test(sha256);
}

async function writeAt(file: FileHandle, offset: number, bytes: Uint8Array): Promise<void> {
  try {
    let written = 0;
    while (written < bytes.length) {
      written += (await file.write(bytes, written, bytes.length - written, offset + written)).bytesWritten;
    }
    await file.sync();
  } catch (error) {
    await file.truncate(offset).catch(() => {});
    throw error;
  }
}

/** Beside its place first, so that nothing half written ever stands there. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  makeFolder(dirname(path));
  const draft = `${path}.part`;
  try {
    const file = await open(draft, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
