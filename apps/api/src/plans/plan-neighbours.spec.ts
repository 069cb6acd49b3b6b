import { describe, expect, it } from '@jest/globals';
import { distanceM } from '#geo/spatial/distance';
import fc from 'fast-check';
import type { PlanInput } from './plan-input.js';
import { neighbours } from './plan-neighbours.js';

const metres = 1000;
/** Up to nine facilities of two functions, or of none that is known, within about four kilometres. */
const cities = fc.array(
  fc.record({
    location: fc.option(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))),
    of: fc.constantFrom('小学校', '図書館', ''),
    areasM2: fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 9 },
);
type City = ReturnType<(typeof cities)['generate']>['value'];

function inputOf(city: City) {
  const facilities = city.map(({ location, of }, at) => ({
    id: `f${at}`,
    name: '',
    districtName: null,
    function: of,
    location: location && ([139 + location[0] / 1000, 35 + location[1] / 1000] as const),
  }));
  const buildings = city.flatMap(({ areasM2 }, at) =>
    areasM2.map((floorAreaM2, number) => ({ id: `f${at}-${number}`, facilityId: `f${at}`, floorAreaM2 })),
  );
  return { facilities, buildings: buildings as unknown as PlanInput['buildings'] };
}

describe('neighbours', () => {
  it('are the largest buildings of all facilities of one function that lie near each other, while these are few', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const { facilities, buildings } = inputOf(city);
        const largest = city.map(({ areasM2 }, at) => `f${at}-${areasM2.indexOf(Math.max(...areasM2))}`);
        const expected = facilities.flatMap((one, at) =>
          facilities.slice(at + 1).flatMap((other, more) => {
            if (one.function === '' || one.function !== other.function || !one.location || !other.location) return [];
            const [from, to] = [one.location, other.location].map(([lon, lat]) => ({ lon, lat }));
            return distanceM(from!, to!) < metres ? [[largest[at]!, largest[at + 1 + more]!].toSorted().join()] : [];
          }),
        );
        const pairs = neighbours({ facilities, buildings }, metres).map((pair) => pair.join());
        const most = Math.max(
          0,
          ...largest.map((id) => expected.filter((pair) => pair.split(',').includes(id)).length),
        );
        expect(new Set(expected)).toEqual(most <= 5 ? new Set(pairs) : new Set([...expected, ...pairs]));
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      { numRuns: 300 },
    );
  });

  it('are the five nearest of each where there are very many', () => {
    const city = Array.from({ length: 30 }, (_, at): City[number] => ({
      location: [at, 0],
      of: '図書館',
      areasM2: [100],
    }));
    const pairs = neighbours(inputOf(city), 20_000);
    expect(pairs).toContainEqual(['f14-0', 'f15-0']);
    expect(pairs).not.toContainEqual(['f14-0', 'f20-0']);
    expect(pairs.length).toBeLessThanOrEqual(30 * 5);
  });
});
