import { findProjectFolder } from '#db/project-folder';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A large import leaves much behind that is soon of no use: collected at a fifth more than what is used, not at twice, and between its steps. */
const sparingMemory = ['--heap-growing-percent=20', '--expose-gc'];
/** One that dies as often within so long is not begun again: something is wrong that only a person can mend. */
const mostDeaths = 5;
const withinMs = 10 * 60_000;
const pauseMs = 1_000;

type Worker = ReturnType<typeof fork>;

/** The worker beside the server, in a process of its own that is begun again when it dies. */
export class WorkerProcess {
  private worker: Worker | null = null;
  private isStopping = false;
  private deaths: number[] = [];

  /** Its log goes to standard output only where that is asked for; what a person should know is said. */
  constructor(
    private readonly hasLogHere: boolean,
    private readonly say: (line: string) => void,
  ) {}

  /** Resolves once it takes jobs, or has ended before. */
  async start(): Promise<void> {
    const program = join(findProjectFolder(), 'dist', 'apps', 'worker', 'src', 'main.js');
    const out = this.hasLogHere ? 'inherit' : 'ignore';
    const worker = fork(program, { execArgv: sparingMemory, stdio: ['ignore', out, 'inherit', 'ipc'] });
    this.worker = worker;
    worker.once('exit', (code, signal) => void this.beginAgain(code ?? signal));
    await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    const { worker } = this;
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return;
    const gone = once(worker, 'exit');
    worker.kill('SIGTERM');
    await gone;
  }

  private async beginAgain(why: number | string | null): Promise<void> {
    if (this.isStopping) return;
    const now = Date.now();
    this.deaths = [...this.deaths.filter((at) => now - at < withinMs), now];
    if (this.deaths.length >= mostDeaths) {
      this.say(`the worker stopped again and again (${why}); imports and plans wait until the next start.`);
      return;
    }
    this.say(`the worker stopped (${why}); it is begun again.`);
    await pause(pauseMs);
    if (!this.isStopping) await this.start();
  }
}
