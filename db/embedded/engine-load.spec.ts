import { describe, expect, it } from '@jest/globals';
import { newSharedLoad, readLoad, writeLoad } from './engine-load.js';

describe('the load of the engine', () => {
  it('is read where it was written, in seconds; nothing waits at the start', () => {
    const shared = newSharedLoad();
    expect(readLoad(shared, 1_000)).toEqual({ waiting: 0, heldSeconds: 0 });
    writeLoad(shared, { waiting: 3, heldSinceMs: 1_700_000_000_000 });
    expect(readLoad(shared, 1_700_000_002_500)).toEqual({ waiting: 3, heldSeconds: 2.5 });
    expect(readLoad(shared, 1_699_999_999_000).heldSeconds).toBe(0);
  });
});
