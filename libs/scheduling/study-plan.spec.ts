import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from '#libs/optimize';
import fc from 'fast-check';
import load from 'highs';
import {
  aBuilding,
  anOption,
  anyCity,
  anyYears as years,
  everyChoice,
  keepsToLimits,
  leaveIt,
  termsWith,
} from './any-plan.js';
import { weightOf } from './plan-goal.js';
import type { Patience } from './plan-remedies.js';
import type { PlanBuilding, PlanMoney, PlanTerms } from './plan-terms.js';
import { type PlanStudy, studyPlan } from './study-plan.js';

let highs: Highs;
beforeAll(async () => {
  highs = await (load as unknown as () => Promise<Highs>)();
});

const million = 1e6;
const percents = [80, 90, 110, 120];
const lineNames = ['availableYen', 'generalYen', 'bondYen', 'grantYen'] as const;
const patience = () => {
  let looks = 0;
  const isOver = () => (looks += 1) > 300;
  return { isOver, branch: { highs, secondsLeft: () => 2 } };
};
/** Without a solver, to which the slices of a reserve fund look very different. */
const looks = () => {
  let asked = 0;
  return { isOver: () => (asked += 1) > 60 };
};
const noTime = () => ({ isOver: () => true });

function studied(
  city: readonly PlanBuilding[],
  terms: PlanTerms,
  patienceForCurve: Patience = patience,
  patienceForPlan: Patience = patience,
): PlanStudy {
  const ranks = { 'age-order': city.map(() => 0), 'worst-first': city.map(() => 0) };
  return studyPlan(city, terms, ranks, {
    gap: 0.001,
    seed: 1,
    ...patienceForPlan(),
    onComparing: () => {},
    patienceForCurve,
    patienceForRemedies: noTime,
  });
}

/** With every yearly line of money so much of what it is. */
function withPercent(terms: PlanTerms, percent: number): PlanTerms {
  const money: PlanMoney = { ...terms.money };
  for (const name of lineNames)
    Object.assign(money, { [name]: money[name]?.map((yen) => Math.round((yen * percent) / 100)) ?? null });
  return { ...terms, money };
}

/** The least that any plan comes to; Infinity where none keeps to the terms. */
function leastOf(city: readonly PlanBuilding[], terms: PlanTerms): number {
  const weigh = weightOf(terms.goal, city);
  const plans = everyChoice(city).filter((chosen) => keepsToLimits(city, chosen, terms));
  return Math.min(...plans.map((chosen) => city.reduce((sum, one, at) => sum + weigh(one, chosen[at]!), 0)));
}

const line = fc.array(fc.nat(1000 * million), { minLength: years, maxLength: years });
const asked = fc.record({
  city: fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 40 }).map(anyCity),
  terms: fc
    .record({
      goal: fc.constantFrom({ kind: 'least-cost' } as const, { kind: 'least-money', targetScore: 40 } as const),
      lines: fc.tuple(...lineNames.map(() => fc.option(line))),
      grantPercent: fc.constantFrom(0, 30),
      band: fc.option(fc.record({ lowestPercent: fc.constantFrom(0, 20), highestPercent: fc.constant(200) })),
    })
    .map(({ goal, lines: [availableYen, generalYen, bondYen, grantYen], grantPercent, band }) => {
      const steadiness = availableYen ? band : null;
      return termsWith(years, {
        goal,
        money: { availableYen, generalYen, bondYen, grantYen, grantPercent, steadiness } as Partial<PlanMoney>,
      });
    }),
});

describe('the curve of less and more money', () => {
  it('has a point of every part of all yearly lines, the best there is, or the proof that there is none', () => {
    const seen = { found: 0, none: 0 };
    fc.assert(
      fc.property(asked, ({ city, terms }) => {
        const { curve } = studied(city, terms, patience);
        const isLimited = lineNames.some((name) => terms.money[name] !== null);
        expect(curve.map(({ percent }) => percent)).toEqual(isLimited ? percents : []);
        for (const { percent, answer } of curve) {
          const least = leastOf(city, withPercent(terms, percent));
          seen[least < Infinity ? 'found' : 'none'] += 1;
          const objective = answer.objective ?? Infinity;
          expect(answer.status === 'infeasible').toBe(least === Infinity);
          expect(objective).toBeGreaterThanOrEqual(least - 1e-5);
          expect(objective).toBeLessThanOrEqual(least * 1.006 + 1e-5);
          expect(answer.gap ?? 0).toBeLessThanOrEqual(0.006);
        }
      }),
      { numRuns: 15 },
    );
    expect(Math.min(seen.found, seen.none)).toBeGreaterThan(0);
  });

  it('is with more money no worse than the plan, however little time there is, and says how near it is', () => {
    const offsets = Array.from({ length: years }, (_, offset) => offset);
    const works = offsets.map((offset) => anOption([{ offset, yen: 300 * million }], 10 * million * offset));
    const city = Array.from({ length: 2 * years }, (_, at) => aBuilding(`b${at}`, [...works, leaveIt], years));
    const money = { availableYen: Array<number>(years).fill(600 * million) };
    const { answer, curve } = studied(city, termsWith(years, { money }), noTime);
    expect(answer.objective).toBe(300);
    for (const { percent, answer: point } of curve) {
      const limit = percent > 100 ? 300 : Infinity;
      expect(point.objective).toBeLessThanOrEqual(limit);
      expect(point).toMatchObject({ status: 'time-limit', gap: expect.any(Number) });
    }
  });

  it('leaves the reserve fund as it is, and is none where the line is what is looked for', () => {
    const costs = [140, 165].map((yen, at) => anOption([{ offset: 0, yen: yen * million }], (2 - at) * million));
    const city = [aBuilding('a', [...costs, leaveIt], years)];
    const money = { availableYen: Array<number>(years).fill(100 * million), reserveYen: 50 * million };
    const { curve } = studied(city, termsWith(years, { money }), looks, looks);
    expect(curve.map(({ percent, answer }) => [percent, answer.chosen])).toEqual([
      [80, [2]],
      [90, [0]],
      [110, [0]],
      [120, [1]],
    ]);
    const flattest = termsWith(years, {
      goal: { kind: 'flattest', targetScore: 40 },
      money: { ...money, reserveYen: 0 },
    });
    expect(studied(city, flattest).curve).toEqual([]);
  });
});
