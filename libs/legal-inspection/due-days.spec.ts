import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueDaysWithin, dueState, type InspectionDuty, legalKindIds, legalKinds, nextDueOn } from './index.js';

const duty: InspectionDuty = { intervalMonths: 36, firstDueOn: '2024-06-30', lastDoneOn: null };

describe('the next inspection', () => {
  it('is due the interval after the last one, else on the first day', () => {
    expect(nextDueOn(duty)).toBe('2024-06-30');
    expect(nextDueOn({ ...duty, lastDoneOn: '2024-05-31' })).toBe('2027-05-31');
    expect(nextDueOn({ ...duty, firstDueOn: null })).toBeNull();
    expect(() => nextDueOn({ ...duty, intervalMonths: 0 })).toThrow('intervalMonths must be 1 or more, got 0');
  });

  it.each([
    ['2026-11-28', 'overdue'],
    ['2026-11-29', 'soon'],
    ['2027-01-28', 'soon'],
    ['2027-01-29', 'later'],
    [null, 'unknown'],
  ] as const)('that is due on %s stands as %s', (dueOn, state) => {
    expect(dueState(dueOn, '2026-11-29')).toBe(state);
  });
});

describe('the due days of a fiscal year', () => {
  it('come once per interval', () => {
    const fire = { intervalMonths: 6, firstDueOn: null, lastDoneOn: '2026-02-28' };
    expect(dueDaysWithin(fire, '2026-04-01', '2027-03-31')).toEqual(['2026-08-28', '2027-02-28']);
  });

  it('keep to the end of the month', () => {
    const monthly = { intervalMonths: 1, firstDueOn: '2026-05-31', lastDoneOn: null };
    expect(dueDaysWithin(monthly, '2026-04-01', '2026-08-31')).toEqual([
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
    ]);
  });

  it('begin today where the inspection is overdue', () => {
    expect(dueDaysWithin(duty, '2026-11-29', '2027-03-31')).toEqual(['2026-11-29']);
    expect(dueDaysWithin({ ...duty, firstDueOn: null }, '2026-11-29', '2027-03-31')).toEqual([]);
  });

  it('lie within the year, in order, and never further apart than the interval', () => {
    const months = fc.integer({ min: 1, max: 60 });
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(months, day, (intervalMonths, lastDoneOn) => {
        const days = dueDaysWithin({ intervalMonths, firstDueOn: null, lastDoneOn }, '2026-04-01', '2027-03-31');
        expect(days).toEqual(days.toSorted());
        expect(days.every((one) => one >= '2026-04-01' && one <= '2027-03-31')).toBe(true);
        expect(days.length).toBeLessThanOrEqual(Math.ceil(12 / intervalMonths) + 1);
      }),
    );
  });
});

describe('the kinds', () => {
  it('each name a law and an interval', () => {
    for (const id of legalKindIds) {
      const { nameJa, nameEn, lawJa, lawEn, intervalMonths } = legalKinds[id];
      expect([nameJa, nameEn, lawJa, lawEn].every((words) => words.length > 3)).toBe(true);
      expect(intervalMonths).toBeGreaterThan(0);
    }
  });
});
