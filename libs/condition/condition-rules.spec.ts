import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  bridgeRating,
  bridgeScale,
  buildingScale,
  deferredMaintenanceYen,
  facilityConditionIndex,
  fciBandOf,
  type FrameFacts,
  gradeByAge,
  mextComponentWeights,
  sewerScale,
  structuralSuitability,
} from './index.js';

describe('the grade by age', () => {
  it.each([
    [0, 'A'],
    [19, 'A'],
    [20, 'B'],
    [39, 'B'],
    [40, 'C'],
    [120, 'C'],
  ])('of %d years is %s', (age, grade) => {
    expect(gradeByAge(age)).toBe(grade);
    expect(gradeByAge(age, true)).toBe('D');
  });

  it('names an age that is none', () => {
    expect(() => gradeByAge(-1)).toThrow('ageYears must be 0 or more, got -1');
    expect(() => gradeByAge(Number.NaN)).toThrow('got NaN');
  });
});

describe('the facility condition index', () => {
  it('is a ratio', () => {
    expect(facilityConditionIndex(100_000, 1_000_000)).toBe(0.1);
    expect(facilityConditionIndex(0, 0)).toBeNull();
    expect(() => facilityConditionIndex(-1, 1)).toThrow('deferredYen must be 0 or more, got -1');
  });

  it.each([
    [0, 'good'],
    [0.0499, 'good'],
    [0.05, 'fair'],
    [0.07, 'fair'],
    [0.1, 'poor'],
    [0.2999, 'poor'],
    [0.3, 'critical'],
    [2, 'critical'],
  ])('of %d is %s: each band holds its lower end', (index, band) => {
    expect(fciBandOf(index)).toBe(band);
  });

  it('takes the bands of a city that begin at its own whole percents, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 98 }), (percent) => {
        const limits = { fair: percent - 1, poor: percent, critical: percent + 1 };
        expect(fciBandOf(facilityConditionIndex(percent * 1_000_000, 100_000_000)!, limits)).toBe('poor');
      }),
    );
    expect(() => fciBandOf(0.1, { fair: 10, poor: 10, critical: 30 })).toThrow('limits must rise from above 0');
  });

  it('has its money from the grades: all of a part at D, half at C', () => {
    // 100 M¥ × 5.1 % + 100 M¥ × 17.2 % × 50 %
    expect(
      deferredMaintenanceYen({ roof: 'D', 'outer-wall': 'C', interior: 'B' }, 100_000_000, mextComponentWeights),
    ).toBe(5_100_000 + 8_600_000);
  });
});

describe('the frame', () => {
  const building: FrameFacts = {
    structure: 'RC',
    builtFiscalYear: 1964,
    seismicStandard: 'old',
    seismicDiagnosis: 'done',
    concreteStrengthNPerMm2: 18,
  };

  it.each([
    ['the school that MEXT prints, of 13.1 N/mm²', { concreteStrengthNPerMm2: 13.1 }, 'survey'],
    ['concrete of just 13.5 N/mm²', { concreteStrengthNPerMm2: 13.5 }, 'survey'],
    ['stronger concrete, diagnosed', {}, 'suitable'],
    ['the gymnasium that MEXT prints, of steel', { structure: 'S', concreteStrengthNPerMm2: null }, 'suitable'],
    ['an old one nobody has diagnosed', { seismicDiagnosis: 'not-done' }, 'survey'],
    ['an old one of which nothing is known', { seismicDiagnosis: null }, 'unknown'],
    ['old concrete of unknown strength', { concreteStrengthNPerMm2: null }, 'unknown'],
    ['one of the new standard', { seismicStandard: 'new', concreteStrengthNPerMm2: null }, 'suitable'],
    ['weak concrete of the new standard', { seismicStandard: 'new', concreteStrengthNPerMm2: 12 }, 'survey'],
    ['one of unknown age', { seismicStandard: null, builtFiscalYear: null }, 'unknown'],
    [
      'one of 1981, not diagnosed',
      { seismicStandard: null, builtFiscalYear: 1981, seismicDiagnosis: 'not-done' },
      'survey',
    ],
  ] as const)('of %s', (...[, change, suitability]) => {
    expect(structuralSuitability({ ...building, ...change } as FrameFacts)).toBe(suitability);
  });
});

describe('other scales', () => {
  it('take the worst member of a bridge', () => {
    expect(bridgeRating(['I', 'III', 'II'])).toBe('III');
    expect(bridgeRating([])).toBeNull();
  });

  it('leave less time the worse the grade', () => {
    for (const { grades, withinYears } of [buildingScale, bridgeScale, sewerScale]) {
      const years = grades.map((grade) => (withinYears as Record<string, number | null>)[grade] ?? Infinity);
      expect([...years].sort((one, other) => other - one)).toEqual(years);
    }
  });
});
