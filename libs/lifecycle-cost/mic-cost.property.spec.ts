import { majorCategories, type MajorCategory } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CostBuilding, YearProbability } from './cost-building.js';
import type { Horizon } from './horizon.js';
import { micBuildingCost, micCost } from './mic-cost.js';
import { micUnitPrices, type UnitPrices } from './unit-prices.js';

/*
 * The oracle: one part after another, one year after the other, in exact fractions. It shares no code with the method.
 */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

interface Part {
  readonly share: Fraction;
  readonly built: number;
  replaced: boolean;
}

type Kind = 'renovation' | 'rebuild';
type Payments = Record<Kind, Map<number, Fraction>>;

function plus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

function over(a: Fraction, parts: number): Fraction {
  return { n: a.n, d: a.d * BigInt(parts) };
}

function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

function halfUp({ n, d }: Fraction): bigint {
  return (2n * n + d) / (2n * d);
}

/** Simulates one building of known year: the share of it paid for, per kind and fiscal year, of works begun in the horizon. */
function simulate(built: number, { fromFiscalYear, years }: Horizon): Payments {
  const paid: Payments = { renovation: new Map(), rebuild: new Map() };
  const born = new Map<number, Part[]>([[fromFiscalYear - 1, [{ share: { n: 1n, d: 1n }, built, replaced: false }]]]);
  const begin = (kind: Kind, part: Part, year: number, spread: number): void => {
    const share = over(part.share, spread);
    for (let y = year; y < year + spread; y += 1) {
      paid[kind].set(y, plus(paid[kind].get(y) ?? { n: 0n, d: 1n }, share));
      if (kind === 'rebuild') born.set(y, [...(born.get(y) ?? []), { share, built: y, replaced: false }]);
    }
    if (kind === 'rebuild') part.replaced = true;
  };
  for (let year = fromFiscalYear; year < fromFiscalYear + years; year += 1) {
    const standing = [...born].filter(([since]) => since < year).flatMap(([, parts]) => parts);
    for (const part of standing.filter(({ replaced }) => !replaced)) {
      const age = year - part.built;
      if (year === fromFiscalYear && age > 60) begin('rebuild', part, year, 10);
      else if (year === fromFiscalYear && age >= 31 && age <= 50) begin('renovation', part, year, 10);
      else if (age === 30) begin('renovation', part, year, 2);
      else if (age === 60) begin('rebuild', part, year, 3);
    }
  }
  return paid;
}

/** Integer yen per kind and year of the horizon, and beyond it, by rounding the running totals of exact yen. */
function oracle(building: CostBuilding, prices: UnitPrices, horizon: Horizon) {
  const years =
    typeof building.builtFiscalYear === 'number' ? certain(building.builtFiscalYear) : building.builtFiscalYear;
  const simulated = years.map(({ fiscalYear, probability }) => ({
    weight: { n: BigInt(Math.round(probability * 1e6)), d: 1_000_000n },
    payments: simulate(fiscalYear, horizon),
  }));
  const series = (kind: Kind): { yen: number[]; beyond: number } => {
    const whole = wholeCost(building, prices, kind);
    const due = (year: number): Fraction =>
      simulated.reduce<Fraction>(
        (sum, { weight, payments }) =>
          plus(sum, times(weight, times(whole, payments[kind].get(year) ?? { n: 0n, d: 1n }))),
        { n: 0n, d: 1n },
      );
    let exact: Fraction = { n: 0n, d: 1n };
    const end = horizon.fromFiscalYear + horizon.years;
    const yen = Array.from({ length: horizon.years }, (_, offset) => {
      const before = halfUp(exact);
      exact = reduce(plus(exact, due(horizon.fromFiscalYear + offset)));
      return Number(halfUp(exact) - before);
    });
    const later = Array.from({ length: 10 }, (_, i) => due(end + i)).reduce((a, b) => reduce(plus(a, b)));
    return { yen, beyond: Number(halfUp(later)) };
  };
  return { renovation: series('renovation'), rebuild: series('rebuild') };
}

