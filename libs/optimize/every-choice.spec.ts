import { describe, expect, it } from '@jest/globals';
import { choiceProblem } from './choice-problem.js';
import { bestOfFew } from './every-choice.js';

const option = (penalty: number, amount: number) => ({ penalty, uses: [[0, amount]] as const });
const hard = (limit: number) => [{ limit, excessPrice: null, slack: 0 }];

describe('the best of few ways to choose', () => {
  it('is found whatever the scale of amounts and prices', () => {
    const groups = [
      [option(1, 7e14), option(5, 0)],
      [option(1, 3e14), option(100, 0)],
    ];
    expect(bestOfFew(choiceProblem(groups, hard(1e15 - 1)))).toMatchObject({
      choice: Int32Array.of(1, 2),
      bound: 6,
      isInfeasible: false,
    });
    const soft = [{ limit: 1e15 - 1, excessPrice: 3, slack: 0 }];
    expect(bestOfFew(choiceProblem(groups, soft))).toMatchObject({ choice: Int32Array.of(0, 2), bound: 5 });
  });

  it('is none where no way keeps to the limits', () => {
    expect(bestOfFew(choiceProblem([[option(1, 2)], [option(1, 2), option(2, 3)]], hard(3)))).toMatchObject({
      choice: null,
      isInfeasible: true,
    });
  });

  it('is not looked for among many ways, or where something may be split', () => {
    const two = [option(1, 1), option(2, 0)];
    expect(bestOfFew(choiceProblem(Array(13).fill(two), hard(9)))).not.toBeNull();
    expect(bestOfFew(choiceProblem(Array(14).fill(two), hard(9)))).toBeNull();
    expect(bestOfFew(choiceProblem([two, two], hard(9), 1, 1))).toBeNull();
  });
});
