import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCity, anyYears as years, termsWith } from './any-plan.js';
import type { PlanLimit } from './plan-limits.js';
import { movedChoices } from './plan-reasons.js';
import { type PlanOption } from './plan-terms.js';
import { problemFor } from './solve-plan.js';

const million = 1e6;
const cities = fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 40 }).map(anyCity);
const yearPrices = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 5, noNaN: true })), {
  minLength: years,
  maxLength: years,
});

/** What is paid in each year, in million yen. */
const paid = ({ payments }: PlanOption) =>
  Array.from({ length: years }, (_, year) =>
    payments.reduce((sum, { offset, yen }) => sum + (offset === year ? yen / million : 0), 0),
  );

describe('why a work is in its year', () => {
  it('names exactly the limits that save at least a hundredth of what the dearest does, the dearest first', () => {
    fc.assert(
      fc.property(cities, yearPrices, fc.nat(), (city, drawn, seed) => {
        const plan = problemFor(city, termsWith(years, { money: { availableYen: Array<number>(years).fill(0) } }));
        const chosen = city.map(({ options }, at) => (seed + at) % options.length);
        const moved = movedChoices(plan, chosen, Float64Array.from(drawn));
        for (const [at, { options }] of city.entries()) {
          const one = moved[at];
          if (!one) continue;
          const [free, taken] = [paid(options[one.freePlace]!), paid(options[chosen[at]!]!)];
          const worth = drawn.map((price, year) => price * (free[year]! - taken[year]!));
          const dearest = Math.max(0, ...worth);
          const named = one.binding.map((limit: PlanLimit) => worth[limit.offset]!);
          expect(named.every((value, place) => place === 0 || value <= named[place - 1]!)).toBe(true);
          expect(named.every((value) => value > 0 && value >= 0.00999 * dearest)).toBe(true);
          const silent = worth.filter((_, year) => !one.binding.some(({ offset }) => offset === year));
          expect(silent.every((value) => value <= 0 || value <= 0.01001 * dearest)).toBe(true);
        }
      }),
    );
  });
});
