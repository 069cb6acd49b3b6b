import { describe, expect, it } from '@jest/globals';
import { isUntouched } from './is-untouched.js';

const city = {
  code: '072044',
  name: 'いわき市',
  nameEn: null,
  fictional: false,
  published: false,
  takesReports: false,
  hasBoundary: true,
  boundarySource: null,
  bounds: [140, 36, 141, 37] as [number, number, number, number],
  availableYen: 1,
  availableFiscalYear: 2026,
  availableSource: null,
  population: [{ year: 2020, residents: 10, source: null }],
  districts: [],
  departments: [],
  version: 3,
};

describe('isUntouched', () => {
  it('lets one part be saved while others changed another part', () => {
    const current = { ...city, version: 4, name: '新いわき市' };
    expect(isUntouched(city, current, ['availableYen', 'population'])).toBe(true);
    expect(isUntouched(city, current, ['name', 'nameEn'])).toBe(false);
  });

  it('sees a changed population and a replaced boundary', () => {
    expect(isUntouched(city, { ...city, population: [] }, ['population'])).toBe(false);
    expect(isUntouched(city, { ...city, bounds: [140, 36, 141, 38] }, ['boundary'])).toBe(false);
    expect(isUntouched(city, { ...city }, ['boundary'])).toBe(true);
  });
});
