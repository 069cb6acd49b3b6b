import { findProjectFolder } from '#db/project-folder';
import { join, resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { logPlaces } from './log/log.js';
import { readEdges } from './read-edges.js';
import { readEntrance } from './read-entrance.js';
import { readSecret, requireStrong } from './secrets.js';
/**
 * Reads HOST, PORT, CHODO_DATA, DATABASE_URL, CHODO_AUDIT_KEY_FILE, CHODO_AUDIT_HEADS, CHODO_LOG, how people come in (see readEntrance)
 * and how much is answered (see readEdges);
 * throws ConfigError naming variable and value.
 */
export function readConfig(environment) {
    const host = environment['HOST'] || '127.0.0.1';
    const config = {
        host,
        port: readPort(environment['PORT']),
        dataFolder: environment['CHODO_DATA'] ? resolve(environment['CHODO_DATA']) : join(findProjectFolder(), 'data'),
        databaseUrl: readDatabaseUrl(environment),
        entrance: readEntrance(environment, host),
        edges: readEdges(environment),
        log: readLogPlace(environment['CHODO_LOG']),
        audit: {
            keyFile: environment['CHODO_AUDIT_KEY_FILE'] || null,
            headsFolder: environment['CHODO_AUDIT_HEADS'] || null,
        },
    };
    if (environment['NODE_ENV'] === 'production')
        assertSecrets(config);
    return config;
}
/** The password may stand in a file of its own, and is then put in. */
function readDatabaseUrl(environment) {
    const address = readSecret(environment, 'DATABASE_URL');
    if (!address)
        return null;
    const password = readSecret(environment, 'CHODO_DATABASE_PASSWORD');
    if (!password || !URL.canParse(address))
        return address;
    const url = new URL(address);
    if (url.password === '')
        url.password = encodeURIComponent(password);
    return url.href;
}
/** In production nothing runs on a secret that anybody could guess; a database reached by a file of this machine needs none. */
function assertSecrets({ databaseUrl, entrance, edges }) {
    if (databaseUrl !== null && URL.canParse(databaseUrl)) {
        const { hostname, password } = new URL(databaseUrl);
        if (hostname !== '')
            requireStrong('the password in DATABASE_URL', decodeURIComponent(password));
    }
    if (entrance.oidc)
        requireStrong('CHODO_OIDC_CLIENT_SECRET', entrance.oidc.clientSecret);
    if (edges.metricsToken !== null)
        requireStrong('CHODO_METRICS_TOKEN', edges.metricsToken);
}
function readLogPlace(value) {
    const place = logPlaces.find((one) => one === (value || 'file'));
    if (!place)
        throw new ConfigError(`CHODO_LOG=${value}: must be one of ${logPlaces.join(', ')}.`);
    return place;
}
/** The folder of the log's files. */
export function logFolderOf({ dataFolder }) {
    return join(dataFolder, 'logs');
}
function readPort(value) {
    if (!value)
        return 3000;
    const port = Number(value);
    if (!/^\d+$/.test(value) || port > 65_535)
        throw new ConfigError(`PORT=${value}: must be a number from 0 to 65535.`);
    return port;
}
//# sourceMappingURL=config.js.map