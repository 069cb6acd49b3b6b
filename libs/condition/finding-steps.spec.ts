import { describe, expect, it } from '@jest/globals';
import { factsOf, findingSteps } from './index.js';

describe('what a step of a finding sets', () => {
  it('is what it asks for: what an engineer judged is no matter of a repair', () => {
    expect(factsOf('prioritised')).toEqual(['severity', 'consequence']);
    expect(factsOf('repaired')).toEqual(['costYen']);
    expect(findingSteps.filter((step) => factsOf(step).includes('consequence'))).toEqual(['prioritised']);
    expect(factsOf('verified')).toEqual([]);
  });
});
