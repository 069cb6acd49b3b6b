import { createServer } from 'node:net';
import { socketOptions } from './address.js';
import { ReadyOnce } from './ready-once.js';
import { SessionBusyError } from './shared-session.js';
import { encryptionRefused, errorResponse, ExchangeReader, passwordOf, passwordRequest, readyForQuery, startsCopyIn, startupMessage, } from './wire-messages.js';
/**
 * Listens for `pg` clients. Our own server, not that of pglite-socket: that one lets single messages of two clients
 * alternate, so that a large statement of one (more than a socket buffer) is bound to the text of another.
 */
export async function listenForClients(options) {
    const clients = new Map();
    const welcome = await readWelcome(options.session);
    let onEmpty = () => { };
    const server = createServer((socket) => {
        const gone = clients.size < options.maxConnections ? serveClient(socket, options, welcome) : refuse(socket);
        clients.set(socket, gone);
        void gone.finally(() => {
            clients.delete(socket);
            if (clients.size === 0)
                onEmpty();
        });
    });
    const port = await listen(server, options.address);
    return {
        port,
        whenLeftAlone: () => new Promise((resolve) => {
            onEmpty = () => {
                server.close();
                resolve();
            };
            if (clients.size === 0)
                onEmpty();
        }),
        close: async () => {
            server.close();
            for (const socket of clients.keys())
                socket.destroy();
            await Promise.all(clients.values());
        },
    };
}
/**
 * What the engine says to a client that logs in. It is the same for all of one session, so it is asked for once: a client
 * can then connect while another's transaction is open.
 */
async function readWelcome(session) {
    const parts = [];
    await session.run({}, startupMessage('postgres', 'postgres'), true, (data) => void parts.push(Buffer.from(data)));
    return Buffer.concat(parts);
}
function listen(server, address) {
    return new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(socketOptions(address), () => {
            const bound = server.address();
            resolve(typeof bound === 'object' && bound !== null ? bound.port : address.port);
        });
    });
}
function refuse(socket) {
    socket.on('error', () => { });
    socket.end(errorResponse('FATAL', '53300', 'the embedded database has too many connections'));
    return new Promise((resolve) => socket.once('close', () => resolve()));
}
/** Serves one client until it has gone and nothing of it is left in the session. */
function serveClient(socket, options, welcome) {
    const reader = new ExchangeReader();
    const answer = createAnswering(socket, options, welcome);
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
        try {
            for (const exchange of reader.push(chunk))
                answer(exchange);
        }
        catch {
            socket.destroy();
        }
    });
    socket.on('error', () => socket.destroy());
    return new Promise((resolve, reject) => {
        socket.once('close', () => void options.session.leave(socket).then(resolve, reject));
    });
}
function createAnswering(socket, { session, address }, welcome) {
    let admitted = false;
    let readyOnce = new ReadyOnce();
    function admit(allowed) {
        admitted = allowed;
        if (allowed)
            socket.write(welcome);
        else
            socket.end(errorResponse('FATAL', '28P01', 'the embedded database refuses this password'));
    }
    function pass(exchange) {
        if (startsCopyIn(exchange.bytes))
            return fail('0A000', 'the embedded database knows no COPY FROM STDIN');
        // After an error before a Flush the engine says it is ready at once, and nothing at the Sync that follows: one gate
        // for all of an exchange keeps it until then.
        const gate = readyOnce;
        if (exchange.finished)
            readyOnce = new ReadyOnce();
        const write = (data) => void (socket.writable && data.length > 0 && socket.write(data));
        session
            .run(socket, exchange.bytes, exchange.finished, (data) => write(gate.push(data)))
            .then(() => exchange.finished && write(gate.end()))
            .catch((error) => explain(error));
    }
    function explain(error) {
        if (error instanceof SessionBusyError)
            fail('55P03', error.message);
        else
            socket.destroy();
    }
    function fail(sqlState, text) {
        if (socket.writable)
            socket.write(Buffer.concat([errorResponse('ERROR', sqlState, text), readyForQuery]));
    }
    return ({ kind, bytes, finished }) => {
        if (kind === 'encryption')
            socket.write(encryptionRefused);
        else if (kind === 'cancel' || kind === 'terminate')
            socket.end();
        else if (kind === 'startup' && address.password === '')
            admit(true);
        else if (kind === 'startup')
            socket.write(passwordRequest);
        else if (kind === 'password')
            admit(passwordOf(bytes) === address.password);
        else if (admitted)
            pass({ kind, bytes, finished });
        else
            socket.destroy();
    };
}
//# sourceMappingURL=socket-server.js.map