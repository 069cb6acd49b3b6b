import type { Tenure } from './property.js';

/** Lots added up; areas in square metres, exact to the hundredth, of those whose area is known. */
export interface LandTotals {
  readonly areaM2: number;
  /** Owned alone or with others. */
  readonly ownedM2: number;
  /** Rented or lent free of charge. */
  readonly borrowedM2: number;
  readonly yearlyRentYen: number;
}

interface Lot {
  readonly areaM2: number | null;
  readonly tenure: Tenure;
  readonly yearlyRentYen: number | null;
}

/** Adds up what stands in the register of some land. */
export function landTotals(lots: readonly Lot[]): LandTotals {
  return {
    areaM2: areaSum(lots),
    ownedM2: areaSum(lots.filter(({ tenure }) => tenure === 'owned' || tenure === 'co-owned')),
    borrowedM2: areaSum(lots.filter(({ tenure }) => tenure === 'leased' || tenure === 'loaned-free')),
    yearlyRentYen: lots.reduce((sum, { yearlyRentYen }) => sum + (yearlyRentYen ?? 0), 0),
  };
}

function areaSum(lots: readonly Lot[]): number {
  return lots.reduce((sum, { areaM2 }) => sum + Math.round((areaM2 ?? 0) * 100), 0) / 100;
}
