import { makeFolder } from '#db/make-folder';
import { errorCode } from '#db/start-error';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isPhotoPath } from './photo-paths.js';
import { type OpenPhoto, PhotoStore } from './photo-store.js';

/** Photos as files among the uploaded ones. */
export class FolderStore extends PhotoStore {
  readonly isApart = false;

  constructor(private readonly filesFolder: string) {
    super();
  }

  /** The folder is made with the first photo. */
  async requireReady(): Promise<void> {}

  put(path: string, bytes: Uint8Array): Promise<void> {
    return writeWhole(join(this.filesFolder, path), bytes);
  }

  async open(path: string): Promise<OpenPhoto | null> {
    const file = await open(join(this.filesFolder, path)).catch(nullWhereMissing);
    if (!file) return null;
    const { size } = await file.stat();
    return { bytes: size, stream: file.createReadStream() };
  }

  async discard(path: string): Promise<void> {
    await rm(join(this.filesFolder, path), { force: true });
  }

  async discardFolder(folder: string): Promise<void> {
    await rm(join(this.filesFolder, folder), { recursive: true, force: true });
  }

  async list(folder: string): Promise<string[]> {
    const names = await readdir(join(this.filesFolder, folder), { recursive: true }).catch(nullWhereMissing);
    return (names ?? []).map((name) => `${folder}/${name.replaceAll('\\', '/')}`).filter(isPhotoPath);
  }
}

function nullWhereMissing(error: unknown): null {
  if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
  throw error;
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
