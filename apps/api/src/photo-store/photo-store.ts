import type { Readable } from 'node:stream';

/** A photo that is being read. */
export interface OpenPhoto {
  readonly bytes: number;
  readonly stream: Readable;
}

/** Keeps finished photos, outside of what any page is served from. A path is that of photo-paths; what is put there never changes. */
export abstract class PhotoStore {
  /** Whether photos lie elsewhere than among the uploaded files. */
  abstract readonly isApart: boolean;

  /** Throws StartError, which says what to do, where photos cannot be kept. */
  abstract requireReady(): Promise<void>;

  /** Whole or not at all; once it returns, the photo is there to stay. */
  abstract put(path: string, bytes: Uint8Array): Promise<void>;

  /** Null where there is none, as after a restore without it. */
  abstract open(path: string): Promise<OpenPhoto | null>;

  abstract discard(path: string): Promise<void>;

  /** Everything below the folder. */
  abstract discardFolder(folder: string): Promise<void>;

  /** Paths of the photos below the folder. */
  abstract list(folder: string): Promise<string[]>;
}

/** A store that cannot be reached or refuses; the message is one line. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused';

  constructor(
    message: string,
    /** Whether it has no room. */
    readonly isFull = false,
  ) {
    super(message);
  }
}