function certain(fiscalYear: number): YearProbability[] {
  return [{ fiscalYear, probability: 1 }];
}

function wholeCost(building: CostBuilding, prices: UnitPrices, kind: Kind): Fraction {
  const price = (category: MajorCategory): number =>
    kind === 'renovation' ? prices[category].renovationYenPerM2 : prices[category].rebuildYenPerM2;
  const n = building.areas.reduce(
    (sum, area) => sum + BigInt(Math.round(area.floorAreaM2 * 10_000)) * BigInt(price(area.category)),
    0n,
  );
  return { n, d: 10_000n };
}

function reduce({ n, d }: Fraction): Fraction {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

/* What the properties run over. */
const fromFiscalYear = 2026;
const horizons = fc.integer({ min: 1, max: 120 }).map((years): Horizon => ({ fromFiscalYear, years }));
const ages = fc.oneof(fc.integer({ min: -10, max: 150 }), fc.constantFrom(29, 30, 31, 50, 51, 59, 60, 61));
const areas = fc.record({
  category: fc.constantFrom(...majorCategories),
  floorAreaM2: fc.oneof(
    fc.integer({ min: 1, max: 300_000_000 }).map((units) => units / 10_000),
    fc.integer({ min: 1, max: 30_000 }),
  ),
});
const knownYears = ages.map((age) => fromFiscalYear - age);
const distributions = fc
  .tuple(
    fc.uniqueArray(knownYears, { minLength: 1, maxLength: 6 }),
    fc.array(fc.nat({ max: 150_000 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([years, weights]): YearProbability[] => {
    const others = weights.slice(1, years.length);
    const first = 1_000_000 - others.reduce((a, b) => a + b, 0);
    return years.map((fiscalYear, i) => ({
      fiscalYear,
      probability: (i === 0 ? first : (weights[i] ?? 0)) / 1_000_000,
    }));
  });
const buildings = fc.record({
  id: fc.uuid(),
  facilityId: fc.constantFrom('a', 'b', 'c'),
  areas: fc.array(areas, { minLength: 1, maxLength: 3 }),
  builtFiscalYear: fc.oneof(knownYears, distributions),
  estimatedAreaM2: fc.constant(0),
});
const oddPrices = fc
  .array(fc.tuple(fc.nat({ max: 999_999 }), fc.nat({ max: 999_999 })), { minLength: 13, maxLength: 13 })
  .map(
    (rows) =>
      Object.fromEntries(
        majorCategories.map((category, i) => [
          category,
          { renovationYenPerM2: rows[i]?.[0] ?? 0, rebuildYenPerM2: rows[i]?.[1] ?? 0 },
        ]),
      ) as unknown as UnitPrices,
  );
const prices = fc.oneof(fc.constant(micUnitPrices), oddPrices);

describe('the method mic', () => {
  it('equals the simulation in exact fractions, yen by yen', () => {
    fc.assert(
      fc.property(buildings, prices, horizons, (building, price, horizon) => {
        const series = micBuildingCost(building, price, horizon);
        const expected = oracle(building, price, horizon);
        expect(series.years.map((y) => y.renovationYen)).toEqual(expected.renovation.yen);
        expect(series.years.map((y) => y.rebuildYen)).toEqual(expected.rebuild.yen);
        expect(series.beyondHorizonYen).toBe(expected.renovation.beyond + expected.rebuild.beyond);
      }),
      { numRuns: 400 },
    );
  });

  it('stays exact when rebuilt parts of rebuilt parts are rebuilt', () => {
    fc.assert(
      fc.property(buildings, oddPrices, fc.integer({ min: 121, max: 200 }), (building, price, years) => {
        const horizon = { fromFiscalYear, years };
        const series = micBuildingCost(building, price, horizon);
        const expected = oracle(building, price, horizon);
        expect(series.years.map((y) => y.renovationYen)).toEqual(expected.renovation.yen);
        expect(series.years.map((y) => y.rebuildYen)).toEqual(expected.rebuild.yen);
      }),
      { numRuns: 25 },
    );
  });

  const portfolios = fc.array(buildings, { maxLength: 8 });

  it('is the sum of its buildings, its years and its kinds', () => {
    fc.assert(
      fc.property(portfolios, prices, horizons, (portfolio, price, horizon) => {
        const whole = micCost(portfolio, price, horizon);
        const single = portfolio.map((building) => micBuildingCost(building, price, horizon));
        whole.years.forEach((year, i) => {
          expect(year.totalYen).toBe(year.renovationYen + year.rebuildYen);
          expect(year.renovationYen).toBe(single.reduce((sum, s) => sum + (s.years[i]?.renovationYen ?? NaN), 0));
          expect(year.rebuildYen).toBe(single.reduce((sum, s) => sum + (s.years[i]?.rebuildYen ?? NaN), 0));
        });
        expect(whole.totalYen).toBe(whole.years.reduce((sum, year) => sum + year.totalYen, 0));
        expect(whole.beyondHorizonYen).toBe(single.reduce((sum, s) => sum + s.beyondHorizonYen, 0));
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of buildings', () => {
    const shuffled = portfolios.chain((portfolio) =>
      fc.tuple(
        fc.constant(portfolio),
        fc.shuffledSubarray(portfolio, { minLength: portfolio.length, maxLength: portfolio.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, horizons, ([portfolio, other], horizon) => {
        expect(micCost(other, micUnitPrices, horizon)).toEqual(micCost(portfolio, micUnitPrices, horizon));
      }),
      { numRuns: 60 },
    );
  });

  it('treats a distribution of one year as that year', () => {
    fc.assert(
      fc.property(buildings, knownYears, horizons, (building, fiscalYear, horizon) => {
        const known = micBuildingCost({ ...building, builtFiscalYear: fiscalYear }, micUnitPrices, horizon);
        const distribution = certain(fiscalYear);
        expect(micBuildingCost({ ...building, builtFiscalYear: distribution }, micUnitPrices, horizon)).toEqual(known);
      }),
      { numRuns: 60 },
    );
  });

  it('is linear in the shares of a building, to the yen of rounding', () => {
    fc.assert(
      fc.property(areas, distributions, horizons, (area, distribution, horizon) => {
        const base: CostBuilding = {
          id: 'x',
          facilityId: 'x',
          areas: [area],
          builtFiscalYear: distribution,
          estimatedAreaM2: 0,
        };
        const mixed = micBuildingCost(base, micUnitPrices, horizon);
        const single = distribution.map(({ fiscalYear, probability }) => ({
          probability,
          series: micBuildingCost({ ...base, builtFiscalYear: fiscalYear }, micUnitPrices, horizon),
        }));
        mixed.years.forEach((year, i) => {
          const expectation = single.reduce((sum, s) => sum + s.probability * (s.series.years[i]?.totalYen ?? NaN), 0);
          expect(Math.abs(year.totalYen - expectation)).toBeLessThan(5);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('charges each begun work once: its yen in and beyond the horizon make the whole work', () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 29 }), (area, age, years) => {
        const building = {
          id: 'x',
          facilityId: 'x',
          areas: [area],
          builtFiscalYear: fromFiscalYear - age,
          estimatedAreaM2: 0,
        };
        const { totalYen, beyondHorizonYen } = micBuildingCost(building, micUnitPrices, { fromFiscalYear, years });
        const { renovationYenPerM2, rebuildYenPerM2 } = micUnitPrices[area.category];
        const renovates = age <= 50 && age + years > 30;
        const rebuilds = age + years > 60;
        const due = area.floorAreaM2 * ((renovates ? renovationYenPerM2 : 0) + (rebuilds ? rebuildYenPerM2 : 0));
        expect(Math.abs(totalYen + beyondHorizonYen - due)).toBeLessThan(3);
      }),
    );
  });
});
