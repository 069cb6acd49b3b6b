import { smallCategoryOf } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { floorAreaEstimates } from './floor-area.js';
import { typicalFloorAreaM2 } from './typical-floor-area.js';

function halls(...areas: number[]): { smallCategory: string; floorAreaM2: number }[] {
  return areas.map((floorAreaM2) => ({ smallCategory: '公民館', floorAreaM2 }));
}

describe('floorAreaEstimates', () => {
  it('takes the median of five or more of the city’s own', () => {
    expect(floorAreaEstimates(halls(300, 900, 500, 100, 700))('公民館')).toEqual({
      ok: true,
      value: 500,
      method: 'own-median',
      source: '本市の公民館のうち延床面積が分かる5施設の中央値',
      sourceEn: 'Median of 5 facilities of this city whose floor area is known: Public hall (kominkan)',
      sampleSize: 5,
    });
    expect(floorAreaEstimates(halls(1, 2, 3.33, 4.44, 5, 6))('公民館')).toMatchObject({ value: 3.89, sampleSize: 6 });
  });

  it('falls back on the typical value, marked as an assumption', () => {
    const estimate = floorAreaEstimates(halls(300, 900, 500, 100))('公民館');
    expect(estimate).toMatchObject({ ok: true, value: 700, method: 'typical-value', sampleSize: 0 });
    expect(estimate).toHaveProperty('source', expect.stringContaining('前提'));
    expect(estimate).toHaveProperty('sourceEn', expect.stringContaining('Assumption'));
  });

  it('does not invent what has no basis', () => {
    const estimate = floorAreaEstimates(halls(1, 2, 3, 4, 5));
    expect(estimate('公園')).toEqual({ ok: false, reason: 'too-few-known' });
    expect(estimate('市独自の分類')).toEqual({ ok: false, reason: 'too-few-known' });
    expect(estimate(null)).toEqual({ ok: false, reason: 'no-small-category' });
  });

  it('uses a city’s own word once five are known', () => {
    const known = halls(1, 2, 3, 4, 5).map((hall) => ({ ...hall, smallCategory: 'まちの駅' }));
    expect(floorAreaEstimates(known)('まちの駅')).toMatchObject({ ok: true, value: 3 });
  });

  it('lies between the known values and does not depend on their order', () => {
    const areas = fc.array(
      fc.integer({ min: 1, max: 1e7 }).map((hundredths) => hundredths / 100),
      { minLength: 5, maxLength: 30 },
    );
    fc.assert(
      fc.property(areas, (known) => {
        const estimate = floorAreaEstimates(halls(...known))('公民館');
        const value = estimate.ok ? estimate.value : NaN;
        expect(known.filter((area) => area < value - 0.006).length).toBeLessThanOrEqual(known.length / 2);
        expect(known.filter((area) => area > value + 0.006).length).toBeLessThanOrEqual(known.length / 2);
        expect(floorAreaEstimates(halls(...known.toReversed()))('公民館')).toEqual(estimate);
      }),
    );
  });

  it.each([...typicalFloorAreaM2.keys()])('has a typical value for %s, which the vocabulary knows', (smallCategory) => {
    expect(smallCategoryOf(smallCategory)).not.toBeNull();
  });

  it('names a known area that is none', () => {
    expect(() => floorAreaEstimates(halls(0))).toThrow('known floorAreaM2 must be a number above 0, got 0');
  });
});
