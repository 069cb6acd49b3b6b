import { describe, expect, it } from '@jest/globals';
import { choiceValue } from '#libs/optimize';
import fc from 'fast-check';
import { aBuilding, anOption, termsWith } from './any-plan.js';
import { weightOf } from './plan-goal.js';
import { decidedProblem, planProblem } from './plan-problem.js';
import type { PlanBuilding, PlanDecision, PlanGoal, PlanOption, PlanTerms } from './plan-terms.js';
import { problemFor, revisePlan, solvePlan } from './solve-plan.js';
import { studyPlan } from './study-plan.js';
import { UnsoundTerms } from './unsound-terms.js';

const years = 5;
const fromFiscalYear = 2027;
const payment = fc.record({ offset: fc.nat(years - 1), yen: fc.integer({ min: 1, max: 90_000_000 }) });
const option = fc
  .tuple(fc.uniqueArray(payment, { maxLength: 2, selector: ({ offset }) => offset }), fc.nat(300_000_000))
  .map(([works, penaltyYen]) => anOption(works, penaltyYen, 'rebuild'));
const leaveIt = anOption([], 400_000_000);
const closingOffset = 2;
const closed = { ...anOption([], 40_000_000), closingOffset };
const cities = fc
  .array(fc.array(option, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map((options, at) => aBuilding(`b${at}`, [...options, leaveIt, closed], years)));
const goals = fc.constantFrom<PlanGoal>(
  { kind: 'least-cost' },
  { kind: 'best-condition' },
  { kind: 'least-money', targetScore: 0 },
);
const line = fc.array(fc.nat(90_000_000), { minLength: years, maxLength: years });
const decided = fc.array(
  fc.record({
    building: fc.nat(6),
    kind: fc.constantFrom('lock', 'forbid', 'leave', 'close', 'keep', 'not-before'),
    year: fc.nat(years - 1),
  }),
  { maxLength: 4 },
);

/** Of the drawn decisions, also about buildings that there are not, those that leave every building something to do. */
function decisionsOf(
  city: readonly PlanBuilding[],
  drawn: readonly { building: number; kind: string; year: number }[],
): PlanDecision[] {
  const decisions: PlanDecision[] = [];
  for (const { building, kind, year } of drawn) {
    const buildingId = `b${building}`;
    const fiscalYear = fromFiscalYear + year;
    const one = decisionOf(buildingId, kind, fiscalYear);
    try {
      problemFor(city, termsWith(years, { decisions: [...decisions, one] }));
      decisions.push(one);
    } catch (error) {
      expect(error).toBeInstanceOf(UnsoundTerms);
    }
  }
  return decisions;
}

function decisionOf(buildingId: string, kind: string, fiscalYear: number): PlanDecision {
  switch (kind) {
    case 'lock':
      return { buildingId, kind, treatment: 'rebuild', fiscalYear };
    case 'forbid':
      return { buildingId, kind, treatment: null, fromFiscalYear, toFiscalYear: fiscalYear };
    case 'close':
      return { buildingId, kind, fiscalYear: fromFiscalYear + closingOffset, demolition: null };
    case 'not-before':
      return { buildingId, kind, fiscalYear };
    default:
      return { buildingId, kind: kind === 'keep' ? 'keep' : 'leave' };
  }
}

const asked = fc
  .tuple(cities, goals, line, fc.nat(90_000_000), decided)
  .map(([city, goal, availableYen, reserveYen, drawn]) => ({
    city,
    undecided: termsWith(years, {
      goal,
      money: { availableYen, reserveYen },
      works: [{ category: null, mostPerYear: 3 }],
      notAtOnce: [['b0', 'b1']],
    }),
    decisions: decisionsOf(city, drawn),
  }));

const wish = () => {
  let looks = 0;
  return { gap: 1e-6, seed: 1, isOver: () => (looks += 1) > 24 };
};

describe('a plan with other decisions', () => {
  it('is the same problem as if it were made anew', () => {
    fc.assert(
      fc.property(asked, ({ city, undecided, decisions }) => {
        const terms = { ...undecided, decisions };
        const weigh = weightOf(terms.goal, city);
        expect(decidedProblem(problemFor(city, undecided), city, terms, weigh)).toEqual(
          planProblem(city, terms, { weigh }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('keeps to its decisions, and its bound is above no plan that is found anew', () => {
    fc.assert(
      fc.property(asked, ({ city, undecided, decisions }) => {
        const terms: PlanTerms = { ...undecided, decisions };
        const former = solvePlan(city, undecided, wish());
        const plan = problemFor(city, undecided);
        const { answer: revised } = revisePlan(plan, city, terms, former.search!, wish());
        const anew = solvePlan(city, terms, wish());
        const best = Math.min(revised.objective ?? Infinity, anew.answer.objective ?? Infinity);
        expect(revised.bound!).toBeLessThanOrEqual(best + 1e-6);
        const chosen = revised.chosen ?? anew.answer.chosen ?? [];
        const left = problemFor(city, terms).left;
        expect(chosen.every((place, building) => left[building]!.includes(place))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a plan that is studied', () => {
  it('tells of decisions what they cost, none below 0 but a closing, and nothing where there is no plan', () => {
    fc.assert(
      fc.property(asked, ({ city, undecided, decisions }) => {
        const ranks = { 'age-order': city.map(() => 0), 'worst-first': city.map(() => 0) };
        const study = studyPlan(city, { ...undecided, decisions }, ranks, {
          ...wish(),
          onComparing: () => {},
          patienceForCurve: wish,
          patienceForRemedies: wish,
        });
        const { chosen } = study.answer;
        expect(study.decisionPrices).toHaveLength(chosen ? decisions.length : 0);
        for (const [at, { price }] of study.decisionPrices.entries()) {
          expect(Number.isFinite(price)).toBe(true);
          expect(price).toBeLessThanOrEqual(study.answer.objective!);
          expect(price).toBeGreaterThanOrEqual(decisions[at]!.kind === 'close' ? -Infinity : 0);
        }
        expect(study.moved).toHaveLength(city.length);
        expect(study.answer.prices.every(({ price }) => Number.isFinite(price))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('has no price of a limit or a decision that no plan keeps to', () => {
    const city = [aBuilding('a', [anOption([{ offset: 0, yen: 300_000_000 }], 0), leaveIt], years)];
    const terms = termsWith(years, {
      money: { availableYen: Array<number>(years).fill(1_000_000) },
      decisions: [{ buildingId: 'a', kind: 'lock', treatment: 'rebuild', fiscalYear: fromFiscalYear }],
    });
    const ranks = { 'age-order': [0], 'worst-first': [0] };
    const study = studyPlan(city, terms, ranks, {
      ...wish(),
      onComparing: () => {},
      patienceForCurve: wish,
      patienceForRemedies: wish,
    });
    expect(study).toMatchObject({ decisionPrices: [], decisionsToGiveUp: [0] });
    expect(study.answer).toMatchObject({ status: 'infeasible', prices: [] });
    expect(study.answer.relaxation).toMatchObject({ missingYen: 299_000_000 });
  });
});

describe('limits that say the same twice', () => {
  const city = [0, 1, 2].map((at) => aBuilding(`b${at}`, [anOption([{ offset: 0, yen: 300_000_000 }], 0)], years));

  it('hold the stricter one of two about works', () => {
    const all = city.map(({ id, options }) => aBuilding(id, [...options, leaveIt], years));
    const works = [1, 3].map((mostPerYear) => ({ category: null, mostPerYear }));
    for (const own of [works, works.toReversed()]) {
      const { plan, search } = solvePlan(all, termsWith(years, { works: own }), wish());
      const choice = Int32Array.from(search!.places, (place, at) => plan.problem.firstOption[at]! + place);
      expect(choiceValue(plan.problem, choice).objective).toBe(800);
    }
  });

  it('count money once that is missing in the line of all money and in that of its source', () => {
    const lines = Array<number>(years).fill(600_000_000);
    const terms = termsWith(years, {
      works: [{ category: null, mostPerYear: 1 }],
      money: { availableYen: lines, generalYen: lines },
    });
    const { relaxation } = solvePlan(city, terms, wish()).answer;
    expect(relaxation!.missingYen).toBe(300_000_000);
    expect(relaxation!.leastMissingYen).toBeLessThanOrEqual(300_000_000);
    expect(relaxation!.leastMissingYen).toBeGreaterThan(299_000_000);
    expect(relaxation!.needs).toContainEqual(expect.objectContaining({ kind: 'works', amount: 2 }));
  });
});

describe('what a decision costs', () => {
  const studied = (options: readonly PlanOption[], ...decisions: PlanDecision[]) => {
    const ranks = { 'age-order': [0], 'worst-first': [0] };
    const terms = termsWith(years, { decisions });
    const asked = { ...wish(), onComparing: () => {}, patienceForCurve: wish, patienceForRemedies: wish };
    return studyPlan([aBuilding('a', options, years)], terms, ranks, asked).decisionPrices;
  };
  const rebuilt = [0, 3].map((offset) => anOption([{ offset, yen: 1 }], 100_000_000 + 10_000_000 * offset));

  it('is below nothing where a closing saves money, also with its demolition locked', () => {
    const gone = {
      ...closed,
      treatments: [{ kind: 'demolition', startOffset: 3, years: 1, costYen: 0, programme: null }],
    };
    const close: PlanDecision = { buildingId: 'a', kind: 'close', fiscalYear: fromFiscalYear + 2, demolition: null };
    const lock: PlanDecision = {
      buildingId: 'a',
      kind: 'lock',
      treatment: 'demolition',
      fiscalYear: fromFiscalYear + 3,
    };
    expect(studied([...rebuilt, closed], close)).toEqual([{ price: -60, years: null }]);
    expect(studied([...rebuilt, closed, gone], close, lock)).toEqual([
      { price: -60, years: null },
      { price: 0, years: null },
    ]);
  });

  it('is told in years where the work waits for a dialogue', () => {
    const wait: PlanDecision = { buildingId: 'a', kind: 'not-before', fiscalYear: fromFiscalYear + 2 };
    expect(studied([...rebuilt, leaveIt], wait)).toEqual([{ price: 30, years: 3 }]);
  });

  it('is told with the years by which a work is moved that is forbidden', () => {
    const works = [[{ offset: 1, yen: 1 }], [{ offset: 4, yen: 1 }], [{ offset: 0, yen: 1, kind: 'renovation' }]];
    const options = works.map((own, at) => anOption(own, (100 + at) * 1_000_000));
    const forbid = (from: number, to: number, treatment: string | null = 'rebuild'): PlanDecision => ({
      buildingId: 'a',
      kind: 'forbid',
      treatment,
      fromFiscalYear: fromFiscalYear + from,
      toFiscalYear: fromFiscalYear + to,
    });
    expect(studied(options, forbid(1, 3))).toEqual([{ price: 1, years: 3 }]);
    expect(studied(options, forbid(1, 1, null))).toEqual([{ price: 1, years: 3 }]);
    expect(studied(options, forbid(1, 5))).toEqual([{ price: 2, years: null }]);
    expect(studied(options, forbid(2, 5))).toEqual([{ price: 0, years: null }]);
    const early = { offset: 0, yen: 1 };
    const twice = [2, 5].map((offset) => anOption([early, { offset, yen: 1 }], (100 + offset) * 1_000_000));
    expect(studied(twice, forbid(1, 3))).toEqual([{ price: 3, years: 3 }]);
  });
});
