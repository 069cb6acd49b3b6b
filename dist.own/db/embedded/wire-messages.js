/**
 * The few things the embedded database's socket must know of PostgreSQL's protocol 3.0: where a message ends, which
 * messages belong together, and how an error is written
 * (source: PostgreSQL documentation, "Frontend/Backend Protocol", "Message Formats").
 */
const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
/** Messages after which the engine answers and may be left: Query, Sync and FunctionCall end an exchange, Flush does not. */
const ANSWERED = new Map([
    ['Q', true],
    ['S', true],
    ['F', true],
    ['H', false],
]);
/** Cuts the byte stream of one connection into exchanges, whatever the pieces it arrives in. */
export class ExchangeReader {
    #chunks = [];
    #length = 0;
    #started = false;
    #group = [];
    /** The exchanges that this piece completes, in order. */
    push(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        const exchanges = [];
        for (let message = this.#nextMessage(); message !== null; message = this.#nextMessage()) {
            const exchange = this.#started ? this.#typed(message) : this.#untyped(message);
            if (exchange !== null)
                exchanges.push(exchange);
        }
        return exchanges;
    }
    #nextMessage() {
        const lengthAt = this.#started ? 1 : 0;
        if (this.#length < lengthAt + 4)
            return null;
        if ((this.#chunks[0]?.length ?? 0) < lengthAt + 4)
            this.#joinChunks();
        const first = this.#chunks[0];
        if (first === undefined)
            return null;
        const messageLength = lengthAt + first.readInt32BE(lengthAt);
        if (messageLength < lengthAt + 4)
            throw new RangeError(`message of ${messageLength} bytes`);
        if (this.#length < messageLength)
            return null;
        if (first.length < messageLength)
            this.#joinChunks();
        return this.#take(messageLength);
    }
    #joinChunks() {
        this.#chunks = [Buffer.concat(this.#chunks)];
    }
    #take(length) {
        const first = this.#chunks[0] ?? Buffer.alloc(0);
        const rest = first.subarray(length);
        if (rest.length > 0)
            this.#chunks[0] = rest;
        else
            this.#chunks.shift();
        this.#length -= length;
        return first.subarray(0, length);
    }
    #untyped(message) {
        const code = message.length >= 8 ? message.readInt32BE(4) : 0;
        if (code === SSL_REQUEST || code === GSS_REQUEST)
            return { kind: 'encryption', bytes: message, finished: true };
        if (code === CANCEL_REQUEST)
            return { kind: 'cancel', bytes: message, finished: true };
        this.#started = true;
        return { kind: 'startup', bytes: message, finished: true };
    }
    #typed(message) {
        const type = String.fromCharCode(message[0] ?? 0);
        if (type === 'p')
            return { kind: 'password', bytes: message, finished: true };
        if (type === 'X')
            return { kind: 'terminate', bytes: message, finished: true };
        this.#group.push(message);
        const finished = ANSWERED.get(type);
        if (finished === undefined)
            return null;
        const bytes = this.#group.length === 1 ? message : Buffer.concat(this.#group);
        this.#group = [];
        return { kind: 'statements', bytes, finished };
    }
}
/** "No" to a request for encryption: the client goes on in plain text. */
export const encryptionRefused = Buffer.from('N');
/** The first message of a client: protocol 3.0, who it is and which database it wants. */
export function startupMessage(user, database) {
    const body = Buffer.from(`user\0${user}\0database\0${database}\0\0`);
    const head = Buffer.alloc(8);
    head.writeInt32BE(8 + body.length, 0);
    head.writeInt32BE(196_608, 4);
    return Buffer.concat([head, body]);
}
/** Asks the client for its password in plain text (only ever sent over loopback). */
export const passwordRequest = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 3]);
/** "Ready for query", outside any transaction. */
export const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
/**
 * The client wants to send rows after a statement (`COPY … FROM STDIN`). The engine cannot wait for a client in the
 * middle of a statement; it would end, and all connections with it.
 */
export function startsCopyIn(statements) {
    const opening = statements.toString('latin1', 5, 5 + 500).replace(/^[^\0]*\0(?=\s*copy\b)/i, '');
    return /^\s*copy\b[^;]*\bfrom\s+stdin\b/i.test(opening);
}
/** The text of a password message, without its closing zero. */
export function passwordOf(message) {
    return message.toString('utf8', 5, message.length - 1);
}
/** A simple Query message. */
export function queryMessage(sql) {
    return typedMessage('Q', Buffer.from(`${sql}\0`));
}
/** A Sync message: ends an extended exchange that its client left open. */
export const syncMessage = Buffer.from([0x53, 0, 0, 0, 4]);
/** An ErrorResponse with an SQLSTATE code, e.g. `53300` too many connections. */
export function errorResponse(severity, sqlState, text) {
    return typedMessage('E', Buffer.from(`S${severity}\0V${severity}\0C${sqlState}\0M${text}\0\0`));
}
function typedMessage(type, body) {
    const head = Buffer.alloc(5);
    head.write(type, 'latin1');
    head.writeInt32BE(4 + body.length, 1);
    return Buffer.concat([head, body]);
}
//# sourceMappingURL=wire-messages.js.map