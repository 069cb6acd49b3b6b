import { describe, expect, it } from '@jest/globals';
import { isOf } from './base-map-policy.js';

describe('a refused address', () => {
  const origin = 'https://tiles.example.jp';

  it.each([
    [origin, true],
    [`${origin}/12/3650/1592.png`, true],
    ['https://tiles.example.jp.evil.test/1.png', false],
    ['https://other.example.jp/1.png', false],
    ['inline', false],
  ])('%s is of the base map: %s', (blocked, expected) => expect(isOf(origin, blocked)).toBe(expected));
});
