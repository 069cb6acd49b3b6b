import { fileRefusal } from '#db/start-error';
import { createSecureContext } from 'node:tls';
import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';
import type { Entrance } from './entrance.js';

/** Certificate and key; throws ConfigError where a file cannot be read or they do not fit together. */
export function readTls({ certificateFile, keyFile }: NonNullable<Entrance['tls']>) {
  const cert = read('CHODO_TLS_CERT', certificateFile);
  const key = read('CHODO_TLS_KEY', keyFile);
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    throw new ConfigError(`CHODO_TLS_CERT and CHODO_TLS_KEY do not fit together: ${(error as Error).message}.`);
  }
  return { cert, key };
}

function read(variable: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new ConfigError(`${variable}=${file}: cannot be read: ${fileRefusal(error)}.`);
  }
}
