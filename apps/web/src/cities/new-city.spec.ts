import { describe, expect, it } from '@jest/globals';
import { emptyCity, nameOf, readNewCity } from './new-city.js';

const area = { boundary: { type: 'MultiPolygon', coordinates: [] }, areaKm2: 1, name: '焼津市' } as const;

describe('a new city', () => {
  it('needs its code and its name, nothing else', () => {
    expect(readNewCity({ ...emptyCity, code: '０７２０４', name: ' いわき市 ' }, null)).toEqual({
      code: '072044',
      name: 'いわき市',
      nameEn: null,
      population: [],
      availableYen: null,
      availableFiscalYear: null,
      availableSource: null,
    });
    expect(readNewCity({ ...emptyCity, code: '072045', name: 'いわき市' }, null)).toBeNull();
    expect(readNewCity({ ...emptyCity, code: '07204' }, null)).toBeNull();
  });

  it('takes its name from the boundary file until one is typed', () => {
    expect(nameOf(emptyCity, area)).toBe('焼津市');
    expect(nameOf({ ...emptyCity, name: '' }, area)).toBe('');
    expect(readNewCity({ ...emptyCity, code: '22212', boundarySource: 'N03' }, area)).toMatchObject({
      name: '焼津市',
      boundary: { type: 'MultiPolygon' },
      boundarySource: 'N03',
    });
  });

  it('reads residents and money', () => {
    const draft = {
      ...emptyCity,
      code: '22212',
      name: '焼津市',
      population: [{ id: 0, year: 'R2', residents: '136,845', source: '' }],
      money: { amount: '8.5', unit: 'hundred-million-yen', fiscalYear: '令和8', source: '' },
    } as const;
    expect(readNewCity(draft, null)).toMatchObject({
      population: [{ year: 2020, residents: 136_845, source: null }],
      availableYen: 850_000_000,
      availableFiscalYear: 2026,
    });
    expect(readNewCity({ ...draft, money: { ...draft.money, amount: 'たくさん' } }, null)).toBeNull();
  });
});
