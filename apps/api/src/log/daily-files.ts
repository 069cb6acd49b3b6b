import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { makeFolder } from '#db/make-folder';
import { dateTimeInJapan } from '../settings.js';

/** So many days are kept. */
const daysKept = 30;
const fileName = /^chodo-\d{4}-\d{2}-\d{2}\.jsonl$/;

type File = ReturnType<typeof pino.destination>;

/** Appends lines to a file a day, chodo-2026-11-28.jsonl, and removes those of long ago; server and worker share it. Throws where it cannot begin. */
export class DailyFiles {
  private day = '';
  private file: File | null = null;

  constructor(
    private readonly folder: string,
    private readonly now: () => Date = () => new Date(),
  ) {
    makeFolder(folder);
    this.begin(this.today());
  }

  write(line: string): void {
    try {
      const today = this.today();
      if (today !== this.day) this.begin(today);
      this.file?.write(line);
    } catch {
      // A full disk must not end the server.
    }
  }

  close(): void {
    this.file?.flushSync();
    this.file?.end();
    this.file = null;
    this.day = '';
  }

  private today(): string {
    return dateTimeInJapan(this.now()).slice(0, 10);
  }

  private begin(day: string): void {
    this.close();
    this.day = day;
    this.file = pino.destination({
      dest: join(this.folder, `chodo-${day}.jsonl`),
      append: true,
      mode: 0o600,
      sync: true,
    });
    this.file.on('error', () => {});
    this.removeOld();
  }

  private removeOld(): void {
    const names = readdirSync(this.folder)
      .filter((name) => fileName.test(name))
      .sort();
    for (const name of names.slice(0, -daysKept)) rmSync(join(this.folder, name), { force: true });
  }
}
