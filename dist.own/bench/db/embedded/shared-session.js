/** Another client's transaction stood idle for too long while this exchange waited for it. */
export class SessionBusyError extends Error {
    name = 'SessionBusyError';
}
/**
 * Lets many clients use the engine's only session, one exchange at a time. A client that has opened a transaction, or
 * whose exchange is not finished, keeps the session until it ends it or leaves: nothing of another client comes between.
 * So a client that waits, inside its transaction, for a second client of the same program would wait for ever; after
 * `idleLimitMs` of a silent owner the waiting exchanges are rejected instead.
 */
export class SharedSession {
    #engine;
    #idleLimitMs;
    #tell;
    #waiting = [];
    #owner = null;
    #ownerSilentSince = 0;
    #heldSinceMs = 0;
    #gone = new WeakSet();
    #running = null;
    #idleTimer;
    /** `tell` hears of every change, before the engine begins something that takes long. */
    constructor(engine, idleLimitMs, tell = () => { }) {
        this.#engine = engine;
        this.#idleLimitMs = idleLimitMs;
        this.#tell = tell;
    }
    /** Queues one exchange; resolves when the engine has answered it, rejects with SessionBusyError or when the engine broke. */
    run(client, bytes, finished, onData) {
        return new Promise((resolve, reject) => {
            this.#waiting.push({ client, bytes, finished, onData, resolve, reject });
            this.#tellLoad();
            void this.#work();
        });
    }
    /** Forgets a client that has gone; resolves when nothing of it is left in the engine. */
    async leave(client) {
        this.#gone.add(client);
        const dropped = this.#waiting.filter((turn) => turn.client === client);
        this.#waiting = this.#waiting.filter((turn) => turn.client !== client);
        for (const turn of dropped)
            turn.reject(new Error('the client has gone'));
        await this.#work();
    }
    #work() {
        this.#running ??= this.#takeTurns();
        return this.#running;
    }
    async #takeTurns() {
        try {
            await this.#dropOwnerThatLeft();
            for (let turn = this.#nextTurn(); turn !== null; turn = this.#nextTurn()) {
                this.#heldSinceMs ||= Date.now();
                this.#tellLoad();
                await this.#take(turn);
                await this.#dropOwnerThatLeft();
                if (this.#owner === null)
                    this.#heldSinceMs = 0;
            }
            if (this.#owner === null)
                this.#heldSinceMs = 0;
            this.#tellLoad();
            this.#watchSilentOwner();
        }
        finally {
            this.#running = null;
        }
    }
    #nextTurn() {
        const index = this.#owner === null ? 0 : this.#waiting.findIndex((turn) => turn.client === this.#owner);
        return index < 0 ? null : (this.#waiting.splice(index, 1)[0] ?? null);
    }
    async #take(turn) {
        try {
            await this.#engine.execute(turn.bytes, turn.onData);
        }
        catch (thrown) {
            const error = thrown instanceof Error ? thrown : new Error(String(thrown));
            turn.reject(error);
            throw error;
        }
        this.#owner = this.#engine.inTransaction() || !turn.finished ? turn.client : null;
        this.#ownerSilentSince = Date.now();
        turn.resolve();
    }
    async #dropOwnerThatLeft() {
        if (this.#owner === null || !this.#gone.has(this.#owner))
            return;
        await this.#engine.abandon();
        this.#owner = null;
    }
    #tellLoad() {
        this.#tell({ waiting: this.#waiting.length, heldSinceMs: this.#heldSinceMs });
    }
    /** Counts from the owner's last word, so that newcomers do not put the moment off. */
    #watchSilentOwner() {
        clearTimeout(this.#idleTimer);
        if (this.#owner === null || this.#waiting.length === 0)
            return;
        const left = this.#ownerSilentSince + this.#idleLimitMs - Date.now();
        this.#idleTimer = setTimeout(() => this.#rejectWaiting(), Math.max(0, left));
    }
    #rejectWaiting() {
        const rejected = this.#waiting;
        this.#waiting = [];
        this.#tellLoad();
        const seconds = this.#idleLimitMs / 1000;
        const message = `another connection's transaction has been silent for ${seconds} s; the embedded database runs one transaction at a time`;
        for (const turn of rejected)
            turn.reject(new SessionBusyError(message));
    }
}
//# sourceMappingURL=shared-session.js.map