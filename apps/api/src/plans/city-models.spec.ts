import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CityModels } from './city-models.js';
import type { CityModel } from './plan-model.js';

const mostBuildings = 12_000;
const modelOf = (buildings: number) =>
  ({ input: { buildings: Array.from({ length: buildings }) } }) as unknown as CityModel;
const sizes = [100, 2_500, 5_000, 11_000, 20_000];

describe('models of cities', () => {
  it('are kept up to so many buildings, those asked for last first, and the last one always', () => {
    const asked = fc.array(fc.integer({ min: 0, max: sizes.length - 1 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(asked, (keys) => {
        const models = new CityModels();
        for (const key of keys) models.keep(`${key}`, models.find(`${key}`) ?? modelOf(sizes[key]!));
        const latestFirst = [...new Set(keys.toReversed())];
        let buildings = 0;
        const expected = latestFirst.filter((key, at) => {
          buildings += sizes[key]!;
          return at === 0 || buildings <= mostBuildings;
        });
        const kept = latestFirst.filter((key) => models.find(`${key}`) !== null);
        expect(expected.slice(0, kept.length)).toEqual(kept);
        expect(kept.reduce((sum, key) => sum + sizes[key]!, 0)).toBeLessThanOrEqual(
          Math.max(mostBuildings, sizes[latestFirst[0]!]!),
        );
        expect(kept[0]).toBe(latestFirst[0]);
      }),
    );
  });

  it('are several where they are small', () => {
    const models = new CityModels();
    for (const key of ['one', 'two', 'three']) models.keep(key, modelOf(4_000));
    expect(['one', 'two', 'three'].map((key) => models.find(key) !== null)).toEqual([true, true, true]);
    models.keep('four', modelOf(1));
    expect(models.find('one')).toBeNull();
  });
});
