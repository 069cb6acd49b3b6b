import type { SessionLoad } from './shared-session.js';

/** Memory that the engine's thread writes and the program reads: a thread in the middle of a statement answers no message. */
export type SharedLoad = SharedArrayBuffer;

/** What waits for the engine, and for how long it has been somebody's, s (0 = free). */
export interface EngineLoad {
  readonly waiting: number;
  readonly heldSeconds: number;
}

/** Two numbers: waiting, held since. */
export function newSharedLoad(): SharedLoad {
  return new SharedArrayBuffer(2 * Float64Array.BYTES_PER_ELEMENT);
}

export function writeLoad(shared: SharedLoad, { waiting, heldSinceMs }: SessionLoad): void {
  new Float64Array(shared).set([waiting, heldSinceMs]);
}

export function readLoad(shared: SharedLoad, nowMs: number): EngineLoad {
  const [waiting = 0, heldSinceMs = 0] = new Float64Array(shared);
  return { waiting, heldSeconds: heldSinceMs === 0 ? 0 : Math.max(0, nowMs - heldSinceMs) / 1000 };
}
