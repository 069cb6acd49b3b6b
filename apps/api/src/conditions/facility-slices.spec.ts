import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slicesOf } from './facility-slices.js';

const facilities = fc
  .array(fc.boolean(), { maxLength: 60 })
  .map((flags) => flags.map((isNamesake, at) => ({ id: `${at}`, isNamesake: at > 0 && isNamesake })));

describe('slices of facilities', () => {
  it('hold every facility once, in order, and only the last is smaller than asked', () => {
    fc.assert(
      fc.property(facilities, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const slices = slicesOf(rows, size);
        expect(slices.flat()).toEqual(rows.map(({ id }) => id));
        for (const slice of slices.slice(0, -1)) expect(slice.length).toBeGreaterThanOrEqual(size);
      }),
    );
  });

  it('never part facilities of one name, and grow for nothing else', () => {
    fc.assert(
      fc.property(facilities, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const isNamesake = new Map(rows.map((row) => [row.id, row.isNamesake]));
        for (const [first, ...rest] of slicesOf(rows, size)) {
          expect(isNamesake.get(first!)).toBe(false);
          for (const id of rest.slice(size - 1)) expect(isNamesake.get(id)).toBe(true);
        }
      }),
    );
  });
});
