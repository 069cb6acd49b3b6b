import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import load from 'highs';
import { type ChoiceOption, choiceProblem, groupsOf, choiceValue } from './choice-problem.js';
import { branchChoice } from './highs-choice.js';
import type { Highs } from './highs-model.js';
import { boundAt, priceResources } from './price-resources.js';
import { keptChoice, pruneOptions } from './prune-options.js';
import { type ChoiceAnswer, solveChoice } from './solve-choice.js';

type Groups = readonly (readonly ChoiceOption[])[];
type Limits = readonly { readonly limit: number; readonly excessPrice: number | null }[];

const resources = 3;
const option = fc.record({
  penalty: fc.double({ min: 0, max: 100, noNaN: true }),
  uses: fc.array(fc.tuple(fc.nat(resources - 1), fc.double({ min: 0.5, max: 20, noNaN: true })), { maxLength: 3 }),
});
const groups = fc.array(fc.array(option, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
const limits = (excessPrice: fc.Arbitrary<number | null>) =>
  fc.array(fc.record({ limit: fc.double({ min: 0, max: 40, noNaN: true }), excessPrice }), {
    minLength: resources,
    maxLength: resources,
  });
const soft = limits(fc.double({ min: 0.1, max: 10, noNaN: true }));
const hard = limits(fc.constant(null));

/** The least of all choices; Infinity where none keeps to the hard limits. */
function leastOf(all: Groups, of: Limits): number {
  const problem = choiceProblem(all, of);
  const firsts = [...problem.firstOption];
  const every = all.reduce<number[][]>(
    (choices, options, group) =>
      choices.flatMap((chosen) => options.map((_option, at) => [...chosen, firsts[group]! + at])),
    [[]],
  );
  return Math.min(...every.map((chosen) => choiceValue(problem, Int32Array.from(chosen)).objective));
}

function solve(all: Groups, of: Limits, seed = 1): ChoiceAnswer {
  return solveChoice(choiceProblem(all, of), { gap: 0, seed, isOver: turns(16) });
}

/** Over after so many times that it is asked. */
function turns(most: number): () => boolean {
  let asked = 0;
  return () => (asked += 1) > most;
}

const near = (value: number) => 1e-6 * Math.max(1, Math.abs(value));

describe('a choice under limits that may be exceeded at a price', () => {
  it('is never below the bound, and the bound never above the least of all', () => {
    fc.assert(
      fc.property(groups, soft, (all, of) => {
        const least = leastOf(all, of);
        const { bound, objective, choice } = solve(all, of);
        expect(bound).toBeLessThanOrEqual(least + near(least));
        expect(objective).toBeGreaterThanOrEqual(least - near(least));
        expect(choiceValue(choiceProblem(all, of), choice!).objective).toBe(objective);
      }),
      { numRuns: 60 },
    );
  });

  it('is the cheapest of each group where nothing is short', () => {
    const all = [
      [
        { penalty: 3, uses: [[0, 5]] },
        { penalty: 1, uses: [[0, 9]] },
      ],
      [{ penalty: 7, uses: [] }],
    ] satisfies Groups;
    const { objective, bound, choice } = solve(all, [{ limit: 100, excessPrice: 2 }]);
    expect([...choice!]).toEqual([1, 2]);
    expect(objective).toBe(8);
    expect(bound).toBeCloseTo(8, 2);
  });
});

describe('a choice under hard limits', () => {
  it('keeps to them, is never below the least of all, and is said to be impossible only where it is', () => {
    fc.assert(
      fc.property(groups, hard, (all, of) => {
        const least = leastOf(all, of);
        const { bound, objective, choice, isInfeasible } = solve(all, of);
        expect(isInfeasible && least < Infinity).toBe(false);
        expect(bound).toBeLessThanOrEqual(least + near(Math.min(least, Number.MAX_VALUE)));
        const { excess } = choiceValue(choiceProblem(all, of), choice ?? new Int32Array());
        expect([...excess]).toEqual([0, 0, 0]);
        expect(objective ?? Infinity).toBeGreaterThanOrEqual(least - near(Math.min(least, Number.MAX_VALUE)));
      }),
      { numRuns: 60 },
    );
  });

  it('exceeds no limit because an option that nobody takes would use very much', () => {
    const all = [
      [
        { penalty: 0, uses: [[0, 1e12]] },
        { penalty: 1, uses: [[0, 500]] },
        { penalty: 100, uses: [[0, 5]] },
      ],
    ] satisfies Groups;
    expect(solve(all, [{ limit: 10, excessPrice: null }])).toMatchObject({ choice: Int32Array.of(2), objective: 100 });
  });

  it('is proven impossible where every option needs more than there is', () => {
    const all = [[{ penalty: 1, uses: [[0, 5]] }], [{ penalty: 1, uses: [[0, 6]] }]] satisfies Groups;
    expect(solve(all, [{ limit: 10, excessPrice: null }])).toMatchObject({
      isInfeasible: true,
      choice: null,
      objective: null,
    });
  });
});

describe('with a solver at hand', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await (load as unknown as () => Promise<Highs>)();
  });
  const branch = () => ({ highs, secondsLeft: () => 60 });

  it.each([
    ['soft', soft],
    ['hard', hard],
  ] as const)('the answer is the least of all, and so is the bound: %s limits', (_name, some) => {
    fc.assert(
      fc.property(groups, some, (all, of) => {
        const least = leastOf(all, of);
        const problem = choiceProblem(all, of);
        const { objective, bound } = solveChoice(problem, {
          gap: 1e-6,
          seed: 1,
          isOver: () => false,
          branch: branch(),
        });
        const [found, proven] = [objective ?? Infinity, objective === null ? Infinity : bound];
        expect(found).toBeGreaterThanOrEqual(least - near(Math.min(least, Number.MAX_VALUE)));
        expect(found).toBeLessThanOrEqual(least + 2 * near(Math.min(least, Number.MAX_VALUE)));
        expect(proven).toBeGreaterThanOrEqual(found - 2 * near(Math.min(found, Number.MAX_VALUE)));
      }),
      { numRuns: 60 },
    );
  });

  it('what is proven holds for any mixture of the options of a group that is not whole', () => {
    const draw: ChoiceOption[] = [0, 1, 2].map((at) => ({ penalty: 0, uses: [[at, -10]] }));
    const needy = (at: number): ChoiceOption[] => [
      { penalty: 0, uses: [[at, 3]] },
      { penalty: 50, uses: [] },
    ];
    const all = [needy(0), needy(1), needy(2), draw];
    const of = [0, 1, 2].map(() => ({ limit: 0, excessPrice: null }));
    const wish = { gap: 1e-6, seed: 1, isOver: () => false, branch: branch() };
    expect(solveChoice(choiceProblem(all, of, 3, 4), wish)).toMatchObject({ objective: 100 });
    const mixed = solveChoice(choiceProblem(all, of, 3, 3), wish);
    expect(mixed.objective).toBe(100);
    expect(mixed.bound).toBeLessThanOrEqual(1e-6);
    const none = all.with(0, [needy(0)[0]!]).with(1, [needy(1)[0]!]);
    expect(solveChoice(choiceProblem(none, of, 3, 4), wish).isInfeasible).toBe(true);
    expect(solveChoice(choiceProblem(none, of, 3, 3), wish).isInfeasible).toBe(false);
  });

  it('the whole problem can be handed over, with a choice to begin with or without', () => {
    fc.assert(
      fc.property(groups, soft, fc.boolean(), (all, of, isBegun) => {
        const problem = choiceProblem(all, of);
        const start = isBegun ? problem.firstOption.slice(0, -1) : null;
        const wish = { start, gap: 0, enough: -Infinity, isOver: () => false, secondsLeft: () => 60 };
        const { choice, bound } = branchChoice(highs, problem, wish);
        const least = leastOf(all, of);
        expect(Math.abs(choiceValue(problem, choice!).objective - least)).toBeLessThanOrEqual(2 * near(least));
        expect(Math.abs(bound - least)).toBeLessThanOrEqual(2 * near(least));
      }),
      { numRuns: 40 },
    );
  });
});

