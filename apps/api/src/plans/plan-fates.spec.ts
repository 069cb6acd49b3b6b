import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareWorks } from './compare-plans.js';
import { fatesBeside, fatesOf } from './plan-fates.js';
import type { PlanInput } from './plan-input.js';
import { PlanPlaces } from './plan-places.js';
import type { Fate } from './plans.schema.js';

/** Two schools: one of two buildings, one of a single one. */
const places = new PlanPlaces({
  buildings: [
    ['a1', 'a'],
    ['a2', 'a'],
    ['b1', 'b'],
  ].map(([id, facilityId]) => ({
    id,
    name: `${id}棟`,
    facilityId,
    category: '学校教育系施設',
  })) as unknown as PlanInput['buildings'],
  facilities: ['a', 'b'].map((id) => ({
    id,
    name: `${id}小学校`,
    districtName: null,
    function: '小学校',
    location: null,
  })),
});
const free: Fate = { closedFiscalYear: null, isKept: false, notBeforeFiscalYear: null };
const registered = { event: 'disposal', eventDate: '2035-06-01', fiscalYear: 2035, yen: 0, points: null } as const;
const closed = (buildingId: string, fiscalYear: number) =>
  ({ kind: 'close', buildingId, fiscalYear, demolition: null }) as const;

const fate = fc.record({
  closedFiscalYear: fc.option(fc.integer({ min: 2027, max: 2030 })),
  isKept: fc.boolean(),
  notBeforeFiscalYear: fc.option(fc.integer({ min: 2027, max: 2030 })),
});
const fates = fc
  .dictionary(fc.constantFrom('a1', 'a2', 'b1', 'gone'), fate)
  .map((told) => new Map(Object.entries(told)));

describe('what plans do with buildings as a whole', () => {
  it('comes of decisions by hand and of the register where it is followed, of buildings that the plan knows', () => {
    const terms = {
      decisions: [
        closed('a1', 2030),
        { kind: 'not-before', buildingId: 'a1', fiscalYear: 2029 },
        { kind: 'keep', buildingId: 'b1' },
        { kind: 'leave', buildingId: 'a2' },
        closed('gone', 2031),
      ] as const,
    };
    const outcome = {
      registered: [
        { ...registered, buildingId: 'a2', isFollowed: true },
        { ...registered, buildingId: 'b1', isFollowed: false },
      ],
    };
    const told = fatesOf({ terms: { decisions: [...terms.decisions] }, outcome }, places);
    expect(Object.fromEntries(told)).toEqual({
      a1: { ...free, closedFiscalYear: 2030, notBeforeFiscalYear: 2029 },
      a2: { ...free, closedFiscalYear: 2035 },
      b1: { ...free, isKept: true },
    });
  });

  it('differs where a closing changes no works, and is told by facility', () => {
    const side = (own: readonly ReturnType<typeof closed>[]) => ({
      name: '',
      fromFiscalYear: 2027,
      works: [],
      yearsYen: [0],
      scores: [50],
      fates: fatesOf({ terms: { decisions: [...own] }, outcome: { registered: [] } }, places),
      places,
    });
    const [one, other] = [
      side([closed('a1', 2030), closed('a2', 2030), closed('b1', 2040)]),
      side([closed('b1', 2040)]),
    ];
    const { changed, buildings, fates: told } = compareWorks(one, other);
    expect([changed, buildings]).toEqual([2, []]);
    const [whole, same] = told;
    expect(whole).toMatchObject({
      facilityName: 'a小学校',
      buildingNames: ['a1棟', 'a2棟'],
      isWhole: true,
      isSame: false,
    });
    expect(whole).toMatchObject({ fate: { closedFiscalYear: 2030 }, otherFate: free });
    expect(same).toMatchObject({ facilityName: 'b小学校', isWhole: true, isSame: true });
    expect(compareWorks(one, one).changed).toBe(0);
  });

  it('stands with what differs first, no known building lost or told twice', () => {
    fc.assert(
      fc.property(fates, fates, (own, others) => {
        const { fates: told, changedIds } = fatesBeside({ fates: own, places }, { fates: others, places });
        const known = [...new Set([...own.keys(), ...others.keys()])].filter((id) => id !== 'gone');
        expect(told.flatMap(({ buildingNames }) => buildingNames).toSorted()).toEqual(
          known.map((id) => `${id}棟`).toSorted(),
        );
        const isSame = told.map((group) => group.isSame);
        expect(isSame).toEqual(isSame.toSorted((one, other) => Number(one) - Number(other)));
        const differing = told.filter((group) => !group.isSame).flatMap(({ buildingNames }) => buildingNames);
        expect(changedIds.map((id) => `${id}棟`).toSorted()).toEqual(differing.toSorted());
      }),
    );
  });
});
