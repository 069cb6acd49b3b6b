import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  aBuilding,
  anOption,
  anyCity,
  anyFiscalYear,
  anyYears as years,
  chosenOptions,
  everyChoice,
  keepsToLimits,
  termsWith,
} from './any-plan.js';
import { lowestLineYen } from './lowest-line.js';
import { keepsTo } from './plan-decisions.js';
import type { PlanBuilding, PlanDecision, PlanTerms } from './plan-terms.js';
import { problemFor, revisePlan, solvePlan } from './solve-plan.js';

const million = 1e6;
const wish = (mostLooks = 100) => {
  let looks = 0;
  return { gap: 1e-3, seed: 1, isOver: () => (looks += 1) > mostLooks };
};
const lineOf = (city: readonly PlanBuilding[], chosen: readonly number[], terms: PlanTerms) =>
  lowestLineYen(chosenOptions(city, chosen), terms) / million;

function estimate(city: readonly PlanBuilding[], terms: PlanTerms, decisions: readonly PlanDecision[]) {
  const former = solvePlan(city, terms, wish(1000));
  const undecided = problemFor(city, { ...terms, decisions: [] });
  return {
    former: former.answer,
    ...(former.search && revisePlan(undecided, city, { ...terms, decisions }, former.search, wish())),
  };
}

/** The lowest line of all choices that keep to the terms and their decisions. */
function lowestOf(city: readonly PlanBuilding[], terms: PlanTerms): number {
  const isDecided = (chosen: readonly number[]) =>
    city.every(({ id, options }, at) => {
      const own = terms.decisions.filter(({ buildingId }) => buildingId === id);
      return keepsTo(own, options[chosen[at]!]!, anyFiscalYear);
    });
  const possible = everyChoice(city).filter((chosen) => isDecided(chosen) && keepsToLimits(city, chosen, terms));
  return Math.min(...possible.map((chosen) => lineOf(city, chosen, terms)));
}

const cities = fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 40 }).map(anyCity);

describe('an estimate of the flattest plan', () => {
  it('is the plan itself where nothing is decided', () => {
    fc.assert(
      fc.property(cities, fc.nat(40), (city, targetScore) => {
        const { former, answer } = estimate(city, termsWith(years, { goal: { kind: 'flattest', targetScore } }), []);
        expect(answer?.chosen ?? null).toEqual(former.chosen);
        expect(answer?.objective ?? null).toBe(former.objective);
      }),
      { numRuns: 20 },
    );
  });

  it('tells the line that its choice needs, proves no more than is so, and keeps to what is decided', () => {
    fc.assert(
      fc.property(
        cities,
        fc.nat(40),
        fc.nat(99),
        fc.nat(99),
        fc.boolean(),
        (city, targetScore, building, place, isTaken) => {
          const { id, options } = city[building % city.length]!;
          const [work] = options[place % options.length]!.treatments;
          const decision: PlanDecision = work
            ? { kind: 'lock', buildingId: id, treatment: work.kind, fiscalYear: anyFiscalYear + work.startOffset }
            : { kind: 'leave', buildingId: id };
          const goal = { kind: 'flattest', targetScore } as const;
          const decided = termsWith(years, { goal, decisions: [decision] });
          const free = termsWith(years, { goal });
          const [from, to] = isTaken ? [decided, free] : [free, decided];
          const { answer, decisionPrices } = estimate(city, from, to.decisions);
          if (!answer?.chosen) return;
          const { chosen, objective, bound } = answer;
          const lowest = lowestOf(city, to);
          expect(keepsToLimits(city, chosen, to)).toBe(true);
          expect(objective).toBe(lineOf(city, chosen, to));
          expect(bound!).toBeLessThanOrEqual(lowest + 1e-6);
          expect(objective!).toBeGreaterThanOrEqual(lowest - 1e-6);
          expect(decisionPrices!.every(({ price }) => price >= 0 && price <= objective!)).toBe(true);
        },
      ),
      { numRuns: 20 },
    );
  });

  const work = (offset: number, yen = 10 * million) => anOption([{ offset, yen }], million * (1 + offset), 'rebuild');
  /** Two works of each year: 20 million yen a year. */
  const city = Array.from({ length: 2 * years }, (_, at) =>
    aBuilding(
      `b${at}`,
      Array.from({ length: years }, (_one, offset) => work(offset)),
      years,
    ),
  );
  const lock = (buildingId: string, offset: number): PlanDecision => {
    return { kind: 'lock', buildingId, treatment: 'rebuild', fiscalYear: anyFiscalYear + offset };
  };
  const flattest = (decisions: readonly PlanDecision[] = []) =>
    termsWith(years, { goal: { kind: 'flattest', targetScore: 0 }, decisions });

  it('moves another work where the one that is locked would make the line rise', () => {
    const { former, answer } = estimate(city, flattest(), [lock('b0', 0), lock('b1', 0)]);
    expect(former.objective).toBe(20);
    expect(answer).toMatchObject({ status: 'within-gap', objective: 20, bound: expect.closeTo(20, 3) });
  });

  it('tells what decisions cost where together they make the line rise', () => {
    const { answer, decisionPrices } = estimate(city, flattest(), [lock('b0', 4), lock('b1', 4), lock('b2', 4)]);
    expect(answer!.objective).toBe(30);
    expect(decisionPrices!.map(({ price }) => price)).toEqual([10, 10, 10]);
  });

  it('is lower where such decisions are taken away', () => {
    const locked = [lock('b0', 4), lock('b1', 4), lock('b2', 4)];
    const { former, answer } = estimate(city, flattest(locked), locked.slice(1));
    expect(former.objective).toBe(30);
    expect(answer!.objective).toBe(20);
  });
});