describe('without options that cannot be in the best choice', () => {
  it('the least of all is the same', () => {
    fc.assert(
      fc.property(groups, fc.oneof(soft, hard), (all, of) => {
        const { problem, original } = pruneOptions(choiceProblem(all, of));
        const flat = all.flat();
        const kept = all.map((_options, group) =>
          [...original.subarray(problem.firstOption[group], problem.firstOption[group + 1])].map((at) => flat[at]!),
        );
        expect(kept.every((options) => options.length > 0)).toBe(true);
        expect(leastOf(kept, of)).toBe(leastOf(all, of));
      }),
    );
  });

  it('equal ones are one, and what alone exceeds a hard limit is none', () => {
    const all = [
      [
        { penalty: 1, uses: [[0, 2]] },
        { penalty: 1, uses: [[0, 2]] },
        { penalty: 0, uses: [[0, 9]] },
        { penalty: 3, uses: [] },
      ],
    ] satisfies Groups;
    expect([...pruneOptions(choiceProblem(all, [{ limit: 5, excessPrice: null }])).original]).toEqual([0, 3]);
    expect([...pruneOptions(choiceProblem(all, [{ limit: 5, excessPrice: 1 }])).original]).toEqual([0, 2, 3]);
  });
});

describe('a choice that is known beforehand', () => {
  const known = fc.array(fc.nat(3), { minLength: 5, maxLength: 5 });
  const mixed = limits(fc.constantFrom(null, null, 5));

  it('is never better than the answer where it keeps to the hard limits, however little time there is', () => {
    let kept = 0;
    fc.assert(
      fc.property(groups, mixed, known, fc.nat(2), (all, of, places, most) => {
        const problem = choiceProblem(all, of);
        const choice = Int32Array.from(
          all,
          (options, group) => problem.firstOption[group]! + (places[group]! % options.length),
        );
        const value = choiceValue(problem, choice).objective;
        const answer = solveChoice(problem, { gap: 0.5, seed: 1, isOver: turns(most), known: choice });
        if (value < Infinity) kept += 1;
        expect(answer.objective ?? Infinity).toBeLessThanOrEqual(value);
        expect(answer.choice && choiceValue(problem, answer.choice).objective).toBe(answer.objective);
      }),
    );
    expect(kept).toBeGreaterThan(10);
  });

  it('is what the search begins with, among the options that are left', () => {
    fc.assert(
      fc.property(groups, mixed, known, (all, of, places) => {
        const problem = choiceProblem(all, of);
        const choice = Int32Array.from(
          all,
          (options, group) => problem.firstOption[group]! + (places[group]! % options.length),
        );
        const pruned = pruneOptions(problem);
        const kept = keptChoice(problem, pruned, choice);
        const value = choiceValue(problem, choice).objective;
        const own = kept ? choiceValue(pruned.problem, kept).objective : Infinity;
        expect(own).toBeLessThanOrEqual(value + near(value));
      }),
    );
  });
});

