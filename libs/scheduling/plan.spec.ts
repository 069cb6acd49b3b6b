import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meanScores } from './plan-goal.js';
import { planYears } from './plan-money.js';
import type { PlanBuilding, PlanDecision, PlanOption, PlanTerms } from './plan-terms.js';
import { gapOf, solvePlan } from './solve-plan.js';

const years = 6;
const fromFiscalYear = 2027;

const work = fc.record({
  kind: fc.constantFrom('renovation', 'rebuild', 'repair'),
  startOffset: fc.nat(years - 1),
  costYen: fc.integer({ min: 1, max: 900_000_000 }),
});

const option = fc
  .record({
    works: fc.uniqueArray(work, { maxLength: 2, selector: ({ startOffset }) => startOffset }),
    costAndRisk: fc.integer({ min: 0, max: 2_000_000_000 }),
    scores: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: years, maxLength: years }),
  })
  .map(({ works, costAndRisk, scores }) => ({
    treatments: works.map((one) => ({ ...one, years: 1, programme: 'life-extension' as const })),
    payments: works.map(({ startOffset, costYen }, treatment) => ({ offset: startOffset, yen: costYen, treatment })),
    penaltyYen: costAndRisk,
    scores,
  }));

type TestOption = PlanOption & { readonly scores: readonly number[] };

const leaveIt: TestOption = {
  treatments: [],
  payments: [],
  penaltyYen: 3_000_000_000,
  scores: Array.from({ length: years }, () => 10),
};

const buildingsFrom = (minLength: number) =>
  fc
    .array(fc.array(option, { minLength: 1, maxLength: 3 }), { minLength, maxLength: 4 })
    .map((all) => all.map((options, at) => building(`b${at}`, [...options, leaveIt])));
const buildings = buildingsFrom(1);
const severalBuildings = buildingsFrom(2);

function building(id: string, options: readonly TestOption[], floorAreaM2 = 1000): PlanBuilding {
  return {
    id,
    category: '学校教育系施設',
    floorAreaM2,
    options,
    scoresOf: (place) => Float64Array.from(options[place]!.scores),
  };
}

const line = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: years, maxLength: years });

function termsOf(
  changes: { readonly money?: Partial<PlanTerms['money']> } & Partial<Omit<PlanTerms, 'money'>>,
): PlanTerms {
  return {
    goal: { kind: 'least-cost' },
    horizon: { fromFiscalYear, years },
    works: [],
    notAtOnce: [],
    closingTreatments: ['renovation', 'rebuild'],
    decisions: [],
    ...changes,
    money: {
      availableYen: null,
      generalYen: null,
      bondYen: null,
      grantYen: null,
      reserveYen: 0,
      grantPercent: 0,
      bondRules: [
        { programme: 'life-extension', fromFiscalYear: 2020, toFiscalYear: null, bondPercent: 90, returnedPercent: 30 },
      ],
      steadiness: null,
      ...changes.money,
    },
  };
}

function solve(all: readonly PlanBuilding[], terms: PlanTerms, { gap = 0, mostLooks = 20 } = {}) {
  let looks = 0;
  return solvePlan(all, terms, { gap, seed: 1, isOver: () => (looks += 1) > mostLooks }).answer;
}

const chosenOptions = (all: readonly PlanBuilding[], chosen: readonly number[]): PlanOption[] =>
  all.map(({ options }, at) => options[chosen[at]!]!);

/** Every way to choose. */
function everyChoice(all: readonly PlanBuilding[]): number[][] {
  return all.reduce<number[][]>(
    (choices, { options }) => choices.flatMap((chosen) => options.map((_option, place) => [...chosen, place])),
    [[]],
  );
}

const million = 1e6;
const costOf = (all: readonly PlanBuilding[], chosen: readonly number[]) =>
  chosenOptions(all, chosen).reduce((sum, one) => sum + one.penaltyYen, 0) / million;

const isWithinMoney = (all: readonly PlanBuilding[], chosen: readonly number[], terms: PlanTerms) =>
  planYears(chosenOptions(all, chosen), terms.horizon, terms.money).every(({ overYen }) => overYen <= 0);

