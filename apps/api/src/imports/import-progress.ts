import { Injectable } from '@nestjs/common';
import { ProgressFiles } from '../jobs/progress-files.js';
import type { ImportProgress } from './imports.schema.js';

/** What a worker says of its way: bytes of files read, rows matched with the register, rows written. Throws ImportCancelled. */
export type Tell = (phase: ImportProgress['phase'], done: number, total: number) => void;

/** An import of a city. */
export interface ImportKey {
  readonly municipalityCode: string;
  readonly importId: string;
}

/** Somebody wants no more of the import; what was written of it is to be rolled back. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';
}

const tellEveryMs = 200;

/** How far a worker is with an import, and the wish that it stop. */
@Injectable()
export class ImportProgressFiles {
  constructor(private readonly files: ProgressFiles) {}

  /** Tells of one import, five times a second at most; looks as often whether it is to stop, and whenever a phase is done. */
  teller(key: ImportKey): Tell {
    let next = 0;
    return (phase, done, total) => {
      if (Date.now() < next && done < total) return;
      next = Date.now() + tellEveryMs;
      if (this.files.isCancelled(jobKey(key))) throw new ImportCancelled();
      this.files.write(jobKey(key), { phase, done: Math.min(done, total), total });
    };
  }

  /** Null while no worker is at it. */
  read(key: ImportKey): ImportProgress | null {
    return this.files.read(jobKey(key));
  }

  cancel(key: ImportKey): void {
    this.files.cancel(jobKey(key));
  }

  /** Forgets a wish to stop, when nothing is at work that it could stop. */
  uncancel(key: ImportKey): void {
    this.files.uncancel(jobKey(key));
  }

  /** Leaves nothing behind of an import that no worker works on any more. */
  end(key: ImportKey): void {
    this.files.end(jobKey(key));
  }
}

function jobKey({ municipalityCode, importId }: ImportKey) {
  return { municipalityCode, id: importId };
}
