import { fileRefusal } from '#db/start-error';
import pino from 'pino';
import { ConfigError } from '../config-error.js';
import { DailyFiles } from './daily-files.js';
/** Where the log goes: a file a day in the data folder, standard output (containers), or nowhere. */
export const logPlaces = ['file', 'stdout', 'off'];
function openFiles(folder) {
    try {
        return new DailyFiles(folder);
    }
    catch (error) {
        throw new ConfigError(`The log in ${folder} cannot be written: ${fileRefusal(error)}. Give it room or rights, or set CHODO_LOG=stdout.`);
    }
}
/** One line of JSON for each event. What is logged names no person: see error-facts.ts and ../http/answered.ts. Throws ConfigError. */
export function openLog(program, place, folder) {
    const files = place === 'file' ? openFiles(folder) : null;
    const log = pino({
        enabled: place !== 'off',
        base: { program, pid: process.pid },
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (level) => ({ level }) },
    }, files ?? pino.destination({ dest: 1, sync: true }));
    return { log, close: () => files?.close() };
}
//# sourceMappingURL=log.js.map