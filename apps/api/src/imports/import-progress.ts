import { Inject, Injectable } from '@nestjs/common';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '#db/make-folder';
import { Settings } from '../settings.js';
import type { ImportProgress } from './imports.schema.js';

/** What a worker says of its way: bytes of files read, rows matched with the register, rows written. Throws ImportCancelled. */
export type Tell = (phase: ImportProgress['phase'], done: number, total: number) => void;

/** An import of a city: an id alone would let one city look at another's, and stop it. */
export interface ImportKey {
  readonly municipalityCode: string;
  readonly importId: string;
}

/** Somebody wants no more of the import; what was written of it is to be rolled back. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';
}

const tellEveryMs = 200;

/**
 * How far a worker is with an import, and the wish that it stop: in two small files beside the uploaded ones, which server and
 * worker share. The embedded database would not do, for nobody else can use it while an import is written.
 */
@Injectable()
export class ImportProgressFiles {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** Tells of one import, five times a second at most; looks as often whether it is to stop, and whenever a phase is done. */
  teller(key: ImportKey): Tell {
    let next = 0;
    return (phase, done, total) => {
      if (Date.now() < next && done < total) return;
      next = Date.now() + tellEveryMs;
      if (existsSync(this.path(key, 'cancel'))) throw new ImportCancelled();
      this.write(key, { phase, done: Math.min(done, total), total });
    };
  }

  /** Null while no worker is at it. */
  read(key: ImportKey): ImportProgress | null {
    try {
      return JSON.parse(readFileSync(this.path(key, 'progress'), 'utf8')) as ImportProgress;
    } catch {
      return null;
    }
  }

  cancel(key: ImportKey): void {
    makeFolder(this.folder());
    writeFileSync(this.path(key, 'cancel'), '');
  }

  /** Forgets a wish to stop, when nothing is at work that it could stop. */
  uncancel(key: ImportKey): void {
    rmSync(this.path(key, 'cancel'), { force: true });
  }

  /** Leaves nothing behind of an import that no worker works on any more. */
  end(key: ImportKey): void {
    rmSync(this.path(key, 'progress'), { force: true });
    this.uncancel(key);
  }

  /** Whoever reads meanwhile finds the former or the new one whole. */
  private write(key: ImportKey, progress: ImportProgress): void {
    makeFolder(this.folder());
    const path = this.path(key, 'progress');
    writeFileSync(`${path}.new`, JSON.stringify(progress));
    renameSync(`${path}.new`, path);
  }

  private folder(): string {
    return join(this.settings.filesFolder, 'progress');
  }

  private path({ municipalityCode, importId }: ImportKey, what: 'progress' | 'cancel'): string {
    return join(this.folder(), `${municipalityCode}-${importId}.${what}`);
  }
}
