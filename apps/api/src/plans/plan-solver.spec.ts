import { afterEach, describe, expect, it } from '@jest/globals';
import { PlanMisuse, PlanSolver } from './plan-solver.js';
import type { Decision } from './plan-terms.schema.js';
import { inputOf, termsOf } from './three-schools.js';

let solver: PlanSolver;

afterEach(() => solver.end());

/** What comes of solving a city of three schools, or the error. */
async function solving(decisions: Decision[], change: Partial<ReturnType<typeof inputOf>> = {}): Promise<unknown> {
  solver = new PlanSolver({ givesWay: false });
  const input = { ...inputOf(), ...change };
  const asked = { kind: 'solve', cityKey: 'three schools', input, terms: termsOf(decisions) } as const;
  return solver.ask(asked).catch((error: unknown) => error);
}

describe('the thread that solves plans', () => {
  it('solves what it can', async () => {
    expect(await solving([])).toMatchObject({ kind: 'solved', solved: { proof: { status: 'optimal' } } });
  });

  it('tells decisions that leave nothing to do as the fault of those', async () => {
    const decisions: Decision[] = [{ kind: 'lock', buildingId: 'a', treatment: 'rebuild', fiscalYear: 2046 }];
    const error = await solving(decisions);
    expect(error).toBeInstanceOf(PlanMisuse);
    expect((error as PlanMisuse).conflicts).toMatchObject([{ buildingId: 'a', decisions }]);
  });

  it('tells whatever else is out of range as its own fault, and where it was', async () => {
    const [first, ...others] = inputOf().buildings;
    const error = await solving([], { buildings: [{ ...first!, builtFiscalYear: null }, ...others] });
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(PlanMisuse);
    expect(error).toMatchObject({ message: 'building a has neither a year built nor an estimate of it' });
    expect((error as Error).stack).toContain('building-state');
  });
});
