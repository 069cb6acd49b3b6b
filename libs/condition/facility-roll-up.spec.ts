import { componentKinds, conditionGrades } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BuildingOfFacility, facilityCondition, meanByArea } from './facility-roll-up.js';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const building: fc.Arbitrary<BuildingOfFacility> = fc
  .record({
    floorAreaM2: orNull(fc.integer({ min: 1, max: 30_000 })),
    score: orNull(fc.integer({ min: 10, max: 100 })),
    components: fc.uniqueArray(
      fc.record({ kind: fc.constantFrom(...componentKinds), grade: fc.constantFrom(...conditionGrades) }),
      { selector: ({ kind }) => kind },
    ),
    replacementYen: orNull(fc.integer({ min: 1, max: 1e10 })),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...rest }) => ({
    ...rest,
    deferredYen: rest.replacementYen === null ? null : Math.floor(rest.replacementYen * share),
  }));
const bare = { components: [], replacementYen: null, deferredYen: null };

describe('the condition of a facility', () => {
  it('is that of its only building', () => {
    fc.assert(
      fc.property(building, (one) => {
        const { score, worstGrade } = facilityCondition([one]);
        expect(score).toBe(one.score);
        const grades = one.components.map(({ grade }) => grade).toSorted();
        expect(worstGrade).toBe(grades.at(-1) ?? null);
      }),
    );
  });

  it('lies between the best and the worst of its buildings, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(building), (buildings) => {
        const whole = facilityCondition(buildings);
        expect(facilityCondition(buildings.toReversed())).toEqual(whole);
        const scores = buildings.flatMap(({ score }) => score ?? []);
        const isWithin = scores.some((one) => one <= whole.score!) && scores.some((one) => one >= whole.score!);
        expect(whole.score === null ? scores.length === 0 : isWithin).toBe(true);
        expect(whole.facilityConditionIndex ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('weighs scores by floor area, a half up, and leaves out what has no area', () => {
    const of = (floorAreaM2: number | null, score: number | null) => ({ ...bare, floorAreaM2, score });
    expect(facilityCondition([of(100, 40), of(300, 100)]).score).toBe(85);
    expect(facilityCondition([of(100, 40), of(100, 75)]).score).toBe(58);
    expect(facilityCondition([of(100, 40), of(null, 100), of(900, null)]).score).toBe(40);
    expect(facilityCondition([of(null, 40), of(null, 100)]).score).toBe(70);
    expect(facilityCondition([of(10, null)]).score).toBeNull();
  });

  it('takes the worst grade of each part, and the index of the sums', () => {
    const whole = facilityCondition([
      {
        ...bare,
        floorAreaM2: 1,
        score: 1,
        components: [{ kind: 'roof', grade: 'B' }],
        replacementYen: 100,
        deferredYen: 50,
      },
      {
        ...bare,
        floorAreaM2: 1,
        score: 1,
        components: [{ kind: 'roof', grade: 'D' }],
        replacementYen: 900,
        deferredYen: 0,
      },
      { ...bare, floorAreaM2: 1, score: 1, components: [{ kind: 'interior', grade: 'A' }] },
    ]);
    expect(whole.parts).toEqual([
      { kind: 'roof', grade: 'D' },
      { kind: 'interior', grade: 'A' },
    ]);
    expect(whole).toMatchObject({ worstGrade: 'D', facilityConditionIndex: 0.05, band: 'fair' });
  });
});

describe('meanByArea', () => {
  it('is null without a value', () => expect(meanByArea([{ floorAreaM2: 3, value: null }])).toBeNull());
});
