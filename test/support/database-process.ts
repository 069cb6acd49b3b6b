import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findProjectFolder } from '#db/project-folder';

/** A program of its own that has a data folder open, or is a guest there. */
export interface DatabaseProcess {
  pid: number;
  query(sql: string, parameters?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

/** What database-program.mjs says. */
interface Answer {
  ready?: true;
  startError?: string;
  rows?: Record<string, unknown>[];
  error?: string;
}

/** Starts it (from `dist`) and waits until it is open; rejects with the line it would show where it does not start. */
export async function startDatabaseProcess(dataFolder: string, role: 'server' | 'command'): Promise<DatabaseProcess> {
  const program = join(findProjectFolder(), 'test/support/database-program.mjs');
  const child = fork(program, [dataFolder, role], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const started = await nextAnswer(child);
  if (started.startError !== undefined) throw new Error(started.startError);
  return {
    pid: child.pid ?? 0,
    query: async (sql, parameters = []) => {
      child.send({ sql, parameters });
      const answer = await nextAnswer(child);
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.rows ?? [];
    },
    close: async () => {
      const gone = once(child, 'exit');
      child.send({ close: true });
      await gone;
    },
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function nextAnswer(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error('the process ended'));
    child.once('exit', onExit);
    child.once('message', (answer) => {
      child.off('exit', onExit);
      resolve(answer as Answer);
    });
  });
}
