import { makeFolder } from '#db/make-folder';
import { Inject, Injectable } from '@nestjs/common';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Settings } from '../settings.js';

/** A job of a city: an id alone would let one city look at another's, and stop it. */
export interface JobKey {
  readonly municipalityCode: string;
  readonly id: string;
}

/**
 * How far a worker is with a job, and the wish that it stop: in two small files beside the uploaded ones, which server and worker
 * share. The embedded database would not do, for nobody else can use it while an import is written.
 */
@Injectable()
export class ProgressFiles {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** Null while no worker is at it. */
  read<T>(key: JobKey): T | null {
    try {
      return JSON.parse(readFileSync(this.path(key, 'progress'), 'utf8')) as T;
    } catch {
      return null;
    }
  }

  /** Whoever reads meanwhile finds the former or the new one whole. */
  write(key: JobKey, progress: object): void {
    makeFolder(this.folder());
    const path = this.path(key, 'progress');
    writeFileSync(`${path}.new`, JSON.stringify(progress));
    renameSync(`${path}.new`, path);
  }

  cancel(key: JobKey): void {
    makeFolder(this.folder());
    writeFileSync(this.path(key, 'cancel'), '');
  }

  isCancelled(key: JobKey): boolean {
    return existsSync(this.path(key, 'cancel'));
  }

  /** Forgets a wish to stop, when nothing is at work that it could stop. */
  uncancel(key: JobKey): void {
    rmSync(this.path(key, 'cancel'), { force: true });
  }

  /** Leaves nothing behind of a job that no worker works on any more. */
  end(key: JobKey): void {
    rmSync(this.path(key, 'progress'), { force: true });
    this.uncancel(key);
  }

  private folder(): string {
    return join(this.settings.filesFolder, 'progress');
  }

  private path({ municipalityCode, id }: JobKey, what: 'progress' | 'cancel'): string {
    return join(this.folder(), `${municipalityCode}-${id}.${what}`);
  }
}
