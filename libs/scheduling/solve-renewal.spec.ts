import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Highs, seededRandom } from '#libs/optimize';
import fc from 'fast-check';
import load from 'highs';
import { evaluateRenewal } from './evaluate-renewal.js';
import { baselineNames, greedyBaseline } from './greedy-baselines.js';
import type { RenewalInstance } from './renewal-instance.js';
import { gapOf, type RenewalAnswer, solveRenewal } from './solve-renewal.js';

let highs: Highs;
beforeAll(async () => {
  highs = await (load as unknown as () => Promise<Highs>)();
});

const years = 3;
/** In steps of a millionth: what counts as rounding is less by far. */
const money = (max: number) =>
  fc.oneof(
    fc.nat(max),
    fc.nat(max * 1e6).map((millionths) => millionths / 1e6),
  );
const thousandths = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((one) => one / 1000);
const cost = fc.array(money(20), { minLength: years, maxLength: years });
const works = fc.array(fc.tuple(fc.nat(years - 1), money(20)), { maxLength: 3 });
const option = fc
  .tuple(
    fc.string(),
    thousandths(-5, 100),
    fc.oneof(
      cost,
      works.map((list) => ({ list })),
    ),
  )
  .map(([label, penalty, costs]) =>
    Array.isArray(costs) ? { label, penalty, cost: costs } : { label, penalty, works: costs.list },
  );
const buildings = fc.uniqueArray(
  fc.record({ id: fc.string({ minLength: 1 }), options: fc.array(option, { minLength: 1, maxLength: 4 }) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);
const instances = (overspendPenalty: fc.Arbitrary<number | null>): fc.Arbitrary<RenewalInstance> =>
  fc.record({
    kind: fc.constant('renewal-schedule' as const),
    years: fc.constant(years),
    budget: fc.array(money(60), { minLength: years, maxLength: years }),
    overspendPenalty,
    buildings,
  });
const soft = instances(thousandths(0, 10));
const hard = instances(fc.constant(null));

function solve(instance: RenewalInstance, seed = 1, gap = 0): RenewalAnswer {
  return solveRenewal(instance, { gap, seed, isOver: () => false, branch: { highs, secondsLeft: () => 60 } });
}

/** The least of all schedules; Infinity where none keeps to hard budgets. */
function leastOf(instance: RenewalInstance): number {
  let choices: Record<string, number>[] = [{}];
  for (const { id, options } of instance.buildings)
    choices = choices.flatMap((choice) =>
      options.map((_option, number) => Object.fromEntries([...Object.entries(choice), [id, number]])),
    );
  return Math.min(...choices.map((choice) => evaluateRenewal(instance, choice).objective));
}

/** As exact as a solver of linear problems is. */
const near = (value: number) => 2e-6 * Math.max(1, Math.abs(value));

/** What a proven answer must be, of the least of all schedules and of an evaluation of its own; beside it, what it is. */
function proofOf(instance: RenewalInstance, { status, objective, bound, gap, solution }: RenewalAnswer) {
  const least = leastOf(instance);
  const value = evaluateRenewal(instance, solution!.choice);
  const isWithin = (one: number, other: number, room: number) => Math.abs(one - other) <= room;
  return {
    status,
    isLeast: isWithin(objective!, least, near(least)),
    isBelow: bound! <= least + near(least),
    isGap: isWithin(gap!, gapOf(objective!, bound!), 1e-9),
    isEvaluated: isWithin(value.objective, objective!, 1e-6 * Math.max(1e-3, Math.abs(objective!))),
    isSpent: value.spend.every((spent, year) => isWithin(spent, solution!.spend[year]!, 1e-6)),
  };
}

const proven = { status: 'optimal', isLeast: true, isBelow: true, isGap: true, isEvaluated: true, isSpent: true };

describe('a schedule under budgets that may be exceeded at a price', () => {
  it('is proven to be the least of all, by an evaluation of its own', () => {
    fc.assert(
      fc.property(soft, (instance) => expect(proofOf(instance, solve(instance))).toEqual(proven)),
      { numRuns: 60 },
    );
  });

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(soft, fc.nat(), (instance, seed) => expect(solve(instance, seed)).toEqual(solve(instance, seed))),
      { numRuns: 10 },
    );
  });

  it('comes to the same, however the buildings are ordered', () => {
    fc.assert(
      fc.property(soft, fc.nat(), (instance, seed) => {
        const [one, other] = [solve(instance), solve({ ...instance, buildings: shuffled(instance.buildings, seed) })];
        expect(Math.abs(one.objective! - other.objective!)).toBeLessThanOrEqual(near(one.objective!));
      }),
      { numRuns: 20 },
    );
  });
});

