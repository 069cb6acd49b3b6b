import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../api/problem.js';
import { flatProblem, flatYear, nestedYear, newYearFields } from './year-fields.js';

const record = { users: 78, costsYen: { repair: 5, utilities: 7 }, revenuesYen: { fees: 1 } };

describe('a year in a form', () => {
  it('has one field for each kind of amount, each once', () => {
    const keys = newYearFields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining(['designatedManagerFee', 'depreciation', 'fees', 'otherRevenue']));
    expect(flatYear(record)).toEqual({ users: 78, repair: 5, utilities: 7, fees: 1 });
  });

  it('changes only the kinds that were typed', () => {
    expect(nestedYear({ repair: 9, users: 80 }, record)).toEqual({ users: 80, costsYen: { repair: 9, utilities: 7 } });
    expect(nestedYear({ fiscalYear: 2024, functionName: null, fees: null }, {})).toEqual({
      fiscalYear: 2024,
      functionName: '',
      revenuesYen: { fees: null },
    });
  });

  it('tells a conflict and errors amount by amount', () => {
    const stale = new ApiProblem(412, 'stale', 'stale', { current: record, yours: {}, currentVersion: 3 });
    expect(flatProblem(stale, { repair: 9 }).extensions).toMatchObject({
      current: { repair: 5 },
      yours: { repair: 9 },
      currentVersion: 3,
    });
    const wrong = new ApiProblem(400, 'validation', '', { errors: [{ path: 'costsYen.repair', message: 'too big' }] });
    expect(flatProblem(wrong, {}).extensions['errors']).toEqual([{ path: 'repair', message: 'too big' }]);
  });
});
