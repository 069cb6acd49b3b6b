import { describe, expect, it } from '@jest/globals';
import { shippedPriorityWeights } from '#libs/condition';
import { draftOfWeights, readWeights } from './weights-draft.js';

describe('weights as they are typed', () => {
  it('are what was typed in any width', () => {
    const draft = draftOfWeights(shippedPriorityWeights);
    expect(readWeights(draft)).toEqual({ ok: true, weights: shippedPriorityWeights });
    const read = readWeights({ ...draft, 'urgency.dangerous': '１６' });
    expect(read.ok && read.weights.urgency.dangerous).toBe(16);
  });

  it('are whole numbers up to a thousand', () => {
    const draft = { ...draftOfWeights(shippedPriorityWeights), 'urgency.minor': '', 'consequence.injury': '1001' };
    expect(readWeights(draft)).toEqual({ ok: false, wrong: new Set(['urgency.minor', 'consequence.injury']) });
  });
});
