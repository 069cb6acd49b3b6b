import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { choiceLosses } from './choice-losses.js';
import { type ChoiceProblem, choiceProblem, choiceValue, withSlack } from './choice-problem.js';
import { excludingPairs, raiseBy } from './excluding-pairs.js';
import { boundAt } from './price-resources.js';

const [resources, priced] = [4, 1];
const use = fc.tuple(fc.nat(resources - 1), fc.integer({ min: 1, max: 3 }));
const option = fc.record({
  penalty: fc.nat(40),
  uses: fc.uniqueArray(use, { maxLength: 3, selector: ([resource]) => resource }),
});
const groups = fc.array(fc.array(option, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 });
/** No option exceeds one by itself. */
const limits = fc.array(fc.integer({ min: 3, max: 4 }), { minLength: resources, maxLength: resources });
const problems = fc.tuple(groups, limits).map(([all, of]) =>
  choiceProblem(
    all,
    of.map((limit) => ({ limit, excessPrice: null })),
    priced,
  ),
);

function everyChoice({ firstOption }: ChoiceProblem, of: readonly number[]): number[][] {
  return of.reduce<number[][]>(
    (choices, group) =>
      choices.flatMap((choice) =>
        Array.from({ length: firstOption[group + 1]! - firstOption[group]! }, (_, at) => [
          ...choice,
          firstOption[group]! + at,
        ]),
      ),
    [[]],
  );
}

/** Whether two options keep to the limits that are not priced when only these two are taken. */
function goTogether({ firstUse, resource, amount, limit }: ChoiceProblem, options: readonly number[]): boolean {
  const used = new Float64Array(limit.length);
  for (const one of options)
    for (let at = firstUse[one]!; at < firstUse[one + 1]!; at += 1) used[resource[at]!]! += amount[at]!;
  return used.every((sum, at) => at < priced || sum <= limit[at]!);
}

describe('pairs of groups that limits keep apart', () => {
  it('are all that cannot take their cheapest options, each with the least dearness of two that go together', () => {
    fc.assert(
      fc.property(problems, fc.double({ min: 0, max: 9, noNaN: true }), (problem, price) => {
        const { dearness } = choiceLosses(problem, Float64Array.of(price, 0, 0, 0));
        for (const { groups: both, dearness: least } of excludingPairs(problem, dearness)) {
          const together = everyChoice(problem, both).filter((options) => goTogether(problem, options));
          const sums = together.map(([one, other]) => dearness[one!]! + dearness[other!]!);
          expect(least).toBeCloseTo(Math.min(Infinity, ...sums), 9);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('raise the bound to no more than what any choice comes to, and beyond all bounds only where there is none', () => {
    fc.assert(
      fc.property(problems, fc.double({ min: 0, max: 9, noNaN: true }), (problem, price) => {
        const prices = Float64Array.of(price, 0, 0, 0);
        const { dearness } = choiceLosses(problem, prices);
        const bound = boundAt(withSlack(problem), prices) + raiseBy(excludingPairs(problem, dearness));
        const all = everyChoice(problem, [...Array(problem.firstOption.length - 1).keys()]);
        const best = Math.min(...all.map((choice) => choiceValue(problem, Int32Array.from(choice)).objective));
        expect(bound === Infinity ? best : Math.min(bound, best + 1e-6)).toBe(bound);
      }),
      { numRuns: 300 },
    );
  });

  it('are none where what is shared is given back or split', () => {
    const option = (resource: number, amount: number) => ({ penalty: 0, uses: [[resource, amount]] as const });
    const dear = { penalty: 5, uses: [] };
    const all = [
      [option(0, 1), dear],
      [option(0, 1), dear],
    ];
    const limit = [{ limit: 1, excessPrice: null }];
    const found = (problem: ChoiceProblem) =>
      excludingPairs(problem, choiceLosses(problem, new Float64Array(1)).dearness);
    expect(found(choiceProblem(all, limit, 0))).toEqual([{ groups: [0, 1], dearness: 5 }]);
    expect(found(choiceProblem(all, limit, 0, 1))).toEqual([]);
    expect(found(choiceProblem([...all, [option(0, -1)]], limit, 0))).toEqual([]);
    expect(found(choiceProblem(all, limit, 1))).toEqual([]);
  });
});
