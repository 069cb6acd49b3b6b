import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { makeFolder } from '#db/make-folder';
import { dateTimeInJapan } from '../settings.js';
/** So many days are kept. */
const daysKept = 30;
const fileName = /^chodo-\d{4}-\d{2}-\d{2}\.jsonl$/;
/** Appends lines to a file a day, chodo-2026-11-28.jsonl, and removes those of long ago; server and worker share it. Throws where it cannot begin. */
export class DailyFiles {
    folder;
    now;
    day = '';
    file = null;
    constructor(folder, now = () => new Date()) {
        this.folder = folder;
        this.now = now;
        makeFolder(folder);
        this.begin(this.today());
    }
    write(line) {
        try {
            const today = this.today();
            if (today !== this.day)
                this.begin(today);
            this.file?.write(line);
        }
        catch {
            // A full disk must not end the server.
        }
    }
    close() {
        this.file?.flushSync();
        this.file?.end();
        this.file = null;
        this.day = '';
    }
    today() {
        return dateTimeInJapan(this.now()).slice(0, 10);
    }
    begin(day) {
        this.close();
        this.day = day;
        this.file = pino.destination({
            dest: join(this.folder, `chodo-${day}.jsonl`),
            append: true,
            mode: 0o600,
            sync: true,
        });
        this.file.on('error', () => { });
        this.removeOld();
    }
    removeOld() {
        const names = readdirSync(this.folder)
            .filter((name) => fileName.test(name))
            .sort();
        for (const name of names.slice(0, -daysKept))
            rmSync(join(this.folder, name), { force: true });
    }
}
//# sourceMappingURL=daily-files.js.map