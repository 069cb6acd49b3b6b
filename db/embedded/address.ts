/** Where `pg` finds a database on this machine: a folder holding `.s.PGSQL.<port>` (host starts with a slash), or loopback. */
export interface DatabaseAddress {
  host: string;
  port: number;
  user: string;
  database: string;
  password: string;
}

/** The same place as Node listens on it or connects to it. */
export function socketOptions(
  address: Pick<DatabaseAddress, 'host' | 'port'>,
): { path: string } | { host: string; port: number } {
  const isFolder = address.host.startsWith('/');
  return isFolder ? { path: `${address.host}/.s.PGSQL.${address.port}` } : { host: address.host, port: address.port };
}
