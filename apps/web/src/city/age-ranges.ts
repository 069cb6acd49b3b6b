import { ageClasses } from '../map/colour-classes.js';

/** An age class as the range of fiscal years in which such a building was built; null = open end. */
export interface AgeRange {
  readonly fromAge: number;
  readonly toAge: number | null;
  readonly builtFrom: number | null;
  readonly builtTo: number;
}

/** The age classes of the map as built years, seen from this fiscal year. */
export function ageRanges(fiscalYear: number): readonly AgeRange[] {
  return ageClasses.map(({ from }, i) => {
    const next = ageClasses[i + 1]?.from ?? null;
    return {
      fromAge: from,
      toAge: next,
      builtFrom: next === null ? null : fiscalYear - next + 1,
      builtTo: fiscalYear - from,
    };
  });
}
