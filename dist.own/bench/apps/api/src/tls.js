import { fileRefusal } from '#db/start-error';
import { createSecureContext } from 'node:tls';
import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';
/** Certificate and key; throws ConfigError where a file cannot be read or they do not fit together. */
export function readTls({ certificateFile, keyFile }) {
    const cert = read('CHODO_TLS_CERT', certificateFile);
    const key = read('CHODO_TLS_KEY', keyFile);
    try {
        createSecureContext({ cert, key });
    }
    catch (error) {
        throw new ConfigError(`CHODO_TLS_CERT and CHODO_TLS_KEY do not fit together: ${error.message}.`);
    }
    return { cert, key };
}
function read(variable, file) {
    try {
        return readFileSync(file);
    }
    catch (error) {
        throw new ConfigError(`${variable}=${file}: cannot be read: ${fileRefusal(error)}.`);
    }
}
//# sourceMappingURL=tls.js.map