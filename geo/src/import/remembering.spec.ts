import { describe, expect, it, jest } from '@jest/globals';
import { remembering } from './remembering.js';

describe('remembering', () => {
  it('reads a text once, also where it says nothing', () => {
    const read = jest.fn((text: string) => (text === 'RC' ? 'RC' : null));
    const once = remembering(read);
    expect(['RC', '-', 'RC', '-'].map(once)).toEqual(['RC', null, 'RC', null]);
    expect(read.mock.calls).toEqual([['RC'], ['-']]);
  });

  it('keeps neither long texts nor more than some thousands', () => {
    const read = jest.fn((text: string) => text.length);
    const once = remembering(read);
    const long = '鉄筋コンクリート造一部鉄骨造';
    expect([once(long), once(long)]).toEqual([14, 14]);
    expect(read).toHaveBeenCalledTimes(2);
    for (let number = 0; number < 5_000; number++) once(String(number));
    expect(once('0')).toBe(1);
    expect(once('4999')).toBe(4);
    expect(read).toHaveBeenCalledTimes(2 + 5_000 + 1);
  });
});
