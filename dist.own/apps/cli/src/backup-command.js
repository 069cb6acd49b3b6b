import { errorCode, fileRefusal } from '#db/start-error';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readArguments, requirePositionals } from './arguments.js';
import { printResult, UsageError } from './command.js';
export const backupCommand = {
    words: ['backup'],
    summary: {
        en: 'writes everything (registers, journal, uploaded files) into one file',
        ja: '台帳・履歴・取込ファイルをすべて1つのファイルに保存します',
    },
    usage: ['backup FILE [--json]'],
    options: [],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
        const [file = ''] = requirePositionals(positionals, 'FILE');
        await requirePlace(file);
        const { withApplication } = await import('./application.js');
        const { BackupService } = await import('../../api/src/backup/backup.service.js');
        const counts = await withApplication((app) => app.get(BackupService).write(file)).catch((error) => {
            throw isAbout(file, error) ? unwritable(file, error) : error;
        });
        printResult(terminal, values.json, counts, [`${file}: ${sum(counts.tables)} rows, ${counts.files} files.`]);
    },
};
/** Before any database is opened: a backup goes into a folder that is there, and not in place of a folder. */
async function requirePlace(file) {
    const folder = dirname(file);
    await access(folder).catch((error) => {
        throw new UsageError(`Cannot write ${file}: ${folder}: ${fileRefusal(error)}.`);
    });
    const present = await stat(file).catch(() => null);
    if (present?.isDirectory())
        throw new UsageError(`Cannot write ${file}: it is a folder.`);
}
/** Whether the system refused this file (or its draft beside it), and not one of the data folder; a full disk names no path. */
function isAbout(file, error) {
    const { path } = error;
    return errorCode(error) === 'ENOSPC' || (typeof path === 'string' && path.startsWith(file));
}
function unwritable(file, error) {
    return new UsageError(`Cannot write ${file}: ${fileRefusal(error)}.`);
}
function sum(counts) {
    return Object.values(counts).reduce((total, count) => total + count, 0);
}
//# sourceMappingURL=backup-command.js.map