/** The same place as Node listens on it or connects to it. */
export function socketOptions(address) {
    const isFolder = address.host.startsWith('/');
    return isFolder ? { path: `${address.host}/.s.PGSQL.${address.port}` } : { host: address.host, port: address.port };
}
//# sourceMappingURL=address.js.map