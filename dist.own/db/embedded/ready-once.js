/** Type byte and length of a message of PostgreSQL's protocol 3.0. */
const headLength = 5;
const readyForQueryType = 0x5a;
/**
 * Lets an exchange's answer through but holds "ready for query" back until the end: after an error the engine says it twice,
 * and a client that hears it twice takes the second for the answer to its next statement.
 */
export class ReadyOnce {
    #ready = null;
    /** Of a message whose head is not complete yet, or of a "ready for query". */
    #held = Buffer.alloc(0);
    /** Bytes of the present message that are still to come. */
    #left = 0;
    /** What of a piece of the answer may go to the client now; always a copy. */
    push(piece) {
        const bytes = Buffer.concat([this.#held, piece]);
        const through = [];
        let at = Math.min(this.#left, bytes.length);
        this.#left -= at;
        through.push(bytes.subarray(0, at));
        while (bytes.length - at >= headLength) {
            const length = 1 + bytes.readInt32BE(at + 1);
            const isReady = bytes[at] === readyForQueryType;
            if (isReady && bytes.length - at < length)
                break;
            const end = Math.min(at + length, bytes.length);
            if (isReady)
                this.#ready = bytes.subarray(at, end);
            else
                through.push(bytes.subarray(at, end));
            this.#left = at + length - end;
            at = end;
        }
        this.#held = bytes.subarray(at);
        return Buffer.concat(through);
    }
    /** The last "ready for query" of the exchange, to be sent once all of it has been pushed. */
    end() {
        return this.#ready ?? Buffer.alloc(0);
    }
}
//# sourceMappingURL=ready-once.js.map