import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateByRunningTotal } from './allocation.js';

const totals = fc.nat({ max: 2 ** 50 });
const someWeights = fc
  .array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 60 })
  .filter((weights) => weights.some((weight) => weight > 0));

describe('allocateByRunningTotal', () => {
  it('splits 400 million yen into thirds as the running total says', () => {
    expect(allocateByRunningTotal(400_000_000, [1, 1, 1])).toEqual([133_333_333, 133_333_334, 133_333_333]);
  });

  it('loses no yen and stays within one yen of the exact share', () => {
    fc.assert(
      fc.property(totals, someWeights, (total, weights) => {
        const parts = allocateByRunningTotal(total, weights);
        const sum = weights.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
        parts.forEach((part, i) => {
          const distance = BigInt(part) * BigInt(sum) - BigInt(total) * BigInt(weights[i] ?? 0);
          expect(distance <= BigInt(sum) && distance >= -BigInt(sum)).toBe(true);
        });
      }),
    );
  });

  it('gives nothing to a weight of 0 and never a negative part', () => {
    fc.assert(
      fc.property(totals, someWeights, (total, weights) => {
        allocateByRunningTotal(total, weights).forEach((part, i) => {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part === 0 || weights[i] !== 0).toBe(true);
        });
      }),
    );
  });

  it('refuses weights that say nothing', () => {
    expect(() => allocateByRunningTotal(10, [0, 0])).toThrow('weights must not all be 0');
    expect(() => allocateByRunningTotal(10, [1, -1])).toThrow('weight must be a safe integer of 0 or more, got -1');
  });
});
