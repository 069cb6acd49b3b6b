import { describe, expect, it } from '@jest/globals';
import { readAhead } from './read-ahead.js';

/** Notes what it is asked for, and its end. */
async function* counting(asked: string[], failsAt = Infinity): AsyncGenerator<number> {
  try {
    for (let number = 1; number <= 4; number++) {
      asked.push(`made ${number}`);
      if (number === failsAt) throw new Error(`no ${number}`);
      yield number;
    }
  } finally {
    asked.push('closed');
  }
}

describe('readAhead', () => {
  it('gives all items in their order, the next being made while one is worked on', async () => {
    const events: string[] = [];
    for await (const number of readAhead(counting(events))) events.push(`worked on ${number}`);
    expect(events.filter((event) => event.startsWith('worked'))).toEqual([1, 2, 3, 4].map((at) => `worked on ${at}`));
    expect(events.indexOf('made 3')).toBeLessThan(events.indexOf('worked on 2'));
  });

  it('fails where an item fails, after what came before it', async () => {
    const events: number[] = [];
    const reading = (async () => {
      for await (const number of readAhead(counting([], 3))) events.push(number);
    })();
    await expect(reading).rejects.toThrow('no 3');
    expect(events).toEqual([1, 2]);
  });

  it('closes what it reads from when its reader stops, whatever becomes of the item asked for', async () => {
    const events: string[] = [];
    for await (const number of readAhead(counting(events, 2))) if (number === 1) break;
    expect(events.at(-1)).toBe('closed');
  });
});
