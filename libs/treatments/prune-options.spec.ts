import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyBuilding, anyCity, decidingNumbers } from './any-building.js';
import { buildingState } from './building-state.js';
import { candidatesOf } from './candidates.js';
import { type Candidate, mostDifferent, withoutDominated } from './prune-options.js';
import { renewalContext } from './renewal-context.js';
import { scorePath } from './score-path.js';
import { WorkBook } from './work-book.js';

const numbers = fc.array(fc.nat(), { minLength: decidingNumbers, maxLength: decidingNumbers });
const buildings = numbers.map(anyBuilding);
/** What is worked out once for a city is worked out once here too. */
const cities = fc.sample(numbers, { numRuns: 12, seed: 7 }).map((of) => {
  const settings = anyCity(of);
  return { of: settings, context: renewalContext(settings) };
});

interface Told {
  readonly candidate: Candidate;
  readonly paid: ReadonlyMap<string, number>;
  readonly path: Float64Array;
}

const planned = fc.tuple(buildings, fc.constantFrom(...cities)).map(([building, { context }]) => {
  const state = buildingState(building, context);
  return { state, context, candidates: candidatesOf({ state, context, book: new WorkBook(state, context) }) };
});

describe('pruning', () => {
  it('leaves out only what is dominated by something that stays', () => {
    fc.assert(
      fc.property(planned, ({ state, context, candidates }) => {
        const kept = new Set(withoutDominated(candidates, state, context));
        const told = candidates.map((candidate): Told => {
          return { candidate, paid: paidBy(candidate), path: scorePath(candidate.works, state, context) };
        });
        const staying = told.filter(({ candidate }) => kept.has(candidate));
        const leftOut = told.filter(({ candidate }) => !kept.has(candidate));
        expect(leftOut.filter((one) => !staying.some((other) => dominates(other, one)))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps as many as it may, what has a role among them, in their order', () => {
    fc.assert(
      fc.property(planned, fc.integer({ min: 3, max: 90 }), ({ candidates }, most) => {
        const chosen = mostDifferent(candidates, most);
        expect(chosen).toHaveLength(Math.min(most, candidates.length));
        expect(candidates.filter(({ role }) => role !== null)).toEqual(chosen.filter(({ role }) => role !== null));
        expect(candidates.filter((candidate) => chosen.includes(candidate))).toEqual(chosen);
      }),
      { numRuns: 40 },
    );
  });
});

function paidBy({ works }: Candidate): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { payments, treatment } of works) {
    for (const { offset, yen } of payments) {
      const key = `${treatment.programme} ${offset}`;
      sums.set(key, (sums.get(key) ?? 0) + yen);
    }
  }
  return sums;
}

function dominates(one: Told, other: Told): boolean {
  if (one.candidate.penaltyYen > other.candidate.penaltyYen) return false;
  if ([...one.paid].some(([key, yen]) => yen > (other.paid.get(key) ?? 0))) return false;
  return one.path.every(
    (score, offset) =>
      !(score < other.path[offset]! - 1e-9) && areaAt(one.candidate, offset) >= areaAt(other.candidate, offset),
  );
}

function areaAt({ works }: Candidate, offset: number): number {
  return works.findLast(({ end }) => end <= offset)?.areaPercent ?? 100;
}
