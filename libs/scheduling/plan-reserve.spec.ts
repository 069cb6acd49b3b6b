import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from '#libs/optimize';
import fc from 'fast-check';
import load from 'highs';
import { anOption, aBuilding, anyCity, anyFiscalYear, anyYears, termsWith } from './any-plan.js';
import { planYears, treatmentPayments } from './plan-money.js';
import type { PlanTerms } from './plan-terms.js';
import { solvePlan } from './solve-plan.js';

let highs: Highs;
beforeAll(async () => {
  highs = await (load as unknown as () => Promise<Highs>)();
});

const years = 6;
const million = 1e6;
const line = fc.array(fc.integer({ min: 0, max: 9 * million }), { minLength: years, maxLength: years });
/** Each building has a work in a year, or is left as it is for a penalty. */
const needs = fc.array(
  fc.record({
    offset: fc.nat(years - 1),
    yen: fc.integer({ min: 1, max: 9 * million }),
    penaltyYen: fc.integer({ min: 1, max: 90 * million }),
  }),
  { minLength: 1, maxLength: 7 },
);

const buildingsOf = (all: readonly { offset: number; yen: number; penaltyYen: number }[]) =>
  all.map(({ offset, yen, penaltyYen }, at) =>
    aBuilding(`b${at}`, [anOption([{ offset, yen }], 0), anOption([], penaltyYen)], years),
  );

function solve(buildings: ReturnType<typeof buildingsOf>, terms: PlanTerms) {
  let looks = 0;
  const isOver = () => (looks += 1) > 100;
  return solvePlan(buildings, terms, { gap: 1e-6, seed: 1, isOver, branch: { highs, secondsLeft: () => 20 } }).answer;
}

describe('what is paid for each treatment', () => {
  it('adds up to the years to the yen, source by source', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), fc.nat(50), (numbers, grantPercent) => {
        const { horizon, money } = termsWith(anyYears, { money: { grantPercent } });
        const options = anyCity(numbers).flatMap(({ options: own }) => own);
        const each = options.flatMap((option) =>
          option.treatments.flatMap((_treatment, at) => treatmentPayments(option, at, anyFiscalYear, money)),
        );
        for (const year of planYears(options, horizon, money)) {
          const own = each.filter(({ fiscalYear }) => fiscalYear === year.fiscalYear);
          for (const source of ['grantYen', 'bondYen', 'generalYen', 'returnedYen'] as const)
            expect(own.reduce((sum, paid) => sum + paid[source], 0)).toBe(year[source]);
        }
      }),
    );
  });
});

describe('the reserve fund', () => {
  it('pays no more than it has, and nothing is left over that no line covers', () => {
    fc.assert(
      fc.property(needs, line, fc.nat(20 * million), (all, availableYen, reserveYen) => {
        const buildings = buildingsOf(all);
        const terms = termsWith(years, { money: { availableYen, reserveYen } });
        const { chosen } = solve(buildings, terms);
        const options = buildings.map(({ options: own }, at) => own[chosen![at]!]!);
        const paid = planYears(options, terms.horizon, terms.money);
        expect(paid.reduce((sum, year) => sum + year.reserveYen, 0)).toBeLessThanOrEqual(reserveYen);
        expect(Math.max(...paid.map(({ overYen }) => overYen))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  it('proves no bound above what any way of drawing it comes to, and is never worse than none', () => {
    fc.assert(
      fc.property(needs, line, fc.nat(20 * million), (all, availableYen, reserveYen) => {
        const buildings = buildingsOf(all);
        const terms = termsWith(years, { money: { availableYen, reserveYen } });
        const { objective, bound } = solve(buildings, terms);
        const best = leastOf(all, availableYen, reserveYen);
        expect(bound!).toBeLessThanOrEqual(best + 1e-4);
        expect(objective!).toBeGreaterThanOrEqual(best - 1e-4);
        expect(objective!).toBeLessThanOrEqual(leastOf(all, availableYen, 0) + 1e-4);
      }),
      { numRuns: 40 },
    );
  });

  it('is drawn as finely as it takes to help every year', () => {
    const all = Array.from({ length: years }, (_, offset) => ({ offset, yen: 3 * million, penaltyYen: 10 * million }));
    const terms = termsWith(years, { money: { availableYen: Array(years).fill(0), reserveYen: 19 * million } });
    expect(solve(buildingsOf(all), terms)).toMatchObject({ objective: 0 });
  });

  it('leaves no plan said to be impossible that a finer way of drawing would allow', () => {
    const buildings = Array.from({ length: years }, (_, offset) =>
      aBuilding(`b${offset}`, [anOption([{ offset, yen: 1001 }], 0)], years),
    );
    const terms = termsWith(years, { money: { availableYen: Array(years).fill(0), reserveYen: years * 1001 } });
    expect(solve(buildings, terms).status).not.toBe('infeasible');
    expect(solve(buildings, { ...terms, money: { ...terms.money, reserveYen: years * 1001 - 10 } }).status).toBe(
      'infeasible',
    );
  });

  it('pays where grants alone exceed the line', () => {
    const option = anOption([{ offset: 0, yen: 100 * million }], 0, 'rebuild');
    const terms = termsWith(years, { money: { reserveYen: 100 * million, grantPercent: 50 } });
    const money = { ...terms.money, availableYen: Array<number>(years).fill(0) };
    const [first] = planYears([option], terms.horizon, money);
    expect(first).toMatchObject({ grantYen: 0, generalYen: 0, reserveYen: 100 * million, overYen: 0 });
  });
});

/** The least penalty in million yen over every choice that the lines and the fund cover, however it is drawn. */
function leastOf(
  all: readonly { offset: number; yen: number; penaltyYen: number }[],
  availableYen: readonly number[],
  reserveYen: number,
): number {
  let least = Infinity;
  for (let mask = 0; mask < 1 << all.length; mask += 1) {
    const spent = availableYen.map(() => 0);
    let penaltyYen = 0;
    for (const [at, one] of all.entries()) {
      if (mask & (1 << at)) spent[one.offset]! += one.yen;
      else penaltyYen += one.penaltyYen;
    }
    const drawn = spent.reduce((sum, yen, offset) => sum + Math.max(0, yen - availableYen[offset]!), 0);
    if (drawn <= reserveYen) least = Math.min(least, penaltyYen);
  }
  return least / million;
}
