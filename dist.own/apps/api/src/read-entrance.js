import { isIP } from 'node:net';
import { ConfigError } from './config-error.js';
import { isLoopback } from './http/own-origin.js';
import { readSecret } from './secrets.js';
/**
 * Reads CHODO_PUBLIC_URL, CHODO_TLS_CERT, CHODO_TLS_KEY, CHODO_TRUSTED_PROXY and CHODO_OIDC_*. Throws ConfigError unless it is this
 * machine alone, or a network that sees only encrypted pages.
 */
export function readEntrance(environment, host) {
    const publicOrigin = readPublicOrigin(environment['CHODO_PUBLIC_URL']);
    const tls = readTlsFiles(environment);
    const trustedProxies = readProxies(environment['CHODO_TRUSTED_PROXY']);
    const isEncrypted = tls !== null || trustedProxies.length > 0;
    if (!isLoopback(host) && !isEncrypted) {
        throw new ConfigError(`HOST=${host}: over a network Chodo speaks only TLS. Set CHODO_TLS_CERT and CHODO_TLS_KEY, or CHODO_TRUSTED_PROXY, and CHODO_PUBLIC_URL; or leave HOST unset.`);
    }
    if (isEncrypted && publicOrigin === null) {
        throw new ConfigError('CHODO_PUBLIC_URL is missing: set the address that people open, such as https://chodo.example.lg.jp.');
    }
    if (publicOrigin !== null && !isEncrypted) {
        throw new ConfigError(`CHODO_PUBLIC_URL=${publicOrigin}: needs CHODO_TLS_CERT and CHODO_TLS_KEY, or CHODO_TRUSTED_PROXY.`);
    }
    return { publicOrigin, tls, trustedProxies, oidc: readOidc(environment) };
}
function readPublicOrigin(value) {
    if (!value)
        return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    if (url?.protocol !== 'https:' || url.href !== `${url.origin}/`) {
        throw new ConfigError(`CHODO_PUBLIC_URL=${value}: must be https:// and a host name, without a path.`);
    }
    return url.origin;
}
function readTlsFiles(environment) {
    const certificateFile = environment['CHODO_TLS_CERT'];
    const keyFile = environment['CHODO_TLS_KEY'];
    if (certificateFile && keyFile)
        return { certificateFile, keyFile };
    if (certificateFile || keyFile)
        throw new ConfigError('CHODO_TLS_CERT and CHODO_TLS_KEY go together: set both.');
    return null;
}
function readProxies(value) {
    const proxies = (value ?? '').split(/[\s,]+/).filter(Boolean);
    const wrong = proxies.find((proxy) => !isNetwork(proxy));
    if (wrong !== undefined) {
        throw new ConfigError(`CHODO_TRUSTED_PROXY=${wrong}: must be an address or a network such as 10.0.0.0/24.`);
    }
    return proxies;
}
/** A network of all addresses would believe everybody. */
function isNetwork(text) {
    const [address = '', bits, ...rest] = text.split('/');
    const version = isIP(address);
    if (version === 0 || rest.length > 0)
        return false;
    if (bits === undefined)
        return true;
    return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128);
}
function readOidc(environment) {
    const issuer = environment['CHODO_OIDC_ISSUER'];
    if (!issuer)
        return null;
    const clientId = environment['CHODO_OIDC_CLIENT_ID'];
    const clientSecret = readSecret(environment, 'CHODO_OIDC_CLIENT_SECRET');
    if (!clientId)
        throw new ConfigError('CHODO_OIDC_CLIENT_ID is missing: CHODO_OIDC_ISSUER needs it.');
    if (!clientSecret)
        throw new ConfigError('CHODO_OIDC_CLIENT_SECRET (or …_FILE) is missing: CHODO_OIDC_ISSUER needs it.');
    return {
        issuer: readIssuer(issuer),
        clientId,
        clientSecret,
        loginNameClaim: environment['CHODO_OIDC_LOGIN_NAME_CLAIM'] || 'preferred_username',
        name: environment['CHODO_OIDC_NAME'] || new URL(issuer).host,
    };
}
/** Encrypted, but on this very machine. */
function readIssuer(value) {
    const url = URL.canParse(value) ? new URL(value) : null;
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
    if (!url || !isSafe)
        throw new ConfigError(`CHODO_OIDC_ISSUER=${value}: must be the https:// address of the provider.`);
    return url;
}
//# sourceMappingURL=read-entrance.js.map