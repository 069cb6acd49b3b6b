import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCity, anyYears as years, chosenOptions, termsWith } from './any-plan.js';
import { lowestLineYen, moneyOfPlan } from './lowest-line.js';
import { planYears } from './plan-money.js';

const million = 1e6;
const cities = fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 40 }).map(anyCity);
const reserve = fc.oneof(fc.nat(20), fc.nat(3000 * million));

describe('the lowest line that a plan needs', () => {
  it('is covered by the reserve fund in every year, and one yen less is not', () => {
    fc.assert(
      fc.property(cities, reserve, (city, reserveYen) => {
        const terms = termsWith(years, { goal: { kind: 'flattest', targetScore: 0 }, money: { reserveYen } });
        const options = chosenOptions(
          city,
          city.map(() => 0),
        );
        const lineYen = lowestLineYen(options, terms);
        const overYen = (line: number) => {
          const availableYen = Array<number>(years).fill(line);
          const paid = planYears(options, terms.horizon, { ...terms.money, availableYen });
          return Math.max(...paid.map((year) => year.overYen));
        };
        expect(overYen(lineYen)).toBe(0);
        expect(lineYen === 0 || overYen(lineYen - 1) > 0).toBe(true);
      }),
    );
  });

  it('counts what the fund gives to general funds in years that keep to the line', () => {
    fc.assert(
      fc.property(cities, reserve, fc.nat(300 * million), (city, reserveYen, generalYen) => {
        const money = { reserveYen, generalYen: Array<number>(years).fill(generalYen) };
        const terms = termsWith(years, { goal: { kind: 'flattest', targetScore: 0 }, money });
        const options = chosenOptions(
          city,
          city.map(() => 0),
        );
        const isCovered = (own: ReturnType<typeof moneyOfPlan>) =>
          planYears(options, terms.horizon, own).every(({ overYen }) => overYen <= 0);
        expect(isCovered(moneyOfPlan(options, terms))).toBe(isCovered({ ...terms.money, availableYen: null }));
      }),
    );
  });
});
