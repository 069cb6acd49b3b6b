import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { candidatesOf } from './choice-candidates.js';
import { choiceLosses } from './choice-losses.js';
import { type ChoiceOption, type ChoiceProblem, choiceProblem, choiceValue } from './choice-problem.js';
import { ChoiceExchanger } from './exchange-choice.js';
import { boundAt } from './price-resources.js';
import { seededRandom } from './seeded-random.js';

const resources = 3;
const option: fc.Arbitrary<ChoiceOption> = fc.record({
  penalty: fc.integer({ min: 0, max: 50 }),
  uses: fc.uniqueArray(fc.tuple(fc.nat(resources - 1), fc.integer({ min: 1, max: 20 })), {
    maxLength: 2,
    selector: ([resource]) => resource,
  }),
});
const groups = fc.array(fc.array(option, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
const limits = fc.array(
  fc.record({ limit: fc.integer({ min: 0, max: 60 }), excessPrice: fc.option(fc.integer({ min: 5, max: 9 })) }),
  { minLength: resources, maxLength: resources },
);
const prices = fc.array(fc.double({ min: 0.01, max: 4, noNaN: true }), { minLength: resources, maxLength: resources });

function exchanger(problem: ChoiceProblem, at: readonly number[], seed: number): ChoiceExchanger {
  const losses = choiceLosses(problem, Float64Array.from(at));
  const candidates = candidatesOf(problem, losses, Infinity, null);
  return new ChoiceExchanger(problem, losses, candidates, problem.firstOption.slice(0, -1), seededRandom(seed));
}

describe('exchanges of many groups', () => {
  it('gain what they say, hot or cold, and keep one option of each group', () => {
    fc.assert(
      fc.property(groups, limits, prices, fc.nat(), fc.constantFrom(0, 20), (all, of, at, seed, temperature) => {
        const problem = choiceProblem(all, of);
        const one = exchanger(problem, at, seed);
        for (let done = 0; done < 12; done += 1) {
          const before = one.loss;
          const gain = one.exchange(temperature);
          expect(one.loss).toBeCloseTo(before - gain, 6);
          expect(gain >= 0 || temperature > 0).toBe(true);
        }
        for (const [group, chosen] of one.choice.entries()) {
          expect(chosen).toBeGreaterThanOrEqual(problem.firstOption[group]!);
          expect(chosen).toBeLessThan(problem.firstOption[group + 1]!);
        }
      }),
    );
  });

  it('lose what the choice costs above the bound of the prices, where no hard limit is exceeded', () => {
    fc.assert(
      fc.property(groups, limits, prices, fc.nat(), (all, of, at, seed) => {
        const problem = choiceProblem(all, of);
        const one = exchanger(problem, at, seed);
        for (let done = 0; done < 6; done += 1) one.exchange(0);
        const { objective } = choiceValue(problem, one.choice);
        fc.pre(objective < Infinity);
        const slack = problem.slack.reduce((sum, each) => sum + each, 0);
        const apart = Math.abs(one.loss - (objective - boundAt(problem, Float64Array.from(at))));
        expect(apart).toBeLessThanOrEqual(1e-6 + 10 * slack);
      }),
    );
  });

  it('fill a limit to the last unit, which takes five groups at once', () => {
    const amounts = [97, 89, 83, 71, 61, 53, 43];
    const all = amounts.map((amount) => [
      { penalty: 0, uses: [[0, amount]] },
      { penalty: amount, uses: [] },
    ]) satisfies ChoiceOption[][];
    const filled = 97 + 83 + 61 + 53 + 43;
    const problem = choiceProblem(all, [{ limit: filled, excessPrice: 50 }]);
    const one = exchanger(problem, [1], 1);
    one.exchange(0);
    expect(choiceValue(problem, one.choice).used[0]).toBe(filled);
  });
});
