import { fileRefusal } from '#db/start-error';
import pino from 'pino';
import { ConfigError } from '../config-error.js';
import { DailyFiles } from './daily-files.js';

export type Log = pino.Logger;

/** Where the log goes: a file a day in the data folder, standard output (containers), or nowhere. */
export const logPlaces = ['file', 'stdout', 'off'] as const;
export type LogPlace = (typeof logPlaces)[number];

export interface OpenLog {
  readonly log: Log;
  /** Writes what is still in memory. */
  readonly close: () => void;
}

function openFiles(folder: string): DailyFiles {
  try {
    return new DailyFiles(folder);
  } catch (error) {
    throw new ConfigError(
      `The log in ${folder} cannot be written: ${fileRefusal(error)}. Give it room or rights, or set CHODO_LOG=stdout.`,
    );
  }
}

/** One line of JSON for each event. What is logged names no person: see error-facts.ts and ../http/answered.ts. Throws ConfigError. */
export function openLog(program: 'server' | 'worker', place: LogPlace, folder: string): OpenLog {
  const files = place === 'file' ? openFiles(folder) : null;
  const log = pino(
    {
      enabled: place !== 'off',
      base: { program, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    files ?? pino.destination({ dest: 1, sync: true }),
  );
  return { log, close: () => files?.close() };
}
