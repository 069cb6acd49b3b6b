import { describe, expect, it } from '@jest/globals';
import { blankDuty, readDuty, readDutyOfMany, withKind } from './duty-draft.js';

describe('a duty as it is typed', () => {
  it('begins with the interval of its law, and takes that of another kind', () => {
    expect(blankDuty).toMatchObject({ kind: 'fire-equipment', intervalMonths: '6' });
    expect(withKind(blankDuty, 'special-building').intervalMonths).toBe('36');
    expect(withKind(blankDuty, 'other').intervalMonths).toBe('');
  });

  it('is read with Japanese days, and blank fields as nothing', () => {
    expect(readDuty({ ...blankDuty, firstDueOn: 'R9.3.31', law: '消防法' })).toEqual({
      ok: true,
      body: {
        kind: 'fire-equipment',
        name: null,
        law: null,
        intervalMonths: 6,
        firstDueOn: '2027-03-31',
        contractor: null,
        note: null,
      },
    });
  });

  it.each([
    [{ intervalMonths: '0' }, 'intervalMonths'],
    [{ intervalMonths: '241' }, 'intervalMonths'],
    [{ intervalMonths: '' }, 'intervalMonths'],
    [{ firstDueOn: '来春' }, 'firstDueOn'],
    [{ kind: 'other', intervalMonths: '12' }, 'name'],
  ] as const)('cannot be read with %j', (typed, field) => {
    expect(readDuty({ ...blankDuty, ...typed })).toEqual({ ok: false, wrong: new Set([field]) });
  });

  it('goes to many only with a category', () => {
    expect(readDutyOfMany(blankDuty)).toEqual({ ok: false, wrong: new Set(['categories']) });
    expect(readDutyOfMany({ ...blankDuty, categories: ['公園'], contractor: '保守会社 ' })).toEqual({
      ok: true,
      body: {
        kind: 'fire-equipment',
        intervalMonths: 6,
        firstDueOn: null,
        contractor: '保守会社',
        majorCategories: ['公園'],
      },
    });
  });
});
