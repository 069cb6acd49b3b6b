import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../api/problem.js';
import { fieldErrors } from './field-errors.js';

describe('fieldErrors', () => {
  const errors = [
    { path: 'floorAreaM2', message: 'At most 10.', messageJa: '10以下に。' },
    { path: 'location.lon', message: 'At most 180.', messageJa: '180以下に。' },
    { path: 'x' },
  ];
  const problem = new ApiProblem(400, 'bad-request', '', { errors });

  it('speak the language of the reader and belong to a field', () => {
    expect(fieldErrors(problem, 'ja')).toEqual(
      new Map([
        ['floorAreaM2', '10以下に。'],
        ['location', '180以下に。'],
      ]),
    );
    expect(fieldErrors(problem, 'en').get('floorAreaM2')).toBe('At most 10.');
  });

  it('are none where the problem tells of none', () => {
    expect(fieldErrors(new ApiProblem(500, 'internal', ''), 'ja').size).toBe(0);
  });
});
