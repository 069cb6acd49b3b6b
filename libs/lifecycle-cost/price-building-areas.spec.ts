import { majorCategories } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { priceBuildingAreas } from './price-building-areas.js';

const library = { majorCategory: '社会教育系施設', floorAreaM2: 400 } as const;
const nursery = { majorCategory: '子育て支援施設', floorAreaM2: 200 } as const;

describe('priceBuildingAreas', () => {
  it('prices known functions by their category and the rest by the facility', () => {
    expect(
      priceBuildingAreas({ floorAreaM2: 1000, functions: [library, nursery], facilityCategory: '市民文化系施設' }),
    ).toEqual({
      areas: [
        { category: '社会教育系施設', floorAreaM2: 400 },
        { category: '子育て支援施設', floorAreaM2: 200 },
        { category: '市民文化系施設', floorAreaM2: 400 },
      ],
      uncategorisedAreaM2: 0,
    });
  });

  it('leaves functions without area or category to the rest', () => {
    const functions = [
      { ...library, floorAreaM2: null },
      { ...nursery, majorCategory: null },
    ];
    expect(priceBuildingAreas({ floorAreaM2: 500, functions, facilityCategory: '行政系施設' }).areas).toEqual([
      { category: '行政系施設', floorAreaM2: 500 },
    ]);
  });

  it('scales functions down where they claim more than there is', () => {
    const priced = priceBuildingAreas({ floorAreaM2: 300, functions: [library, nursery], facilityCategory: 'その他' });
    expect(priced.areas).toEqual([
      { category: '社会教育系施設', floorAreaM2: 200 },
      { category: '子育て支援施設', floorAreaM2: 100 },
    ]);
  });

  it('answers how much has no category at all', () => {
    const priced = priceBuildingAreas({ floorAreaM2: 1000, functions: [library], facilityCategory: null });
    expect(priced).toEqual({ areas: [{ category: '社会教育系施設', floorAreaM2: 400 }], uncategorisedAreaM2: 600 });
  });

  it('adds up to the building, each category once', () => {
    const decimals = fc.integer({ min: 1, max: 10_000_000 }).map((hundredths) => hundredths / 100);
    const category = fc.option(fc.constantFrom(...majorCategories));
    const functions = fc.array(fc.record({ majorCategory: category, floorAreaM2: fc.option(decimals) }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(decimals, functions, category, (floorAreaM2, hosted, facilityCategory) => {
        const priced = priceBuildingAreas({ floorAreaM2, functions: hosted, facilityCategory });
        const sum = priced.areas.reduce((total, area) => total + area.floorAreaM2, priced.uncategorisedAreaM2);
        expect(sum).toBeCloseTo(floorAreaM2, 6);
        expect(new Set(priced.areas.map((area) => area.category)).size).toBe(priced.areas.length);
        for (const area of priced.areas) expect(area.floorAreaM2).toBeGreaterThan(0);
      }),
    );
  });

  it('names areas that are none', () => {
    const none = { functions: [], facilityCategory: null };
    expect(() => priceBuildingAreas({ floorAreaM2: 0, ...none })).toThrow(
      'floorAreaM2 of building to be priced must be a number above 0, got 0',
    );
    const wrong = [{ ...library, floorAreaM2: -4 }];
    expect(() => priceBuildingAreas({ floorAreaM2: 9, functions: wrong, facilityCategory: null })).toThrow(
      'floorAreaM2 of function of 社会教育系施設 must be a number above 0, got -4',
    );
  });
});
