import { readArguments, requirePositionals } from './arguments.js';
import { type Command, printResult, UsageError } from './command.js';

export const backupCommand: Command = {
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
    const { withApplication } = await import('./application.js');
    const { BackupService } = await import('../../api/src/backup/backup.service.js');
    const counts = await withApplication((app) => app.get(BackupService).write(file)).catch(explainFile);
    printResult(terminal, values.json, counts, [`${file}: ${sum(counts.tables)} rows, ${counts.files} files.`]);
  },
};

function explainFile(error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  if (['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS'].includes(code ?? '')) throw new UsageError(message);
  throw error;
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
