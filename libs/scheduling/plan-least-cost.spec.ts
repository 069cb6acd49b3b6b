import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyCity, anyYears as years, chosenOptions, everyChoice, termsWith } from './any-plan.js';
import { planYears } from './plan-money.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';
import { solvePlan } from './solve-plan.js';

const line = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: years, maxLength: years });
const cities = fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 40 }).map(anyCity);

function solve(city: readonly PlanBuilding[], terms: PlanTerms, { gap = 0, mostLooks = 20 } = {}) {
  let looks = 0;
  return solvePlan(city, terms, { gap, seed: 1, isOver: () => (looks += 1) > mostLooks }).answer;
}

const million = 1e6;
const costOf = (all: readonly PlanBuilding[], chosen: readonly number[]) =>
  chosenOptions(all, chosen).reduce((sum, one) => sum + one.penaltyYen, 0) / million;

const isWithinMoney = (all: readonly PlanBuilding[], chosen: readonly number[], terms: PlanTerms) =>
  planYears(chosenOptions(all, chosen), terms.horizon, terms.money).every(({ overYen }) => overYen <= 0);

describe('a plan of least cost and risk', () => {
  it('keeps to the yearly money, and no choice that does is cheaper than its bound', () => {
    fc.assert(
      fc.property(cities, line, (all, availableYen) => {
        const terms = termsWith(years, { money: { availableYen } });
        const { chosen, objective, bound } = solve(all, terms);
        expect(isWithinMoney(all, chosen!, terms)).toBe(true);
        expect(objective).toBeCloseTo(costOf(all, chosen!), 6);
        const best = Math.min(
          ...everyChoice(all)
            .filter((one) => isWithinMoney(all, one, terms))
            .map((one) => costOf(all, one)),
        );
        expect(bound!).toBeLessThanOrEqual(best + 1e-6);
        expect(objective!).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('is never worse for more money, but for the gap', () => {
    fc.assert(
      fc.property(cities, line, fc.integer({ min: 100, max: 200 }), (all, availableYen, percent) => {
        const more = availableYen.map((yen) => Math.round((yen * percent) / 100));
        const before = solve(all, termsWith(years, { money: { availableYen } }));
        const after = solve(all, termsWith(years, { money: { availableYen: more } }));
        expect(after.bound!).toBeLessThanOrEqual(before.objective! + 1e-6);
        expect(after.objective! - after.gap! * after.objective!).toBeLessThanOrEqual(before.objective! + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps to each source of money, and the reserve fund pays no more than it has', () => {
    fc.assert(
      fc.property(
        cities,
        line,
        line,
        fc.integer({ min: 0, max: 2_000_000_000 }),
        (all, generalYen, bondYen, reserveYen) => {
          const terms = termsWith(years, { money: { generalYen, bondYen, reserveYen } });
          const { chosen } = solve(all, terms, { mostLooks: 140 });
          const paid = planYears(chosenOptions(all, chosen!), terms.horizon, terms.money);
          expect(paid.reduce((sum, year) => sum + year.reserveYen, 0)).toBeLessThanOrEqual(reserveYen);
          for (const [offset, year] of paid.entries()) {
            expect(year.generalYen).toBeLessThanOrEqual(generalYen[offset]!);
            expect(year.bondYen).toBeLessThanOrEqual(bondYen[offset]!);
            expect(year.grantYen + year.bondYen + year.reserveYen + year.generalYen).toBe(year.costYen);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('proves no bound above what the same buildings in another order come to, and the same objective where both are proven', () => {
    fc.assert(
      fc.property(cities, line, (all, availableYen) => {
        const terms = termsWith(years, { money: { availableYen } });
        const one = solve(all, terms);
        const other = solve(all.toReversed(), terms);
        expect(one.bound!).toBeLessThanOrEqual(other.objective! + 1e-6);
        expect(other.bound!).toBeLessThanOrEqual(one.objective! + 1e-6);
        const areProven = one.status === 'optimal' && other.status === 'optimal';
        expect(areProven ? other.objective! : one.objective!).toBeCloseTo(one.objective!, 3);
      }),
      { numRuns: 40 },
    );
  });
});
