import { readArguments, requirePositionals } from './arguments.js';
import { BackupRefused, checkBackup } from '../../api/src/backup/backup-format.js';
import { printResult, UsageError } from './command.js';
const options = { replace: { type: 'boolean' }, json: { type: 'boolean' } };
export const restoreCommand = {
    words: ['restore'],
    summary: { en: 'reads a backup into an empty database', ja: '保存したファイルを空のデータベースに戻します' },
    usage: ['restore FILE [--replace] [--json]'],
    options: ['--replace   also into a database that is not empty: what is there is lost'],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, options);
        const [file = ''] = requirePositionals(positionals, 'FILE');
        await requireWholeBackup(file);
        const { withApplication } = await import('./application.js');
        const { RestoreService } = await import('../../api/src/backup/restore.service.js');
        const replace = values.replace ?? false;
        const counts = await withApplication((app) => app.get(RestoreService).restore(file, { replace }));
        const rows = Object.values(counts.tables).reduce((total, count) => total + count, 0);
        printResult(terminal, values.json, counts, [`${file}: ${rows} rows and ${counts.files} files restored.`]);
    },
};
/** Before any database is opened: a file that is no backup, or not a whole one, is the caller's mistake. */
async function requireWholeBackup(file) {
    await checkBackup(file).catch((error) => {
        throw error instanceof BackupRefused ? new UsageError(error.message) : error;
    });
}
//# sourceMappingURL=restore-command.js.map