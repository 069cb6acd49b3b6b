/** The database engine as the session sees it: one at a time, bytes in, bytes out. */
export interface Engine {
  /** Runs whole protocol messages; rejects only when the engine itself is broken (an SQL error is an answer). */
  execute(bytes: Uint8Array, onData: (data: Uint8Array) => void): Promise<void>;
  /** A transaction block is open, failed or not. */
  inTransaction(): boolean;
}

/** One exchange of one client, waiting for its turn. */
interface Turn {
  client: object;
  bytes: Uint8Array;
  finished: boolean;
  onData: (data: Uint8Array) => void;
  resolve: () => void;
  reject: (error: Error) => void;
}

/** Another client's transaction stood idle for too long while this exchange waited for it. */
export class SessionBusyError extends Error {
  override readonly name = 'SessionBusyError';
}

/**
 * Lets many clients use the engine's only session, one exchange at a time. A client that has opened a transaction, or
 * whose exchange is not finished, keeps the session until it ends it or leaves: nothing of another client comes between.
 * So a client that waits, inside its transaction, for a second client of the same program would wait for ever; after
 * `idleLimitMs` of a silent owner the waiting exchanges are rejected instead.
 */
export class SharedSession {
  readonly #engine: Engine;
  readonly #idleLimitMs: number;
  readonly #onBroken: (error: Error) => void;
  #waiting: Turn[] = [];
  #owner: object | null = null;
  #running = false;
  #idleTimer: NodeJS.Timeout | undefined;

  constructor(engine: Engine, idleLimitMs: number, onBroken: (error: Error) => void) {
    this.#engine = engine;
    this.#idleLimitMs = idleLimitMs;
    this.#onBroken = onBroken;
  }

  /** Queues one exchange; resolves when the engine has answered it, rejects with SessionBusyError or when the engine broke. */
  run(client: object, bytes: Uint8Array, finished: boolean, onData: (data: Uint8Array) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ client, bytes, finished, onData, resolve, reject });
      void this.#work();
    });
  }

  /** Forgets a client that has gone: its waiting exchanges are dropped, `closing` is run where it still owned the session. */
  async leave(client: object, closing: Uint8Array): Promise<void> {
    this.#waiting = this.#waiting.filter((turn) => turn.client !== client);
    if (this.#owner !== client) return;
    await this.run(client, closing, true, () => {});
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    clearTimeout(this.#idleTimer);
    for (let turn = this.#nextTurn(); turn !== null; turn = this.#nextTurn()) await this.#take(turn);
    this.#running = false;
    if (this.#waiting.length > 0) this.#watchIdleOwner();
  }

  #nextTurn(): Turn | null {
    const index = this.#owner === null ? 0 : this.#waiting.findIndex((turn) => turn.client === this.#owner);
    return index < 0 ? null : (this.#waiting.splice(index, 1)[0] ?? null);
  }

  async #take(turn: Turn): Promise<void> {
    try {
      await this.#engine.execute(turn.bytes, turn.onData);
      this.#owner = this.#engine.inTransaction() || !turn.finished ? turn.client : null;
      turn.resolve();
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      turn.reject(error);
      this.#onBroken(error);
    }
  }

  #watchIdleOwner(): void {
    clearTimeout(this.#idleTimer);
    this.#idleTimer = setTimeout(() => this.#rejectWaiting(), this.#idleLimitMs);
  }

  #rejectWaiting(): void {
    const rejected = this.#waiting.filter((turn) => turn.client !== this.#owner);
    this.#waiting = this.#waiting.filter((turn) => turn.client === this.#owner);
    const seconds = this.#idleLimitMs / 1000;
    const message = `another connection's transaction has been idle for ${seconds} s; the embedded database runs one transaction at a time`;
    for (const turn of rejected) turn.reject(new SessionBusyError(message));
  }
}
