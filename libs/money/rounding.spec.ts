import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divideHalfUp, multiplyDivideHalfUp } from './rounding.js';

const natural = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const positive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

/** floor(n ÷ d + ½) in whole numbers only. */
function exactHalfUp(numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * numerator + denominator;
  const quotient = doubled / (2n * denominator);
  return doubled < 0n && doubled % (2n * denominator) !== 0n ? quotient - 1n : quotient;
}

describe('divideHalfUp', () => {
  it.each([
    [1, 2, 1],
    [5, 2, 3],
    [-5, 2, -2],
    [-7, 4, -2],
    [1, 3, 0],
    [2, 3, 1],
    [0, 9, 0],
  ])('%d ÷ %d is %d', (numerator, denominator, rounded) => {
    expect(divideHalfUp(numerator, denominator)).toBe(rounded);
  });

  it('equals exact arithmetic for every safe integer', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), positive, (numerator, denominator) => {
        expect(BigInt(divideHalfUp(numerator, denominator))).toBe(exactHalfUp(BigInt(numerator), BigInt(denominator)));
      }),
    );
  });

  it('names what it cannot divide', () => {
    expect(() => divideHalfUp(0.5, 2)).toThrow('numerator must be a safe integer, got 0.5');
    expect(() => divideHalfUp(1, 0)).toThrow('denominator must be a safe integer above 0, got 0');
  });
});

describe('multiplyDivideHalfUp', () => {
  it('equals exact arithmetic where the product is no longer a safe integer', () => {
    fc.assert(
      fc.property(natural, natural, positive, (amount, numerator, denominator) => {
        const exact = exactHalfUp(BigInt(amount) * BigInt(numerator), BigInt(denominator));
        fc.pre(exact <= BigInt(Number.MAX_SAFE_INTEGER));
        expect(BigInt(multiplyDivideHalfUp(amount, numerator, denominator))).toBe(exact);
      }),
    );
  });

  it('decides ties and their nearest neighbours exactly', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 40 }),
        fc.integer({ min: 1, max: 2 ** 25 }),
        fc.constantFrom(-1, 0, 1),
        (whole, half, off) => {
          const denominator = 2 * half * 8191;
          const product = BigInt(whole) * BigInt(denominator) + BigInt(half * 8191 + off);
          fc.pre(product % 8191n === 0n || off !== 0);
          const [amount, numerator] = off === 0 ? [Number(product / 8191n), 8191] : [Number(product), 1];
          fc.pre(Number.isSafeInteger(amount));
          expect(BigInt(multiplyDivideHalfUp(amount, numerator, denominator))).toBe(
            exactHalfUp(product, BigInt(denominator)),
          );
        },
      ),
    );
  });

  it('rounds a tie up although the product is beyond the safe integers', () => {
    expect(multiplyDivideHalfUp(9_007_199_254_740_991, 3, 6)).toBe(4_503_599_627_370_496);
  });

  it('refuses negative, broken and too large figures', () => {
    expect(() => multiplyDivideHalfUp(-1, 1, 1)).toThrow('amount must be a safe integer of 0 or more, got -1');
    expect(() => multiplyDivideHalfUp(1, 0.1, 1)).toThrow('numerator must be a safe integer of 0 or more, got 0.1');
    expect(() => multiplyDivideHalfUp(2 ** 52, 4, 1)).toThrow('too large for exact yen');
  });
});
