import { describe, expect, it } from '@jest/globals';
import { factsOf, findingSteps, nextSteps, statusAfter } from './index.js';

describe('steps of a finding', () => {
  it('lead from report to verification, and back where it was opened again', () => {
    const way = ['confirmed', 'prioritised', 'ordered', 'repaired', 'verified', 'reopened'] as const;
    const stations = way.reduce<string[]>(
      (before, step) => [...before, String(statusAfter(before.at(-1) as 'reported', step))],
      ['reported'],
    );
    expect(stations).toEqual(['reported', ...way.slice(0, -1), 'reported']);
    expect(statusAfter('reported', 'verified')).toBeNull();
    expect(nextSteps('verified')).toEqual(['reopened']);
  });

  it('set what they ask for: what an engineer judged is no matter of a repair', () => {
    expect(factsOf('prioritised')).toEqual(['severity', 'consequence']);
    expect(factsOf('repaired')).toEqual(['costYen']);
    expect(findingSteps.filter((step) => factsOf(step).includes('consequence'))).toEqual(['prioritised']);
  });
});
