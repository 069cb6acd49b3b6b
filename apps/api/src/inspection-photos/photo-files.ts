import { makeFolder } from '#db/make-folder';
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  cityFolders,
  type KeptKey,
  type PhotoOwner,
  photoPath,
  photoPaths,
  type PhotoSize,
  photoSizes,
} from '../photo-store/photo-paths.js';
import { type OpenPhoto, PhotoStore } from '../photo-store/photo-store.js';
import { Settings } from '../settings.js';
import type { KeptPhoto } from './judge-photo.js';
import { notLetGo, reading, storing } from './storing.js';

/** A photo on its way: a city and the hash of its bytes, both checked before they become a path. */
export interface PartKey {
  readonly municipalityCode: string;
  readonly sha256: string;
}

const partsFolder = 'inspection-parts';

/** Photos: those that are kept, in their store, and those that gather part by part, as files on this machine. */
@Injectable()
export class PhotoFiles {
  constructor(
    @Inject(Settings) private readonly settings: Settings,
    @Inject(PhotoStore) private readonly store: PhotoStore,
  ) {}

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

  /** Keeps a photo under a random name, whole or not at all; the name. Throws 507 where there is no room, 503 where the store does not answer. */
  async keep(municipalityCode: string, photo: KeptPhoto, of: PhotoOwner = 'inspection'): Promise<string> {
    const storedAs = randomBytes(16).toString('hex');
    const key = { municipalityCode, storedAs, of };
    await storing(async () => {
      const put = await Promise.allSettled(photoSizes.map((size) => this.store.put(photoPath(key, size), photo[size])));
      const failed = put.find((one) => one.status === 'rejected');
      if (!failed) return;
      await this.discard(key);
      throw failed.reason;
    });
    return storedAs;
  }

  /** Null where it is not there, as after a restore without it. Throws 503 where the store does not answer. */
  open(key: KeptKey, size: PhotoSize): Promise<OpenPhoto | null> {
    return reading(() => this.store.open(photoPath(key, size)));
  }

  /** What a store does not let go stays in it, as nobody's: no page leads there. */
  async discard(key: KeptKey): Promise<void> {
    await Promise.all(
      photoPaths(key).map((path) => this.store.discard(path).catch((error: unknown) => notLetGo(error))),
    );
  }

  /** The city is gone already: what a store does not let go, the log tells. */
  async discardCity(municipalityCode: string): Promise<void> {
    await rm(join(this.settings.filesFolder, partsFolder, municipalityCode), { recursive: true, force: true });
    for (const folder of cityFolders(municipalityCode))
      await this.store.discardFolder(folder).catch((error: unknown) => notLetGo(error, { municipalityCode }));
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
