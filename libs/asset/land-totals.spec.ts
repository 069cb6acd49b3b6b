import { describe, expect, it } from '@jest/globals';
import { landTotals } from './land-totals.js';

describe('landTotals', () => {
  it('adds up what is owned and what is borrowed, to the hundredth, and the rent', () => {
    expect(
      landTotals([
        { areaM2: 0.1, tenure: 'owned', yearlyRentYen: null },
        { areaM2: 0.2, tenure: 'co-owned', yearlyRentYen: null },
        { areaM2: 100, tenure: 'leased', yearlyRentYen: 1_200_000 },
        { areaM2: 50, tenure: 'loaned-free', yearlyRentYen: 0 },
        { areaM2: 7, tenure: 'other', yearlyRentYen: 300 },
        { areaM2: null, tenure: 'owned', yearlyRentYen: null },
      ]),
    ).toEqual({ areaM2: 157.3, ownedM2: 0.3, borrowedM2: 150, yearlyRentYen: 1_200_300 });
  });

  it('of no land is nothing', () => {
    expect(landTotals([])).toEqual({ areaM2: 0, ownedM2: 0, borrowedM2: 0, yearlyRentYen: 0 });
  });
});
