import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DefectivePipes, defectRateRank, sagRank, sewerUrgency, type SpanRank } from './index.js';

const span = { pipes: 30, a: 0, b: 0, c: 0, isBrokenOrParted: false };

describe('the rank of the share of defective pipes', () => {
  it.each([
    ['one broken pipe of thirty', { a: 1, isBrokenOrParted: true }, 'A'],
    ['20 % a', { a: 6 }, 'A'],
    ['less than 20 % a', { a: 5 }, 'B'],
    ['40 % a and b', { a: 2, b: 10 }, 'A'],
    ['one b', { b: 1 }, 'B'],
    ['60 % c', { c: 18 }, 'B'],
    ['few c', { c: 3 }, 'C'],
    ['nothing', {}, null],
  ] as const)('of %s', (...[, counts, rank]) => {
    expect(defectRateRank({ ...span, ...counts })).toBe(rank);
  });

  it('never gets better when a pipe gets worse', () => {
    const worse = (rank: SpanRank) => ['A', 'B', 'C', null].indexOf(rank);
    const counts = fc.record({ a: fc.nat(10), b: fc.nat(10), c: fc.integer({ min: 1, max: 10 }) });
    fc.assert(
      fc.property(counts, ({ a, b, c }) => {
        const before: DefectivePipes = { ...span, a, b, c };
        const after = { ...before, b: b + 1, c: c - 1 };
        expect(worse(defectRateRank(after))).toBeLessThanOrEqual(worse(defectRateRank(before)));
      }),
    );
  });

  it('names pipes that are no span', () => {
    expect(() => defectRateRank({ ...span, a: 31 })).toThrow('not the pipes of a span: 30 with 31 a, 0 b, 0 c');
    expect(() => defectRateRank({ ...span, pipes: 0 })).toThrow('not the pipes of a span');
  });
});

describe('urgency', () => {
  it.each([
    [null, null, 'A', 'II'],
    ['A', null, 'A', 'I'],
    ['B', 'B', null, 'II'],
    ['B', 'C', null, 'III'],
    [null, null, 'C', 'III'],
    [null, null, null, 'none'],
    ['A', 'B', 'B', 'II'],
    ['A', 'A', 'A', 'I'],
  ] as const)('of corrosion %s, sag %s and defects %s is %s', (corrosion, sag, defectRate, urgency) => {
    expect(sewerUrgency({ corrosion, sag, defectRate })).toBe(urgency);
  });
});

describe('the rank of a sag', () => {
  it.each([
    [700, 700, 'A'],
    [350, 700, 'B'],
    [349, 700, 'C'],
    [400, 800, 'A'],
    [200, 800, 'B'],
    [500, 2000, 'A'],
    [250, 2000, 'B'],
    [249, 2000, 'C'],
    [0, 2000, null],
  ] as const)('of %d mm in %d mm is %s', (sag, diameter, rank) => {
    expect(sagRank(sag, diameter)).toBe(rank);
  });

  it('ends where the manual ends', () => {
    expect(() => sagRank(10, 3001)).toThrow('diameterMm must be above 0 and at most 3000, got 3001');
  });
});
