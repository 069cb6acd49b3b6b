import { describe, expect, it } from '@jest/globals';
import { ApiProblem, isNowhere, problemOf } from './problem.js';

describe('isNowhere', () => {
  it.each([
    [404, true],
    [400, true],
    [403, false],
    [0, false],
    [500, false],
  ])('of %d is %s', (status, expected) => expect(isNowhere(new ApiProblem(status, 'x', ''))).toBe(expected));
});

describe('problemOf', () => {
  it('reads problem JSON with its extensions', () => {
    const body = {
      type: 'urn:chodo:problem:stale',
      title: 'stale',
      status: 412,
      detail: 'Compare both.',
      currentVersion: 3,
    };
    expect(problemOf(412, body)).toMatchObject({
      status: 412,
      kind: 'stale',
      message: 'Compare both.',
      extensions: { currentVersion: 3 },
    });
  });

  it.each([
    [502, 'Bad gateway', 'Bad gateway'],
    [500, undefined, 'HTTP 500'],
    [404, {}, 'HTTP 404'],
  ])('takes %d with %j for an internal problem', (status, body, message) => {
    expect(problemOf(status, body)).toMatchObject({ status, kind: 'internal', message });
  });
});
