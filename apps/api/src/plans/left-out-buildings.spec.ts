import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stockOf } from '../costs/cost-stock.js';
import { leftOutBuildings } from './left-out-buildings.js';

const facility = {
  id: 'f',
  name: '公民館',
  nameKana: null,
  majorCategory: '市民文化系施設',
  owner: 'city',
  status: 'open',
  districtName: '入江',
} as const;
const facilities = [
  { id: 'f', name: '公民館', districtName: '入江', districtNameEn: 'Irie', function: '', location: null },
];
const standing = { buildingId: 'b', buildingName: '本館', facilityId: 'f', facilityName: '公民館' };

const known = fc.record({
  floorAreaM2: fc.constantFrom(null, 120),
  builtFiscalYear: fc.constantFrom(null, 1980),
  isYearEstimated: fc.boolean(),
  majorCategory: fc.constantFrom(null, '市民文化系施設' as const),
});

describe('buildings that are not planned', () => {
  it('are told with all that is to be filled in, and with nothing where all is known', () => {
    fc.assert(
      fc.property(known, ({ floorAreaM2, builtFiscalYear, isYearEstimated, majorCategory }) => {
        const stock = stockOf({
          facilities: [{ ...facility, majorCategory }],
          buildings: [{ id: 'b', facilityId: 'f', name: '本館', floorAreaM2, builtFiscalYear }],
          estimates: isYearEstimated
            ? [{ attribute: 'builtFiscalYear', buildingIds: ['b'], value: [{ fiscalYear: 1975, probability: 1 }] }]
            : [],
          functions: [],
        });
        const [told] = leftOutBuildings([standing], new Set(), stock, facilities);
        expect(told).toMatchObject({ ...standing, districtName: '入江', districtNameEn: 'Irie' });
        const hasYear = builtFiscalYear !== null || isYearEstimated;
        expect(told?.lacks).toEqual([
          ...(floorAreaM2 === null ? ['floor-area'] : []),
          ...(hasYear ? [] : ['built-year']),
          ...(majorCategory === null ? ['category'] : []),
        ]);
        expect(told?.lacks.length === 0).toBe(stock[0]?.buildings[0]?.cost !== null);
      }),
    );
  });

  it('are those that stand and are not in the plan, whatever the stock knows of them', () => {
    const other = { ...standing, buildingId: 'c' };
    expect(leftOutBuildings([standing, other], new Set(['b']), [], [])).toEqual([
      { ...other, districtName: null, districtNameEn: null, lacks: [] },
    ]);
  });
});