describe('a schedule under hard budgets', () => {
  it('keeps to them and is the least of all, or is proven impossible where it is', () => {
    fc.assert(
      fc.property(hard, (instance) => {
        const answer = solve(instance);
        const isPossible = leastOf(instance) < Infinity;
        expect(answer.status).toBe(isPossible ? 'optimal' : 'infeasible');
        expect(isPossible ? proofOf(instance, answer) : proven).toEqual(proven);
        expect(answer.solution?.overspend ?? [0, 0, 0]).toEqual([0, 0, 0]);
      }),
      { numRuns: 60 },
    );
  });

  it('that is impossible comes with the least money that would do, and what could be done with it', () => {
    fc.assert(
      fc.property(hard, (instance) => {
        const { relaxation } = solve({ ...instance, budget: instance.budget.map((amount) => amount / 4) });
        if (!relaxation) return;
        const budget = instance.budget.map((amount, year) => amount / 4 + relaxation.perYear[year]!);
        expect(evaluateRenewal({ ...instance, budget }, relaxation.choice).objective).toBeLessThan(Infinity);
        expect(relaxation.total).toBeLessThanOrEqual(relaxation.bound + 1e-3 * relaxation.bound + 1e-4);
        const told = relaxation.runs.reduce((sum, { amount }) => sum + amount, 0);
        expect(told).toBeCloseTo(relaxation.total, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('is never worse with more money', () => {
    fc.assert(
      fc.property(hard, money(30), (instance, more) => {
        const one = solve(instance).objective ?? Infinity;
        const other = solve({ ...instance, budget: instance.budget.map((amount) => amount + more) }).objective;
        expect(other ?? Infinity).toBeLessThanOrEqual(one + near(Math.min(one, Number.MAX_VALUE)));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a schedule', () => {
  const powers = fc.integer({ min: -12, max: 12 }).map((power) => 10 ** power);

  it('is as good in whatever units money and penalties are told', () => {
    fc.assert(
      fc.property(fc.oneof(soft, hard), powers, powers, (instance, moneyUnit, penaltyUnit) => {
        const [one, other] = [solve(instance), solve(toldIn(instance, moneyUnit, penaltyUnit))];
        expect(other.status).toBe(one.status);
        const difference = Math.abs((other.objective ?? 0) / penaltyUnit - (one.objective ?? 0));
        expect(difference).toBeLessThanOrEqual(near(one.objective ?? 0));
        const missing = (other.relaxation?.total ?? 0) / moneyUnit - (one.relaxation?.total ?? 0);
        expect(Math.abs(missing)).toBeLessThanOrEqual(1e-3 * (one.relaxation?.total ?? 0) + 1e-4);
      }),
      { numRuns: 100 },
    );
  });
});

/** The same question where a unit of money, and of penalties, is so many of the new ones. */
function toldIn(instance: RenewalInstance, moneyUnit: number, penaltyUnit: number): RenewalInstance {
  const { budget, overspendPenalty, buildings: all } = instance;
  return {
    ...instance,
    budget: budget.map((amount) => amount * moneyUnit),
    overspendPenalty: overspendPenalty && (overspendPenalty * penaltyUnit) / moneyUnit,
    buildings: all.map(({ id, options }) => ({
      id,
      options: options.map(({ label, penalty, cost: costs, works: list }) => ({
        label,
        penalty: penalty * penaltyUnit,
        ...(costs && { cost: costs.map((one) => one * moneyUnit) }),
        ...(list && { works: list.map(([year, one]) => [year, one * moneyUnit] as const) }),
      })),
    })),
  };
}

describe('an answer that is cut short', () => {
  it('says so, with what is known', () => {
    const instance = {
      kind: 'renewal-schedule',
      years: 1,
      budget: [1],
      overspendPenalty: null,
      buildings: [{ id: 'a', options: [{ label: 'x', penalty: 1, works: [] }] }],
    } as const satisfies RenewalInstance;
    const answer = solveRenewal(instance, { gap: 0, seed: 1, isOver: () => true });
    expect(answer).toMatchObject({ status: expect.stringMatching(/optimal|time-limit/), objective: 1 });
  });
});

describe('a schedule made without looking ahead', () => {
  it.each(baselineNames)('is a whole one, and never better than what is proven: %s', (name) => {
    fc.assert(
      fc.property(soft, (instance) => {
        const { objective } = evaluateRenewal(instance, greedyBaseline(instance, name));
        const { bound } = solve(instance);
        expect(objective).toBeGreaterThanOrEqual(bound! - near(bound!));
      }),
      { numRuns: 20 },
    );
  });

  it.each(baselineNames)('keeps to hard budgets where every building may do nothing: %s', (name) => {
    fc.assert(
      fc.property(hard, (instance) => {
        const idle = { label: 'nothing', penalty: 1000, works: [] };
        const all = instance.buildings.map(({ id, options }) => ({ id, options: [...options, idle] }));
        const { objective } = evaluateRenewal(
          { ...instance, buildings: all },
          greedyBaseline({ ...instance, buildings: all }, name),
        );
        expect(objective).toBeLessThan(Infinity);
      }),
      { numRuns: 40 },
    );
  });
});

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = seededRandom(seed);
  return items
    .map((item) => [random(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}
