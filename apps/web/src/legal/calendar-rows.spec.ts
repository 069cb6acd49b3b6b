import { describe, expect, it } from '@jest/globals';
import type { LegalCalendar } from '../api/types.js';
import { calendarRows, cellTowards, heatOf } from './calendar-rows.js';

const month = (name: string, kinds: LegalCalendar['months'][number]['kinds']) => ({
  month: name,
  due: kinds.reduce((sum, { due }) => sum + due, 0),
  done: kinds.reduce((sum, { done }) => sum + done, 0),
  kinds,
});
const calendar: LegalCalendar = {
  fiscalYear: 2026,
  today: '2026-11-28',
  months: [
    month('2026-04', [{ kind: 'boiler', due: 0, done: 2 }]),
    month('2026-05', []),
    month('2026-06', [
      { kind: 'boiler', due: 1, done: 0 },
      { kind: 'lift', due: 3, done: 1 },
    ]),
  ],
};

describe('the rows of the calendar', () => {
  const rows = calendarRows(calendar);

  it('are all together, then each kind in the order of the laws', () => {
    expect(rows.map(({ kind }) => kind)).toEqual([null, 'lift', 'boiler']);
    expect(rows[0]?.cells.map(({ due, done }) => [due, done])).toEqual([
      [0, 2],
      [0, 0],
      [4, 1],
    ]);
    expect(rows[1]?.cells.map(({ due }) => due)).toEqual([0, 0, 3]);
  });

  it('are walked with the arrow keys, past what says nothing and never out of the table', () => {
    expect(cellTowards(rows, [0, 0], 'ArrowRight')).toEqual([0, 2]);
    expect(cellTowards(rows, [0, 0], 'ArrowDown')).toEqual([2, 0]);
    expect(cellTowards(rows, [2, 2], 'ArrowUp')).toEqual([1, 2]);
    expect(cellTowards(rows, [0, 0], 'ArrowLeft')).toEqual([0, 0]);
    expect(cellTowards(rows, [0, 0], 'Enter')).toEqual([0, 0]);
  });
});

describe('heatOf', () => {
  it('tells four steps, and nothing where nothing is due', () => {
    expect([0, 1, 5, 6, 20].map((due) => heatOf(due, 20))).toEqual([0, 1, 1, 2, 4]);
    expect(heatOf(0, 0)).toBe(0);
  });
});
