import { readFileSync } from 'node:fs';
import { fileRefusal, StartError } from './start-error.js';
/** Parameters of DATABASE_URL that name files, which `pg` reads before it connects. */
const FILE_PARAMETERS = ['sslrootcert', 'sslcert', 'sslkey'];
/** Checks the form of DATABASE_URL and that the files it names can be read; whether something answers there is checked by connecting. Throws StartError. */
export function readDatabaseUrl(databaseUrl) {
    const shape = 'DATABASE_URL must look like postgresql://user:password@host:5432/database';
    let url;
    try {
        url = new URL(databaseUrl);
    }
    catch {
        throw new StartError(`${shape}; it is no URL.`);
    }
    if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') {
        throw new StartError(`${shape}; its scheme is "${url.protocol.replace(/:$/, '')}".`);
    }
    if (url.pathname.replace('/', '') === '')
        throw new StartError(`${shape}; it names no database.`);
    if (![url.username, url.password, url.hostname, url.pathname].every(isDecodable)) {
        throw new StartError(`${shape}; a "%" in it begins no character: write "%25" for the sign itself.`);
    }
    requireReadableFiles(url.searchParams);
    return { connectionString: databaseUrl };
}
function isDecodable(part) {
    try {
        decodeURIComponent(part);
        return true;
    }
    catch {
        return false;
    }
}
function requireReadableFiles(parameters) {
    for (const name of FILE_PARAMETERS) {
        const file = parameters.getAll(name).at(-1);
        if (!file)
            continue;
        try {
            readFileSync(file);
        }
        catch (error) {
            throw new StartError(`DATABASE_URL: cannot read ${name}=${file}: ${fileRefusal(error)}.`);
        }
    }
}
/** The place in words, without the password. */
export function describeConnection(connection) {
    if (!('connectionString' in connection))
        return 'the embedded database';
    const url = new URL(connection.connectionString);
    const user = url.username === '' ? '' : `${decodeURIComponent(url.username)}@`;
    return `${user}${url.host}${url.pathname}`;
}
//# sourceMappingURL=connection.js.map