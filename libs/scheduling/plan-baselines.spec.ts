import { describe, expect, it } from '@jest/globals';
import { priceResources } from '#libs/optimize';
import fc from 'fast-check';
import { anOption, aBuilding, anyCity, anyYears as years, keepsToLimits, termsWith } from './any-plan.js';
import { baselineNames } from './greedy-baselines.js';
import { baselinePlan } from './plan-baselines.js';
import type { PlanBuilding, PlanGoal, PlanTerms } from './plan-terms.js';
import { problemFor, solvePlan } from './solve-plan.js';

const million = 1e6;
const line = fc.array(fc.integer({ min: 0, max: 1000 * million }), { minLength: years, maxLength: years });
const cities = fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 40 }).map(anyCity);
const goals = fc.constantFrom<PlanGoal>(
  { kind: 'least-cost' },
  { kind: 'best-condition' },
  { kind: 'least-money', targetScore: 30 },
  { kind: 'flattest', targetScore: 30 },
);

/** Of those that ask for a line the flattest plan alone keeps to no band. */
const banded = goals.filter(({ kind }) => kind !== 'flattest');

const baseline = (city: readonly PlanBuilding[], terms: PlanTerms, name: (typeof baselineNames)[number]) =>
  baselinePlan(city, terms, name, { 'age-order': city.map((_, at) => at), 'worst-first': city.map((_, at) => -at) });

describe.each(baselineNames)('planning by %s', (name) => {
  it('keeps to every limit or tells no plan, and is never better than the bound of the plan', () => {
    fc.assert(
      fc.property(cities, goals, line, fc.nat(60), (city, goal, availableYen, lowestPercent) => {
        const terms = termsWith(years, {
          goal,
          works: [{ category: null, mostPerYear: 2 }],
          money: { availableYen, steadiness: { lowestPercent: Math.max(0, lowestPercent - 40), highestPercent: 900 } },
        });
        const { chosen, objective } = baseline(city, terms, name);
        if (!chosen) return;
        expect(keepsToLimits(city, chosen, terms)).toBe(true);
        let looks = 0;
        const { bound } = solvePlan(city, terms, { gap: 0.1, seed: 1, isOver: () => (looks += 1) > 4 }).answer;
        expect(objective!).toBeGreaterThanOrEqual(bound! - 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps to the band of the line itself where a reserve fund helps out, and is never better than the bound either', () => {
    const tight = fc.array(fc.integer({ min: 1, max: 300 * million }), { minLength: years, maxLength: years });
    const reserve = fc.integer({ min: 0, max: 3000 * million });
    fc.assert(
      fc.property(cities, banded, tight, reserve, fc.nat(150), (city, goal, availableYen, reserveYen, more) => {
        const steadiness = { lowestPercent: 0, highestPercent: 100 + more };
        const terms = termsWith(years, { goal, money: { availableYen, reserveYen, steadiness } });
        const { chosen, objective } = baseline(city, terms, name);
        if (!chosen) return;
        expect(keepsToLimits(city, chosen, terms)).toBe(true);
        const { bound } = priceResources(problemFor(city, terms).problem);
        expect(objective!).toBeGreaterThanOrEqual(bound - 1e-4);
      }),
      { numRuns: 50 },
    );
  });

  it('goes about it the same way whether or not it is told limits that nothing comes near', () => {
    fc.assert(
      fc.property(cities, goals, line, (city, goal, availableYen) => {
        const terms = termsWith(years, { goal, money: { availableYen } });
        const wide = Array<number>(years).fill(1e12);
        const told = termsWith(years, {
          goal,
          works: [{ category: null, mostPerYear: 99 }],
          money: { availableYen, generalYen: wide, bondYen: wide, grantYen: wide },
        });
        expect(baseline(city, told, name)).toEqual(baseline(city, terms, name));
      }),
      { numRuns: 40 },
    );
  });
});

describe('planning by benefit per yen', () => {
  it('does first what saves most per yen, whatever else a work uses', () => {
    const city = [
      aBuilding('dear', [anOption([{ offset: 0, yen: 10 * million }], 0), anOption([], 11 * million)], years),
      aBuilding(
        'cheap',
        [
          anOption(
            [0, 1, 2, 3].map((offset) => ({ offset, yen: million / 4 })),
            0,
          ),
          anOption([], 2 * million),
        ],
        years,
      ),
    ];
    const terms = termsWith(years, {
      works: [{ category: null, mostPerYear: 1 }],
      money: { availableYen: Array<number>(years).fill(10 * million) },
    });
    expect(baseline(city, terms, 'benefit-cost').chosen).toEqual([1, 0]);
  });
});

describe('the lowest line that a way without an optimiser needs', () => {
  it('is told beside the same reserve fund as that of the flattest plan', () => {
    const city = [0, 1].map((offset) =>
      aBuilding(`b${offset}`, [anOption([{ offset, yen: (3 + offset) * million }], 0)], 2),
    );
    const terms = termsWith(2, { goal: { kind: 'flattest', targetScore: 0 }, money: { reserveYen: 3 * million } });
    let looks = 0;
    const { objective } = solvePlan(city, terms, { gap: 0.1, seed: 1, isOver: () => (looks += 1) > 40 }).answer;
    expect(objective).toBe(2);
    for (const name of baselineNames) expect(baseline(city, terms, name)).toEqual({ chosen: [0, 0], objective });
  });
});

describe('a band for level spending', () => {
  it('makes works welcome in a year that has too few', () => {
    const city = [
      aBuilding('hall', [anOption([], 0), anOption([{ offset: 1, yen: 6 * million }], million)], 2),
      aBuilding('school', [anOption([{ offset: 0, yen: 9 * million }], 0), anOption([], million)], 2),
    ];
    const terms = termsWith(2, {
      money: { availableYen: [10 * million, 10 * million], steadiness: { lowestPercent: 50, highestPercent: 100 } },
    });
    expect(baseline(city, terms, 'age-order').chosen).toEqual([1, 0]);
  });

  it('is that of the line itself, however much the reserve fund adds to it', () => {
    const dear = [anOption([{ offset: 0, yen: 110 * million }], million)];
    const city = [aBuilding('hall', [...dear, anOption([{ offset: 0, yen: 100 * million }], 50 * million)], 2)];
    const availableYen = [100 * million, 100 * million];
    const steadiness = { lowestPercent: 0, highestPercent: 105 };
    const terms = termsWith(2, { money: { availableYen, reserveYen: 40 * million, steadiness } });
    for (const name of baselineNames) expect(baseline(city, terms, name)).toEqual({ chosen: [1], objective: 50 });
  });
});
