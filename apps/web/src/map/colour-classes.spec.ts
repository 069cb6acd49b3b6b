import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageClasses, amountClasses, amountClassesOf, estimatedClasses } from './colour-classes.js';

describe('amountClasses', () => {
  it('has round limits near the fifths', () => {
    const costs = Array.from({ length: 100 }, (_, i) => (i + 1) * 100_000);
    expect(amountClasses(costs).map(({ from }) => from)).toEqual([0, 2e6, 4e6, 6e6, 8e6]);
  });

  it('has one class where nothing costs anything', () => {
    expect(amountClasses([0, 0]).map(({ from }) => from)).toEqual([0]);
  });

  it('has none where nothing is known, so that the legend shows no colour the map does not have', () => {
    expect(amountClasses([])).toEqual([]);
  });

  it('never has more than five classes, rises, and begins at 0', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1e10 }), { minLength: 1 }), (costs) => {
        const limits = amountClasses(costs).map(({ from }) => from);
        expect(limits.length).toBeLessThanOrEqual(5);
        expect(limits[0]).toBe(0);
        expect(limits.every((limit, i) => i === 0 || limit > (limits[i - 1] ?? 0))).toBe(true);
      }),
    );
  });
});

describe('amountClassesOf', () => {
  it('has the limits of each amount from those that are known', () => {
    const point = (users: number | null) => ({ users, averageYearlyYen: null, expenditurePerUserYen: 200 });
    const classes = amountClassesOf([point(100), point(null), point(1000)]);
    expect(classes.users.map(({ from }) => from)).toEqual([0, 100, 1000]);
    expect(classes.costPerUser.map(({ from }) => from)).toEqual([0, 200]);
    expect(classes.cost).toEqual([]);
  });
});

describe('ramps', () => {
  const lightness = (hex: string): number =>
    [1, 3, 5].reduce(
      (sum, i, place) => sum + Number.parseInt(hex.slice(i, i + 2), 16) * ([0.3, 0.59, 0.11][place] ?? 0),
      0,
    );

  it.each([
    ['age', ageClasses],
    ['estimates', estimatedClasses],
    ['cost', amountClasses([1, 10, 100, 1000, 10_000, 100_000])],
  ])('of %s darken step by step, so that a grey print can be read', (_, classes) => {
    const values = classes.map(({ colour }) => lightness(colour));
    expect(values.every((value, i) => i === 0 || value < (values[i - 1] ?? 0) - 15)).toBe(true);
  });
});
