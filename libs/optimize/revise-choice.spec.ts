import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ChoiceOption, choiceProblem, choiceValue } from './choice-problem.js';
import { replaceGroups } from './replace-groups.js';
import { reviseChoice } from './revise-choice.js';
import { solveChoice } from './solve-choice.js';

const option: fc.Arbitrary<ChoiceOption> = fc.record({
  penalty: fc.integer({ min: 0, max: 100 }),
  uses: fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 20 })), { maxLength: 3 }),
});
/** A group always has an option that uses nothing, so that every limit can be kept. */
const group = fc.array(option, { maxLength: 3 }).map((options) => [...options, { penalty: 150, uses: [] }]);
const groups = fc.array(group, { minLength: 1, maxLength: 5 });
const limits = fc.array(
  fc.record({ limit: fc.integer({ min: 0, max: 30 }), excessPrice: fc.constant(null), slack: fc.constant(1e-9) }),
  {
    minLength: 3,
    maxLength: 3,
  },
);

function turns(most: number): () => boolean {
  let asked = 0;
  return () => (asked += 1) > most;
}

const near = 1e-6;

describe('other options in some groups', () => {
  it('make the problem that these options would have made', () => {
    fc.assert(
      fc.property(groups, limits, fc.nat(), group, (all, of, nat, other) => {
        const place = nat % all.length;
        const replaced = replaceGroups(choiceProblem(all, of), new Map([[place, other]]));
        expect(replaced).toEqual(choiceProblem(all.with(place, other), of));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a former answer that is revised', () => {
  it('keeps to the limits, is never below its bound, and its bound is never above the best', () => {
    fc.assert(
      fc.property(groups, limits, fc.nat(), group, (all, of, nat, other) => {
        const before = choiceProblem(all, of);
        const former = solveChoice(before, { gap: 0.01, seed: 1, isOver: turns(30) });
        const place = nat % all.length;
        const after = replaceGroups(before, new Map([[place, other]]));
        const start = Int32Array.from(all, (_group, at) => after.firstOption[at]!);
        const { choice, objective, bound } = reviseChoice(
          after,
          { choice: start, prices: former.prices },
          { gap: 0.01, seed: 1, isOver: turns(30) },
        );
        expect(choiceValue(after, choice!).objective).toBe(objective);
        expect(objective!).toBeLessThan(Infinity);
        expect(bound).toBeLessThanOrEqual(objective! + near);
        const best = solveChoice(after, { gap: 0.01, seed: 1, isOver: turns(60) });
        expect(bound).toBeLessThanOrEqual(best.objective! + near);
      }),
      { numRuns: 100 },
    );
  });
});
