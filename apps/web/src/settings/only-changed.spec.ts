import { describe, expect, it } from '@jest/globals';
import { isAlike, onlyChanged } from './only-changed.js';

describe('what is to be saved', () => {
  it('is only what differs, whatever the order of members', () => {
    const from = { share: 5, model: { works: [{ age: 1, price: { of: 'a', percent: 2 } }], yen: 0 }, version: 3 };
    const same = { yen: 0, works: [{ price: { percent: 2, of: 'a' }, age: 1 }] };
    expect(onlyChanged({ share: 6, model: same }, from)).toEqual({ share: 6 });
    expect(onlyChanged({ model: { ...same, yen: 1 } }, from)).toEqual({ model: { ...same, yen: 1 } });
  });

  it('knows the order of a list, and null from nothing', () => {
    expect(isAlike([1, 2], [2, 1])).toBe(false);
    expect(isAlike(null, undefined)).toBe(true);
    expect(isAlike(null, 0)).toBe(false);
  });
});
