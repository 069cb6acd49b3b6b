import { notLetGo } from '../inspection-photos/storing.js';
import { isPhotoPath, photoFolders } from '../photo-store/photo-paths.js';
import type { PhotoStore } from '../photo-store/photo-store.js';
import type { StagedFiles } from './uploaded-files.js';

/** Photos of a backup on their way into a store apart; into the folder of uploaded files they move with the other files. */
export class RestoredPhotos {
  private before: ReadonlySet<string> = new Set();
  private readonly done = new Set<string>();

  constructor(
    private readonly store: PhotoStore,
    private readonly staged: StagedFiles,
  ) {}

  /** Puts them all before the rows that name them are final. */
  async put(): Promise<void> {
    if (!this.store.isApart) return;
    this.before = new Set((await Promise.all(photoFolders.map((folder) => this.store.list(folder)))).flat());
    for (const path of this.staged.list().filter(isPhotoPath)) {
      this.done.add(path);
      await this.store.put(path, await this.staged.handOver(path));
    }
  }

  /** After a failure: what was not there before goes again, where the store lets it. */
  async takeBack(): Promise<void> {
    for (const path of this.done) if (!this.before.has(path)) await this.store.discard(path).catch(() => {});
  }

  /** Only what was restored stays; the log tells what the store does not let go. */
  async discardOthers(): Promise<void> {
    for (const path of this.before)
      if (!this.done.has(path)) await this.store.discard(path).catch((error: unknown) => notLetGo(error));
  }
}
