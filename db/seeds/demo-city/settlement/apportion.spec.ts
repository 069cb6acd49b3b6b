import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apportion } from './apportion.js';

it('splits by the largest remainder', () => {
  expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
  expect(apportion(7, [0, 2, 5])).toEqual([0, 2, 5]);
  expect(apportion(0, [3, 4])).toEqual([0, 0]);
});

it('always sums to the total and stays within one of the exact share', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.nat(400_000), weights, (total, shares) => {
      const sum = shares.reduce((a, b) => a + b, 0);
      fc.pre(sum > 1e-3);
      const parts = apportion(total, shares);
      expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
      parts.forEach((part, i) => expect(Math.abs(part - (total * shares[i]!) / sum)).toBeLessThan(1.000001));
    }),
  );
});

it('refuses totals and weights that make no sense', () => {
  expect(() => apportion(1.5, [1])).toThrow('got 1.5');
  expect(() => apportion(5, [0, 0])).toThrow('got 0');
});
