import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import {
  type DefectivePipes,
  defectivePipesOf,
  defectRateRank,
  pipeItems,
  sagRank,
  sewerUrgency,
  type SpanRank,
  usualDefectRateLimits,
} from './index.js';

const criteria = new URL('../../../shared/data/reference/sewer_urgency_criteria_h21.json', import.meta.url);
const present = existsSync(criteria);
const describeData = present ? describe : describe.skip;

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

describe('the pipes of a span', () => {
  it('count once each, by their worst defect; one that is broken or parted is told', () => {
    const pipes = [
      [],
      [{ item: 'crack', rank: 'c' }],
      [
        { item: 'roots', rank: 'b' },
        { item: 'crack', rank: 'a' },
      ],
    ] as const;
    expect(defectivePipesOf(pipes)).toEqual({ pipes: 3, a: 1, b: 0, c: 1, isBrokenOrParted: false });
    const parted = defectivePipesOf([...Array.from({ length: 32 }, () => []), [{ item: 'joint', rank: 'a' }]]);
    expect([parted.isBrokenOrParted, defectRateRank(parted)]).toEqual([true, 'A']);
    expect(defectivePipesOf([[{ item: 'joint', rank: 'b' }]]).isBrokenOrParted).toBe(false);
    expect(() => defectivePipesOf([])).toThrow('not the pipes of a span');
  });
});

/** 内径以上, 内径の1/4以上 as a share. */
const shareOf = (text: string) => {
  const [, above, below] = /^内径(?:の(\d)\/(\d))?以上$/.exec(text)!.map(Number);
  return above ? above / below! : 1;
};

describeData(`the manual's criteria${present ? '' : ': skipped, for ../shared/data is not there'}`, () => {
  const read = () => JSON.parse(readFileSync(criteria, 'utf8'));

  it('have our limits of the share of defective pipes', () => {
    const { A, B } = read().rate_thresholds;
    expect(usualDefectRateLimits).toEqual({
      rankAFromA: A.a_pct_min,
      rankAFromAB: A.ab_pct_min,
      rankBFromABC: B.abc_pct_min,
    });
  });

  it('rank a sag by the diameter as we do, each limit belonging to the worse rank', () => {
    const rows = read().span_items['たるみ'].ranks_by_diameter;
    expect(rows).toHaveLength(3);
    for (const { diameter_mm_max: diameter, A, B } of rows) {
      const [a, b] = [shareOf(A) * diameter, shareOf(B) * diameter];
      const ranks = [a, a - 0.1, b, b - 0.1].map((sag) => sagRank(sag, diameter));
      expect([diameter, ...ranks]).toEqual([diameter, 'A', 'B', 'B', 'C']);
    }
  });

  it('look at as many things of a pipe as we do, and take two of them for the worst at once', () => {
    const items = Object.values<{ immediate_A_on_a: boolean }>(read().pipe_items);
    expect(items).toHaveLength(pipeItems.length);
    const atOnce = items.map((one) => one.immediate_A_on_a);
    const ours = pipeItems.map((item) => defectivePipesOf([[{ item, rank: 'a' }]]).isBrokenOrParted);
    expect(ours).toEqual(atOnce);
  });
});
