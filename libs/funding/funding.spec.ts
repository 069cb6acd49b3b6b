import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { availableFromSpending, bondRules, fundWork, ruleIn } from './index.js';

describe('the money for a work', () => {
  it('of a merger: 90 % bond, half of it returned', () => {
    const bond = ruleIn(bondRules, 'consolidation', 2020);
    expect(fundWork(100_000_001, { grantPercent: 0, bond, reserveYen: 4_000_000 })).toEqual({
      grantYen: 0,
      bondYen: 90_000_001,
      reserveYen: 4_000_000,
      generalYen: 6_000_000,
      returnedYen: 45_000_001,
      ownYen: 55_000_000,
    });
  });

  it('adds up to the cost, whatever the plan', () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const plan = fc.record({
      grantPercent: percent,
      bond: fc.option(fc.record({ bondPercent: percent, returnedPercent: percent })),
      reserveYen: fc.integer({ min: 0, max: 1e12 }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), plan, (costYen, given) => {
        const { grantYen, bondYen, reserveYen, generalYen, returnedYen, ownYen } = fundWork(costYen, given);
        expect(grantYen + bondYen + reserveYen + generalYen).toBe(costYen);
        expect(ownYen).toBe(costYen - grantYen - returnedYen);
        expect(Math.min(grantYen, bondYen, reserveYen, generalYen, returnedYen, ownYen)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('knows terms only for the years they were published for', () => {
    expect(ruleIn(bondRules, 'demolition', 2019)).toMatchObject({ bondPercent: 90, returnedPercent: 0 });
    expect(ruleIn(bondRules, 'universal-design', 2017)).toBeNull();
    expect(ruleIn(bondRules, 'conversion', 2022)).toBeNull();
    const own = { ...bondRules[1]!, fromFiscalYear: 2022, toFiscalYear: null, returnedPercent: 50 };
    expect(ruleIn([...bondRules, own], 'life-extension', 2030)).toBe(own);
  });

  it('refuses percents that cannot be', () => {
    expect(() => fundWork(1, { grantPercent: 101, bond: null, reserveYen: 0 })).toThrow('grantPercent');
    expect(() => fundWork(1, { grantPercent: 0, bond: null, reserveYen: -1 })).toThrow('reserveYen');
  });
});

describe('the line of money available', () => {
  it('is the mean of the five latest years that are recorded', () => {
    const spending = [2019, 2024, 2021, 2022, 2023, 2020].map((fiscalYear) => ({ fiscalYear, yen: fiscalYear }));
    expect(availableFromSpending(spending)).toEqual({ yen: 2022, fromFiscalYear: 2020, toFiscalYear: 2024, years: 5 });
    expect(availableFromSpending([{ fiscalYear: 2024, yen: 7 }])).toMatchObject({ yen: 7, years: 1 });
    expect(availableFromSpending([])).toBeNull();
  });
});
