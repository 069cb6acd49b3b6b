import { describe, expect, it } from '@jest/globals';
import { needsStrengthSurvey, seismicStandardByYear, seismicStandardOf } from './seismic.js';

describe('seismicStandardByYear', () => {
  it.each([
    [1964, 'old'],
    [1980, 'old'],
    [1981, 'unclear'],
    [1982, 'new'],
    [2020, 'new'],
    [null, null],
  ] as const)('of a building of %s is %s', (builtFiscalYear, standard) => {
    expect(seismicStandardByYear(builtFiscalYear)).toBe(standard);
  });
});

describe('seismicStandardOf', () => {
  it('is what was entered, also against the built year', () => {
    expect(seismicStandardOf({ builtFiscalYear: 1983, seismicStandard: 'old' })).toEqual({
      standard: 'old',
      isDerived: false,
    });
  });

  it('says where it was derived', () => {
    expect(seismicStandardOf({ builtFiscalYear: 1970, seismicStandard: null })).toEqual({
      standard: 'old',
      isDerived: true,
    });
  });
});

describe('needsStrengthSurvey', () => {
  it.each([
    [13.1, true],
    [13.4, true],
    [13.5, true],
    [13.6, false],
    [21, false],
    [null, false],
  ])('of %s N/mm² is %s', (strength, needed) => {
    expect(needsStrengthSurvey(strength)).toBe(needed);
  });
});
