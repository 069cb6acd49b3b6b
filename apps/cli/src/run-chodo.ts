import { StartError } from '#db/start-error';
import { BackupRefused } from '../../api/src/backup/backup-format.js';
import { StoreRefused } from '../../api/src/photo-store/photo-store.js';
import { ConfigError } from '../../api/src/config-error.js';
import { Problem } from '../../api/src/http/problem.js';
import { type Command, type Terminal, UsageError } from './command.js';
import { commands } from './commands.js';
import { generalHelp, helpOf } from './help.js';

/** Runs one call of `chodo`; answers its exit code: 0 done, 1 failed, 2 wrong words or an unreadable file. */
export async function runChodo(args: readonly string[], terminal: Terminal): Promise<number> {
  if (asksForHelp(args[0])) return printHelp(args.slice(1), terminal);
  const command = findCommand(args);
  if (!command) return fail(terminal, 2, `chodo: ${unknownWords(args)} Say chodo --help to see what there is.`);
  const rest = args.slice(command.words.length);
  if (rest.some(asksForHelp)) return printHelp(args, terminal);
  try {
    await command.run(rest, terminal);
    return 0;
  } catch (error) {
    return explain(error, command, terminal);
  }
}

function asksForHelp(word: string | undefined): boolean {
  return word === '--help' || word === '-h' || word === 'help';
}

function printHelp(words: readonly string[], terminal: Terminal): number {
  const command = findCommand(words);
  for (const line of command ? helpOf(command) : generalHelp(commands)) terminal.print(line);
  return 0;
}

function findCommand(args: readonly string[]): Command | undefined {
  return commands.find(({ words }) => words.every((word, i) => args[i] === word));
}

function unknownWords(args: readonly string[]): string {
  if (args.length === 0) return 'no command given.';
  const seconds = commands.filter(({ words }) => words.length > 1 && words[0] === args[0]).map(({ words }) => words[1]);
  if (seconds.length > 0) return `after "${args[0]}" one of these words is missing: ${seconds.join(', ')}.`;
  return `there is no command "${args[0]}".`;
}

function explain(error: unknown, { words }: Command, terminal: Terminal): number {
  const name = `chodo ${words.join(' ')}`;
  if (error instanceof UsageError) return fail(terminal, 2, `${name}: ${error.message}`);
  if (error instanceof Problem)
    return fail(terminal, [400, 422].includes(error.status) ? 2 : 1, `${name}: ${error.message}`);
  if (error instanceof BackupRefused) return fail(terminal, 1, `${name}: ${error.message}`);
  if (error instanceof StartError || error instanceof ConfigError || error instanceof StoreRefused)
    return fail(terminal, 1, `${name}: ${error.message}`);
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return fail(terminal, 1, `${name}: something went wrong here: ${text}`);
}

function fail(terminal: Terminal, exitCode: number, line: string): number {
  terminal.say(line);
  return exitCode;
}
