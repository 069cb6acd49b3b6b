import { describe, expect, it } from '@jest/globals';
import type { PlanDecision, PlanPlace, PlanWork } from '../api/types.js';
import { beginning, decisionOf, isOrdered, waysFor } from './decide-ways.js';
import { closingsOf, placesOf } from './plan-closings.js';

const place = (buildingId: string): PlanPlace => ({
  buildingId,
  buildingName: '校舎',
  facilityId: `f-${buildingId}`,
  facilityName: buildingId,
  districtName: '入江',
  districtNameEn: 'Irie',
});
const demolition = { ...place('a'), treatment: 'demolition', fromFiscalYear: 2033 } as PlanWork;
const places = placesOf({ works: [demolition], left: [place('b'), place('c')] });
const close = (buildingId: string, fiscalYear: number): PlanDecision => ({
  kind: 'close',
  buildingId,
  fiscalYear,
  demolition: null,
});
const registered = ['b', 'c'].map((buildingId) => ({
  buildingId,
  event: 'disposal' as const,
  eventDate: '2035-06-01',
  fiscalYear: 2035,
  isFollowed: true,
  yen: 0,
  points: null,
}));

describe('the closings of a plan', () => {
  it('are those by hand and those of the register that nobody overrules, in the order of years', () => {
    const told = (decisions: readonly PlanDecision[]) =>
      closingsOf(decisions, registered, places, [demolition]).map(
        ({ place: { buildingId }, fiscalYear, demolishedIn, isRegistered }) =>
          [buildingId, fiscalYear, demolishedIn, isRegistered] as const,
      );
    expect(told([])).toEqual([
      ['b', 2035, null, true],
      ['c', 2035, null, true],
    ]);
    expect(told([close('b', 2040), { kind: 'keep', buildingId: 'c' }, close('a', 2030), close('gone', 2031)])).toEqual([
      ['a', 2030, 2033, false],
      ['b', 2040, null, false],
    ]);
  });
});

describe('the ways to decide', () => {
  it('are of a work only where there is one, and keep only what the register lets go', () => {
    expect(waysFor(null, false, false)).toEqual(['not-before', 'close', 'leave']);
    expect(waysFor(demolition, true, true)).toEqual(['lock', 'forbid', 'not-before', 'close', 'keep', 'leave', 'free']);
  });

  it('begin with what was decided about the building, of a work with its year', () => {
    const own = [{ ...close('a', 2040), demolition: true } as PlanDecision];
    const years = { from: 2030, to: 2030, demolition: 'any' };
    expect(beginning(own, waysFor(null, false, true), 2030)).toEqual({
      way: 'close',
      years: { ...years, from: 2040, demolition: 'yes' },
    });
    expect(beginning(own, waysFor(demolition, false, true), 2030)).toEqual({ way: 'lock', years });
    const waits: PlanDecision = { kind: 'not-before', buildingId: 'a', fiscalYear: 2035 };
    expect(beginning([waits], waysFor(null, false, true), 2030).years.from).toBe(2035);
    expect(beginning([], waysFor(null, false, false), 2030)).toEqual({ way: 'not-before', years });
  });

  it('make decisions of what the form asks, no years the wrong way round', () => {
    const years = { from: 2033, to: 2030, demolition: 'no' } as const;
    expect([isOrdered('forbid', years), isOrdered('close', years)]).toEqual([false, true]);
    expect(decisionOf('close', 'a', null, years)).toEqual({ ...close('a', 2033), demolition: false });
    expect(decisionOf('close', 'a', null, { ...years, demolition: 'any' })).toEqual(close('a', 2033));
    expect(decisionOf('not-before', 'a', 'rebuild', years)).toEqual({
      kind: 'not-before',
      buildingId: 'a',
      fiscalYear: 2033,
    });
    expect([decisionOf('lock', 'a', null, years), decisionOf('free', 'a', null, years)]).toEqual([null, null]);
  });
});
