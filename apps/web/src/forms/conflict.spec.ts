import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../api/problem.js';
import { isSame, readConflict } from './conflict.js';

describe('readConflict', () => {
  it('finds both values', () => {
    const extensions = {
      current: { name: '中央', version: 3 },
      yours: { name: '中央公民館' },
      currentVersion: 3,
      yourVersion: 2,
    };
    expect(readConflict(new ApiProblem(412, 'stale', '', extensions))).toEqual({
      current: { name: '中央', version: 3 },
      yours: { name: '中央公民館' },
      currentVersion: 3,
    });
  });

  it('has nothing of yours where a removal was refused', () => {
    const extensions = { current: { version: 3 }, yours: null, currentVersion: 3 };
    expect(readConflict(new ApiProblem(412, 'stale', '', extensions)).yours).toEqual({});
  });

  it('does not guess', () => {
    expect(() => readConflict(new ApiProblem(412, 'stale', '', { title: 'x' }))).toThrow('got title');
  });
});

describe('isSame', () => {
  it('takes missing for null and compares places by value', () => {
    expect(isSame(undefined, null)).toBe(true);
    expect(isSame({ lon: 1, lat: 2 }, { lon: 1, lat: 2 })).toBe(true);
    expect(isSame(1, '1')).toBe(false);
  });
});
