import { describe, expect, it } from '@jest/globals';
import { newId } from './new-id.js';

describe('newId', () => {
  it('is a UUID of version 7 that begins with the time', () => {
    expect(newId(0x0199_a5f0_1234)).toMatch(/^0199a5f0-1234-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is another each time', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newId(1))).size).toBe(1_000);
  });

  it('sorts by time', () => {
    const ids = [1, 0xffff, 0x10_000, 1e12, 2e12].map((at) => newId(at));
    expect(ids.toSorted()).toEqual(ids);
  });
});
