import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costOf, withReserve } from './work-payments.js';

const amount = fc.nat({ max: 1e10 });
const payment = fc.record({
  fiscalYear: fc.integer({ min: 2027, max: 2030 }),
  grantYen: amount,
  bondYen: amount,
  generalYen: amount,
});
const works = fc.array(fc.uniqueArray(payment, { selector: ({ fiscalYear }) => fiscalYear }), { maxLength: 20 });
const sources = ['grantYen', 'bondYen', 'generalYen'] as const;
const shares = fc.tuple(...sources.map(() => fc.double({ min: 0, max: 1, noNaN: true })));

/** What years pay where the reserve fund takes these shares of each source. */
function yearsOf(
  given: readonly (readonly (typeof payment extends fc.Arbitrary<infer P> ? P : never)[])[],
  taken: readonly number[],
) {
  return [2027, 2028, 2029, 2030].map((fiscalYear) => {
    const own = given.flat().filter((one) => one.fiscalYear === fiscalYear);
    const left = (source: (typeof sources)[number], at: number) => {
      const sum = own.reduce((total, one) => total + one[source], 0);
      return sum - Math.floor(sum * taken[at]!);
    };
    return {
      fiscalYear,
      grantYen: left('grantYen', 0),
      bondYen: left('bondYen', 1),
      generalYen: left('generalYen', 2),
    };
  });
}

describe('payments of works', () => {
  it('add up to the years by every source, and each work costs what it did', () => {
    fc.assert(
      fc.property(works, shares, (given, taken) => {
        const years = yearsOf(given, taken);
        const paid = withReserve(given, years);
        for (const year of years) {
          const own = paid.flat().filter(({ fiscalYear }) => fiscalYear === year.fiscalYear);
          for (const source of sources) expect(own.reduce((sum, one) => sum + one[source], 0)).toBe(year[source]);
        }
        for (const [at, payments] of given.entries()) {
          for (const [place, before] of payments.entries()) {
            const after = paid[at]![place]!;
            expect(costOf(after)).toBe(before.grantYen + before.bondYen + before.generalYen);
            for (const source of [...sources, 'reserveYen'] as const) expect(after[source]).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});
