import { describe, expect, it } from '@jest/globals';
import { createRandom, stableId } from './random.js';

const draw = (seed: number, stream: string, count = 1_000): number[] => {
  const random = createRandom(seed, stream);
  return Array.from({ length: count }, () => random.next());
};

describe('createRandom', () => {
  it('repeats a sequence for the same seed and stream and for nothing else', () => {
    expect(draw(1, 'roads')).toEqual(draw(1, 'roads'));
    expect(draw(1, 'roads')).not.toEqual(draw(2, 'roads'));
    expect(draw(1, 'roads')).not.toEqual(draw(1, 'rivers'));
  });

  it('spreads evenly over 0 to 1', () => {
    const numbers = draw(5, 'spread', 20_000);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length;
      expect(share).toBeCloseTo(0.1, 1);
    }
  });

  it('draws whole numbers with both ends, and indices in proportion to their weights', () => {
    const random = createRandom(3, 'weights');
    const dice = Array.from({ length: 500 }, () => random.integer(1, 6));
    expect([...new Set(dice)].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    const indices = Array.from({ length: 2_000 }, () => random.weightedIndex([0, 1, 3, 0]));
    expect(new Set(indices)).toEqual(new Set([1, 2]));
    expect(indices.filter((index) => index === 2).length / indices.length).toBeCloseTo(0.75, 1);
  });

  it('refuses an empty list and weights without sum', () => {
    const random = createRandom(3, 'misuse');
    expect(() => random.pick([])).toThrow('empty list');
    expect(() => random.weightedIndex([0, 0])).toThrow('more than zero, got 0');
  });
});

it('makes ids that look like UUIDs and depend on seed and key alone', () => {
  const ids = Array.from({ length: 500 }, (_, i) => stableId(9, `facility/${i}`));
  expect(new Set(ids).size).toBe(500);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(stableId(9, 'facility/1')).toBe(ids[1]);
  expect(stableId(10, 'facility/1')).not.toBe(ids[1]);
});
