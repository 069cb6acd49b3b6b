import { StartError } from '#db/start-error';
import { ConfigError } from './config.js';

type Stop = () => Promise<void>;

/**
 * Runs a long-lived program: starts it, closes it cleanly on Ctrl-C or SIGTERM, and ends with one line and exit code 1
 * where it cannot start.
 */
export async function untilStopped(name: string, start: (say: (line: string) => void) => Promise<Stop>): Promise<void> {
  try {
    const stop = await start((line) => process.stdout.write(`${line}\n`));
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        stop().then(
          () => process.exit(0),
          (error: unknown) => fail(name, error),
        );
      });
    }
  } catch (error) {
    fail(name, error);
  }
}

function fail(name: string, error: unknown): never {
  const expected = error instanceof StartError || error instanceof ConfigError;
  const text =
    error instanceof Error && !expected ? (error.stack ?? error.message) : String((error as Error).message ?? error);
  process.stderr.write(`${name}: ${text}\n`);
  process.exit(1);
}
