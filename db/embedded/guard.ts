import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';

/** Where a holder's guard listens: a socket file, or a port of 127.0.0.1 where the system has no socket files. */
export type GuardAddress = { path: string } | { host: string; port: number };

/** A socket that answers as long as its process lives: the system closes it even after kill -9. */
export interface Guard {
  address: GuardAddress;
  close(): void;
}

/** `silent`: something listens there but did not say the token in time (a busy holder, or another program's port). */
export type GuardState = 'alive' | 'silent' | 'gone';

/** Listens and says the token to whoever connects. */
export function openGuard(address: GuardAddress, token: string): Promise<Guard> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.end(token);
  });
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      const bound = server.address();
      const found = typeof bound === 'object' && bound !== null ? { host: '127.0.0.1', port: bound.port } : address;
      resolve({ address: found, close: () => closeGuard(server, found) });
    });
  });
}

function closeGuard(server: ReturnType<typeof createServer>, address: GuardAddress): void {
  server.close();
  if ('path' in address) rmSync(address.path, { force: true });
}

/** Asks a guard whether the holder of this token lives. */
export function askGuard(address: GuardAddress, token: string, limitMs: number): Promise<GuardState> {
  return new Promise((resolve) => {
    let heard = '';
    const socket = connect(address);
    const end = (state: GuardState): void => {
      socket.destroy();
      resolve(state);
    };
    socket.setTimeout(limitMs, () => end('silent'));
    socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
    socket.once('end', () => end(heard === token ? 'alive' : 'gone'));
    socket.once('error', () => end('gone'));
  });
}
