import { createServer, type Server, type Socket } from 'node:net';
import { type DatabaseAddress, socketOptions } from './address.js';
import { SessionBusyError, type SharedSession } from './shared-session.js';
import {
  encryptionRefused,
  errorResponse,
  type Exchange,
  ExchangeReader,
  passwordOf,
  passwordRequest,
  queryMessage,
  readyForQuery,
  syncMessage,
} from './wire-messages.js';

/** The socket that programs on this machine speak SQL through. */
export interface SocketServer {
  /** The port in use: the given one, or the free one that was found for port 0. */
  port: number;
  /** How many clients are connected now. */
  clientCount(): number;
  /** Takes no new client, and lets the present ones go on. */
  stopListening(): void;
  /** Ends all clients and waits until what they left open is rolled back. */
  close(): Promise<void>;
}

/** What the socket serves and how. `maxConnections` counts all clients of all programs together. */
export interface SocketServerOptions {
  session: SharedSession;
  address: Pick<DatabaseAddress, 'host' | 'port' | 'password'>;
  maxConnections: number;
}

/** Ends whatever a lost client left behind: an unfinished exchange first, then its transaction. */
const closingStatements = Buffer.concat([syncMessage, queryMessage('ROLLBACK')]);

/**
 * Listens for `pg` clients. Our own server, not that of pglite-socket: that one lets single messages of two clients
 * alternate, so that a large statement of one (more than a socket buffer) is bound to the text of another.
 */
export async function listenForClients(options: SocketServerOptions): Promise<SocketServer> {
  const clients = new Map<Socket, Promise<void>>();
  const server = createServer((socket) => {
    const gone = clients.size < options.maxConnections ? serveClient(socket, options) : refuse(socket);
    clients.set(socket, gone);
    void gone.finally(() => clients.delete(socket));
  });
  const port = await listen(server, options.address);
  return {
    port,
    clientCount: () => clients.size,
    stopListening: () => void server.close(),
    close: async () => {
      server.close();
      for (const socket of clients.keys()) socket.destroy();
      await Promise.all(clients.values());
    },
  };
}

function listen(server: Server, address: SocketServerOptions['address']): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketOptions(address), () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound !== null ? bound.port : address.port);
    });
  });
}

function refuse(socket: Socket): Promise<void> {
  socket.on('error', () => {});
  socket.end(errorResponse('FATAL', '53300', 'the embedded database has too many connections'));
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

/** Serves one client until it has gone and nothing of it is left in the session. */
function serveClient(socket: Socket, options: SocketServerOptions): Promise<void> {
  const reader = new ExchangeReader();
  const answer = createAnswering(socket, options);
  socket.on('data', (chunk) => {
    try {
      for (const exchange of reader.push(chunk)) answer(exchange);
    } catch {
      socket.destroy();
    }
  });
  socket.on('error', () => socket.destroy());
  return new Promise((resolve) => {
    socket.once('close', () => {
      options.session.leave(socket, closingStatements).then(resolve, resolve);
    });
  });
}

function createAnswering(socket: Socket, { session, address }: SocketServerOptions): (exchange: Exchange) => void {
  let startup: Exchange | null = null;
  let admitted = address.password === '';

  function pass(exchange: Exchange): void {
    // The engine reuses its buffer as soon as the callback returns, so what is still to be written must be a copy.
    const write = (data: Uint8Array): void => void (socket.writable && socket.write(Buffer.from(data)));
    session.run(socket, exchange.bytes, exchange.finished, write).catch((error: unknown) => explain(error, exchange));
  }
  function explain(error: unknown, exchange: Exchange): void {
    if (!(error instanceof SessionBusyError) || exchange.kind === 'startup') return void socket.destroy();
    if (socket.writable) socket.write(Buffer.concat([errorResponse('ERROR', '55P03', error.message), readyForQuery]));
  }
  function checkPassword(exchange: Exchange): void {
    admitted = passwordOf(exchange.bytes) === address.password;
    if (admitted && startup !== null) pass(startup);
    else socket.end(errorResponse('FATAL', '28P01', 'the embedded database refuses this password'));
  }

  return (exchange) => {
    if (exchange.kind === 'encryption') socket.write(encryptionRefused);
    else if (exchange.kind === 'cancel' || exchange.kind === 'terminate') socket.end();
    else if (exchange.kind === 'password') checkPassword(exchange);
    else if (exchange.kind === 'startup' && !admitted) {
      startup = exchange;
      socket.write(passwordRequest);
    } else if (admitted) pass(exchange);
    else socket.destroy();
  };
}