describe('limits that are kept to but not priced', () => {
  /** Two hundred groups under a priced limit; the cheap options of every tenth and the next are not to be taken at once, the others are dear. */
  const pairs = 20;
  const all = Array.from({ length: 200 }, (_none, group): ChoiceOption[] => {
    const pair = group % 10 < 2 ? Math.floor(group / 10) : null;
    const cheap = Array.from({ length: 12 }, (_, at) => at).map((at) => ({ penalty: at / 10, uses: [[0, 12 - at]] }));
    const kept = cheap.map(({ penalty, uses }) => ({ penalty, uses: [...uses, [1 + pair!, 1]] }));
    const dear = { penalty: 40, uses: [[0, 1]] };
    return (pair === null ? cheap : [...kept, dear]) as unknown as ChoiceOption[];
  });
  const of = [{ limit: 1000, excessPrice: null }, ...Array(pairs).fill({ limit: 1, excessPrice: null })] as Limits;

  it('are met by the fewest dear options, after one cooling', () => {
    const { objective, bound } = solveChoice(choiceProblem(all, of, 1), { gap: 0, seed: 1, isOver: turns(60) });
    expect(objective! - bound).toBeLessThan(pairs * 40 * 1.05);
  });
});

describe('an answer', () => {
  it('is the same for the same problem and seed', () => {
    fc.assert(
      fc.property(groups, soft, fc.nat(), (all, of, seed) => {
        expect(solve(all, of, seed)).toEqual(solve(all, of, seed));
      }),
      { numRuns: 10 },
    );
  });

  it('has prices from 0 to the excess price, which prove its bound', () => {
    fc.assert(
      fc.property(groups, soft, (all, of) => {
        const problem = choiceProblem(all, of);
        const { prices, bound } = priceResources(problem);
        for (const [resource, price] of prices.entries()) {
          expect(price).toBeGreaterThanOrEqual(0);
          expect(price).toBeLessThanOrEqual(of[resource]!.excessPrice!);
        }
        expect(boundAt(problem, prices)).toBe(bound);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a choice problem', () => {
  it('adds up uses of one resource, and says what it cannot be made of', () => {
    const twice = choiceProblem(
      [
        [
          {
            penalty: 1,
            uses: [
              [0, 2],
              [0, 3],
              [1, 0],
            ],
          },
        ],
      ],
      [
        { limit: 4, excessPrice: 2 },
        { limit: 0, excessPrice: null },
      ],
    );
    expect(groupsOf(twice)).toBe(1);
    expect(choiceValue(twice, Int32Array.of(0))).toMatchObject({ objective: 3, excess: Float64Array.of(1, 0) });
    expect(() => choiceProblem([[]], [])).toThrow('group 0 has no option');
    expect(() => choiceProblem([[{ penalty: 1, uses: [[1, 1]] }]], [{ limit: 1, excessPrice: 1 }])).toThrow(RangeError);
  });
});
