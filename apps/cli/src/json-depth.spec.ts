import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isDeeperThan } from './json-depth.js';

const isDeeper = (value: unknown, levels: number) => isDeeperThan(Buffer.from(JSON.stringify(value)), levels);

/** Lists and objects within each other, counted from what was read. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce<number>((most, one) => Math.max(most, depthOf(one)), 0);
}

describe('the depth of a JSON text', () => {
  it('is that of its lists and objects, whatever its texts hold', () => {
    const texts = fc.string({ unit: fc.constantFrom('[', '{', '"', '\\', ']', '建') });
    const values = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        texts,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(texts, tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(values, fc.nat(6), (value, levels) => {
        expect(isDeeper(value, levels)).toBe(depthOf(value) > levels);
      }),
    );
  });

  it('is found before a text is at its end, or is none at all', () => {
    expect(isDeeperThan(Buffer.from('['.repeat(1_000_000)), 1000)).toBe(true);
    expect(isDeeperThan(Buffer.from(']"[[[['), 1)).toBe(false);
  });
});
