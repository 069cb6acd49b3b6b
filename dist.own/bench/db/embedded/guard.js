import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
/** Listens and says the token to whoever connects. */
export function openGuard(address, token) {
    const server = createServer((socket) => {
        socket.on('error', () => { });
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
function closeGuard(server, address) {
    server.close();
    if ('path' in address)
        rmSync(address.path, { force: true });
}
/** Asks a guard whether the holder of this token lives. */
export function askGuard(address, token, limitMs) {
    return new Promise((resolve) => {
        let heard = '';
        const socket = connect(address);
        const end = (state) => {
            socket.destroy();
            resolve(state);
        };
        socket.setTimeout(limitMs, () => end('silent'));
        socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
        socket.once('end', () => end(heard === token ? 'alive' : 'gone'));
        socket.once('error', () => end('gone'));
    });
}
//# sourceMappingURL=guard.js.map