import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type Engine, SessionBusyError, type SessionLoad, SharedSession } from './shared-session.js';

/** Runs one word at a time: `begin` and `end` open and close a transaction, `break` breaks the engine. */
class WordEngine implements Engine {
  readonly ran: string[] = [];
  #open = false;
  #busy = false;

  async execute(bytes: Uint8Array, onData: (data: Uint8Array) => void): Promise<void> {
    if (this.#busy) throw new Error('two at once');
    this.#busy = true;
    await Promise.resolve();
    const word = Buffer.from(bytes).toString();
    if (word === 'break') throw new Error('broken');
    this.ran.push(word);
    this.#open = word === 'begin' || (this.#open && word !== 'end');
    this.#busy = false;
    onData(bytes);
  }

  async abandon(): Promise<void> {
    await this.execute(Buffer.from('end'), () => {});
  }

  inTransaction(): boolean {
    return this.#open;
  }
}

const IDLE_LIMIT_MS = 1000;
const ann = { name: 'Ann' };
const bob = { name: 'Bob' };
let engine: WordEngine;
let session: SharedSession;
beforeEach(() => {
  engine = new WordEngine();
  session = new SharedSession(engine, IDLE_LIMIT_MS);
});

function say(client: object, word: string, finished = true): Promise<void> {
  return session.run(client, Buffer.from(word), finished, () => {});
}

/** Once all that has been answered has been put away. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('SharedSession', () => {
  it('tells how many wait, and since when it has been somebody’s, before the engine begins', async () => {
    const told: SessionLoad[] = [];
    const busy = jest.spyOn(engine, 'execute').mockImplementation(async () => {
      told.push(load);
      await Promise.resolve();
    });
    let load: SessionLoad = { waiting: 0, heldSinceMs: 0 };
    session = new SharedSession(engine, IDLE_LIMIT_MS, (now) => (load = now));
    await Promise.all([say(ann, 'a1'), say(bob, 'b1'), say(bob, 'b2')]);
    await settled();
    expect(busy).toHaveBeenCalledTimes(3);
    expect(told.map(({ waiting }) => waiting)).toEqual([expect.any(Number), 1, 0]);
    expect(told.every(({ heldSinceMs }) => heldSinceMs > 0)).toBe(true);
    expect(load).toEqual({ waiting: 0, heldSinceMs: 0 });
  });

  it('is somebody’s for as long as the transaction lasts', async () => {
    let load: SessionLoad = { waiting: 0, heldSinceMs: 0 };
    session = new SharedSession(engine, IDLE_LIMIT_MS, (now) => (load = now));
    await say(ann, 'begin');
    const late = say(bob, 'b1');
    expect(load).toEqual({ waiting: 1, heldSinceMs: expect.any(Number) });
    expect(load.heldSinceMs).toBeGreaterThan(0);
    await Promise.all([say(ann, 'end'), late]);
    await say(ann, 'a1');
    await settled();
    expect(load).toEqual({ waiting: 0, heldSinceMs: 0 });
  });

  it('runs exchanges in the order they came', async () => {
    await Promise.all([say(ann, 'a1'), say(bob, 'b1'), say(ann, 'a2'), say(bob, 'b2')]);
    expect(engine.ran).toEqual(['a1', 'b1', 'a2', 'b2']);
  });

  it('lets nobody into another’s transaction', async () => {
    await Promise.all([say(ann, 'begin'), say(bob, 'b1'), say(ann, 'a1'), say(ann, 'end'), say(ann, 'a2')]);
    expect(engine.ran).toEqual(['begin', 'a1', 'end', 'b1', 'a2']);
  });

  it('lets nobody into an unfinished exchange', async () => {
    await Promise.all([say(ann, 'parse', false), say(bob, 'b1'), say(ann, 'sync')]);
    expect(engine.ran).toEqual(['parse', 'sync', 'b1']);
  });

  it('ends what a lost client left open, and goes on', async () => {
    await say(ann, 'begin');
    const waiting = say(bob, 'b1');
    await session.leave(ann);
    await waiting;
    expect(engine.ran).toEqual(['begin', 'end', 'b1']);
  });

  it('ends the transaction of a client that is lost while its exchange runs', async () => {
    let leaving = Promise.resolve();
    await session.run(ann, Buffer.from('begin'), true, () => {
      leaving = session.leave(ann);
    });
    await leaving;
    await say(bob, 'b1');
    expect(engine.ran).toEqual(['begin', 'end', 'b1']);
  });

  it('forgets what a lost client still waited for', async () => {
    await say(ann, 'begin');
    const wanted = say(bob, 'b1').catch((error: unknown) => String(error));
    await session.leave(bob);
    expect(await wanted).toBe('Error: the client has gone');
    await say(ann, 'end');
    expect(engine.ran).toEqual(['begin', 'end']);
  });

  it('leaves another’s transaction alone when a client goes', async () => {
    await say(ann, 'begin');
    await session.leave(bob);
    expect(engine.ran).toEqual(['begin']);
  });

  it('tells those who wait for a silent transaction, counted from its last word', async () => {
    jest.useFakeTimers();
    try {
      await say(ann, 'begin');
      const first = say(bob, 'b1').catch((error: unknown) => error);
      await jest.advanceTimersByTimeAsync(IDLE_LIMIT_MS - 1);
      const second = say(bob, 'b2').catch((error: unknown) => error);
      await jest.advanceTimersByTimeAsync(1);
      expect(await first).toBeInstanceOf(SessionBusyError);
      expect(await second).toBeInstanceOf(SessionBusyError);
      await say(ann, 'end');
      await say(bob, 'b3');
      expect(engine.ran).toEqual(['begin', 'end', 'b3']);
    } finally {
      jest.useRealTimers();
    }
  });

  it('does not count the time that the engine works', async () => {
    jest.useFakeTimers();
    try {
      await say(ann, 'begin');
      const waiting = say(bob, 'b1');
      for (let word = 0; word < 5; word++) {
        await jest.advanceTimersByTimeAsync(IDLE_LIMIT_MS - 1);
        await say(ann, 'a');
      }
      await say(ann, 'end');
      await waiting;
      expect(engine.ran.at(-1)).toBe('b1');
    } finally {
      jest.useRealTimers();
    }
  });
});
