import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BondRule, bondProgrammes, type FundingTerms, fundYears, programmesWithoutTerms } from './index.js';

const rules: readonly BondRule[] = [
  { programme: 'life-extension', fromFiscalYear: 2026, toFiscalYear: 2026, bondPercent: 90, returnedPercent: 30 },
];
const terms: FundingTerms = { grantPercent: 0, bondRules: rules, reserveYen: 50, availableYen: 100 };

describe('the money for forty years', () => {
  it('follows the terms of each fiscal year', () => {
    const parts = [
      { programme: 'life-extension', yen: 100 },
      { programme: null, yen: 10 },
    ] as const;
    const years = [2026, 2027].map((fiscalYear) => ({ fiscalYear, parts }));
    expect(fundYears(years, terms)).toEqual([
      // 110 in all: 90 by bond, 27 of them returned; 10 beyond the line come from the reserve fund.
      {
        fiscalYear: 2026,
        costYen: 110,
        grantYen: 0,
        bondYen: 90,
        reserveYen: 10,
        generalYen: 10,
        returnedYen: 27,
        ownYen: 83,
        shortfallYen: 0,
      },
      {
        fiscalYear: 2027,
        costYen: 110,
        grantYen: 0,
        bondYen: 0,
        reserveYen: 10,
        generalYen: 100,
        returnedYen: 0,
        ownYen: 110,
        shortfallYen: 0,
      },
    ]);
    expect(programmesWithoutTerms(years, rules)).toEqual(['life-extension']);
    expect(programmesWithoutTerms(years.slice(0, 1), rules)).toEqual([]);
  });

  it('empties the reserve fund in the first years that need it, and then falls short', () => {
    const years = [160, 90, 130].map((yen, i) => ({ fiscalYear: 2030 + i, parts: [{ programme: null, yen }] }));
    const funded = fundYears(years, terms);
    expect(funded.map(({ reserveYen, shortfallYen }) => [reserveYen, shortfallYen])).toEqual([
      [50, 10],
      [0, 0],
      [0, 30],
    ]);
  });

  it('leaves the reserve fund alone where no line of money is known', () => {
    const years = [{ fiscalYear: 2030, parts: [{ programme: null, yen: 1_000 }] }];
    expect(fundYears(years, { ...terms, availableYen: null })[0]).toMatchObject({ reserveYen: 0, shortfallYen: 0 });
  });

  it('adds up to the cost in every year, and never draws more than the reserve fund holds', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const amount = fc.integer({ min: 0, max: 1e11 });
    const part = fc.record({ programme: fc.option(fc.constantFrom(...bondProgrammes)), yen: amount });
    const rule = fc.record({
      programme: fc.constantFrom(...bondProgrammes),
      fromFiscalYear: fc.integer({ min: 2026, max: 2030 }),
      toFiscalYear: fc.option(fc.integer({ min: 2026, max: 2035 })),
      bondPercent: percent,
      returnedPercent: percent,
    });
    const given = fc.record({
      grantPercent: percent,
      bondRules: fc.array(rule, { maxLength: 6 }),
      reserveYen: amount,
      availableYen: fc.option(amount),
    });
    fc.assert(
      fc.property(fc.array(fc.array(part, { maxLength: 4 }), { maxLength: 12 }), given, (lists, how) => {
        const funded = fundYears(
          lists.map((parts, i) => ({ fiscalYear: 2026 + i, parts })),
          how,
        );
        for (const {
          costYen,
          grantYen,
          bondYen,
          reserveYen,
          generalYen,
          returnedYen,
          ownYen,
          shortfallYen,
        } of funded) {
          expect(grantYen + bondYen + reserveYen + generalYen).toBe(costYen);
          expect(ownYen).toBe(costYen - grantYen - returnedYen);
          expect(Math.min(grantYen, bondYen, reserveYen, generalYen, shortfallYen)).toBeGreaterThanOrEqual(0);
          expect(shortfallYen).toBe(
            how.availableYen === null ? 0 : Math.max(0, costYen - how.availableYen) - reserveYen,
          );
        }
        expect(funded.reduce((total, { reserveYen }) => total + reserveYen, 0)).toBeLessThanOrEqual(how.reserveYen);
      }),
    );
  });
});
