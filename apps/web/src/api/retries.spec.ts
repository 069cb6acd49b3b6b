import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from './problem.js';
import { isWorthRetrying, retryPauseMs } from './retries.js';

const tooOften = new ApiProblem(429, 'too-many', '', { retryAfterSeconds: 7 });

describe('a question that failed', () => {
  it.each([
    [new ApiProblem(0, 'offline', ''), true],
    [new ApiProblem(503, 'unavailable', ''), true],
    [tooOften, true],
    [new ApiProblem(404, 'not-found', ''), false],
    [new ApiProblem(403, 'forbidden', ''), false],
    [new Error('a mistake of the page'), false],
  ])('%# is asked again where that can help', (error, expected) => {
    expect(isWorthRetrying(0, error)).toBe(expected);
    expect(isWorthRetrying(1, error)).toBe(expected);
    expect(isWorthRetrying(2, error)).toBe(false);
  });

  it('waits as long as the server says, else longer each time, but never beyond a minute', () => {
    expect(retryPauseMs(0, tooOften)).toBe(7_000);
    expect(retryPauseMs(0, new ApiProblem(429, 'too-many', '', { retryAfterSeconds: 900 }))).toBe(60_000);
    expect([0, 1, 2].map((failures) => retryPauseMs(failures, new ApiProblem(503, 'unavailable', '')))).toEqual([
      1_000, 2_000, 4_000,
    ]);
    expect(retryPauseMs(10, new ApiProblem(0, 'offline', ''))).toBe(60_000);
  });
});