describe('a plan of least cost and risk', () => {
  it('keeps to the yearly money, and no choice that does is cheaper than its bound', () => {
    fc.assert(
      fc.property(buildings, line, (all, availableYen) => {
        const terms = termsOf({ money: { availableYen } });
        const { chosen, objective, bound } = solve(all, terms);
        expect(isWithinMoney(all, chosen!, terms)).toBe(true);
        expect(objective).toBeCloseTo(costOf(all, chosen!), 6);
        const best = Math.min(
          ...everyChoice(all)
            .filter((one) => isWithinMoney(all, one, terms))
            .map((one) => costOf(all, one)),
        );
        expect(bound!).toBeLessThanOrEqual(best + 1e-6);
        expect(objective!).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('is never worse for more money, but for the gap', () => {
    fc.assert(
      fc.property(buildings, line, fc.integer({ min: 100, max: 200 }), (all, availableYen, percent) => {
        const more = availableYen.map((yen) => Math.round((yen * percent) / 100));
        const before = solve(all, termsOf({ money: { availableYen } }));
        const after = solve(all, termsOf({ money: { availableYen: more } }));
        expect(after.bound!).toBeLessThanOrEqual(before.objective! + 1e-6);
        expect(after.objective! - after.gap! * after.objective!).toBeLessThanOrEqual(before.objective! + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps to each source of money, and the reserve fund pays no more than it has', () => {
    fc.assert(
      fc.property(
        buildings,
        line,
        line,
        fc.integer({ min: 0, max: 2_000_000_000 }),
        (all, generalYen, bondYen, reserveYen) => {
          const terms = termsOf({ money: { generalYen, bondYen, reserveYen } });
          const { chosen } = solve(all, terms, { mostLooks: 140 });
          const paid = planYears(chosenOptions(all, chosen!), terms.horizon, terms.money);
          expect(paid.reduce((sum, year) => sum + year.reserveYen, 0)).toBeLessThanOrEqual(reserveYen);
          for (const [offset, year] of paid.entries()) {
            expect(year.generalYen).toBeLessThanOrEqual(generalYen[offset]!);
            expect(year.bondYen).toBeLessThanOrEqual(bondYen[offset]!);
            expect(year.grantYen + year.bondYen + year.reserveYen + year.generalYen).toBe(year.costYen);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('proves no bound above what the same buildings in another order come to, and the same objective where both are proven', () => {
    fc.assert(
      fc.property(buildings, line, (all, availableYen) => {
        const terms = termsOf({ money: { availableYen } });
        const one = solve(all, terms);
        const other = solve(all.toReversed(), terms);
        expect(one.bound!).toBeLessThanOrEqual(other.objective! + 1e-6);
        expect(other.bound!).toBeLessThanOrEqual(one.objective! + 1e-6);
        const areProven = one.status === 'optimal' && other.status === 'optimal';
        expect(areProven ? other.objective! : one.objective!).toBeCloseTo(one.objective!, 3);
      }),
      { numRuns: 40 },
    );
  });
});

describe('limits beside money', () => {
  it('lets no more works be under way than may be, and no two neighbours be closed at once', () => {
    fc.assert(
      fc.property(severalBuildings, fc.nat(2), (all, mostPerYear) => {
        const terms = termsOf({ works: [{ category: null, mostPerYear }], notAtOnce: [['b0', 'b1']] });
        const options = chosenOptions(all, solve(all, terms).chosen!);
        for (let offset = 0; offset < years; offset += 1) {
          const inWork = options.filter(({ treatments }) => treatments.some((one) => one.startOffset === offset));
          expect(inWork.length).toBeLessThanOrEqual(mostPerYear);
          const closed = options
            .slice(0, 2)
            .filter(({ treatments }) => treatments.some((one) => one.startOffset === offset && one.kind !== 'repair'));
          expect(closed.length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps to what was decided by hand', () => {
    fc.assert(
      fc.property(buildings, line, (all, availableYen) => {
        const decisions: PlanDecision[] = all.map(({ id, options }) => {
          const [first] = options[0]!.treatments;
          return first
            ? {
                buildingId: id,
                kind: 'forbid',
                treatment: first.kind,
                fromFiscalYear,
                toFiscalYear: fromFiscalYear + first.startOffset,
              }
            : { buildingId: id, kind: 'leave' };
        });
        const options = chosenOptions(all, solve(all, termsOf({ money: { availableYen }, decisions })).chosen!);
        for (const [at, { kind, ...of }] of decisions.entries()) {
          const { treatments } = options[at]!;
          const broken = treatments.filter(
            (one) =>
              kind === 'leave' ||
              ('toFiscalYear' in of &&
                one.kind === of.treatment &&
                fromFiscalYear + one.startOffset <= of.toFiscalYear),
          );
          expect(broken).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says which building its decisions leave without an option', () => {
    const all = [building('hall', [leaveIt])];
    const decisions = [{ buildingId: 'hall', kind: 'lock', treatment: 'rebuild', fiscalYear: 2030 }] as const;
    expect(() => solve(all, termsOf({ decisions }))).toThrow('the decisions about building hall leave no option');
  });
});

describe('other goals', () => {
  const renewed: TestOption = {
    treatments: [{ kind: 'renovation', startOffset: 1, years: 1, costYen: 100_000_000, programme: null }],
    payments: [{ offset: 1, yen: 100_000_000, treatment: 0 }],
    penaltyYen: 100_000_000,
    scores: [10, 100, 100, 100, 100, 100],
  };
  const renewedLater: TestOption = {
    ...renewed,
    treatments: [{ ...renewed.treatments[0]!, startOffset: 3 }],
    payments: [{ offset: 3, yen: 100_000_000, treatment: 0 }],
    scores: [10, 10, 10, 100, 100, 100],
  };
  const pair = ['a', 'b'].map((id) => building(id, [renewed, renewedLater, leaveIt]));

  it('holds a target for the least money', () => {
    const { chosen, objective } = solve(pair, termsOf({ goal: { kind: 'least-money', targetScore: 55 } }));
    expect(objective).toBeCloseTo(100, 6);
    expect(meanScores(pair, chosen!, years).at(-1)).toBe(55);
  });

  it('spends what there is on the best condition', () => {
    const availableYen = [0, 100_000_000, 0, 0, 0, 0];
    const { chosen, objective } = solve(pair, termsOf({ goal: { kind: 'best-condition' }, money: { availableYen } }));
    expect(chosen!.toSorted((a, b) => a - b)).toEqual([0, 2]);
    expect(objective).toBeCloseTo((90 / 6 + 90) / 2, 6);
  });

  it('finds the lowest line of money that holds a target: one work a year instead of two at once', () => {
    const { chosen, objective, bound } = solve(pair, termsOf({ goal: { kind: 'flattest', targetScore: 100 } }), {
      gap: 0.01,
      mostLooks: 1000,
    });
    expect(objective).toBeCloseTo(100, 6);
    expect(bound!).toBeGreaterThanOrEqual(99);
    expect(chosen!.toSorted((a, b) => a - b)).toEqual([0, 1]);
  });

  it('says what is short where the target cannot be held', () => {
    const { status, relaxation } = solve(
      pair,
      termsOf({
        goal: { kind: 'least-money', targetScore: 100 },
        money: { availableYen: [0, 0, 0, 100_000_000, 0, 0] },
      }),
    );
    expect(status).toBe('infeasible');
    expect(relaxation!.needs).toEqual([expect.objectContaining({ kind: 'money', amount: 100_000_000 })]);
  });
});

describe('a plan that cannot be', () => {
  it('says how much money is missing and when, and that no less would do', () => {
    const works = [2, 3].map((startOffset) => ({
      kind: 'rebuild',
      startOffset,
      years: 1,
      costYen: 500_000_000,
      programme: null,
    }));
    const option: TestOption = {
      ...leaveIt,
      treatments: works,
      payments: works.map(({ startOffset, costYen }, treatment) => ({ offset: startOffset, yen: costYen, treatment })),
    };
    const availableYen = Array.from({ length: years }, () => 400_000_000);
    const answer = solve([building('school', [option])], termsOf({ money: { availableYen } }));
    expect(answer).toMatchObject({ status: 'infeasible', objective: null, chosen: null });
    expect(answer.relaxation!.needs).toEqual([
      { kind: 'money', category: null, fromFiscalYear: 2029, toFiscalYear: 2030, amount: 200_000_000 },
    ]);
    expect(gapOf(answer.relaxation!.missingYen, answer.relaxation!.leastMissingYen)).toBeLessThan(0.01);
  });
});
