import { describe, expect, it } from '@jest/globals';
import { readTypedYear } from './typed-year.js';

describe('readTypedYear', () => {
  it.each(['2020', ' ２０２０年 ', '2020年'])('reads %j', (text) => {
    expect(readTypedYear(text)).toBe(2020);
  });

  it.each(['', '令和2年', '20', '20201', '0000', '2020.5'])('is null for %j', (text) => {
    expect(readTypedYear(text)).toBeNull();
  });
});
