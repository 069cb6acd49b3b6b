import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Highs } from '#libs/optimize';
import fc from 'fast-check';
import load from 'highs';
import {
  aBuilding,
  anOption,
  anyCity,
  anyFiscalYear,
  anyYears as years,
  everyChoice,
  keepsToLimits,
  termsWith,
} from './any-plan.js';
import { keepsTo } from './plan-decisions.js';
import { planYears } from './plan-money.js';
import { planRemedies, type PlanRemedy } from './plan-remedies.js';
import type { PlanBuilding, PlanDecision, PlanGoal, PlanOption, PlanTerms } from './plan-terms.js';

let highs: Highs;
beforeAll(async () => {
  highs = await (load as unknown as () => Promise<Highs>)();
});

const million = 1e6;
const patience = () => {
  let looks = 0;
  const isOver = () => (looks += 1) > 2_000;
  return { isOver, branch: { highs, secondsLeft: () => 20 } };
};
const remediesOf = (city: readonly PlanBuilding[], terms: PlanTerms) => planRemedies(city, terms, 1, patience);

/** Choices that keep to all terms, as far as nothing that the solver computes with tells. */
function plansOf(city: readonly PlanBuilding[], terms: PlanTerms): number[][] {
  const own = (id: string) => terms.decisions.filter(({ buildingId }) => buildingId === id);
  return everyChoice(city).filter(
    (chosen) =>
      keepsToLimits(city, chosen, terms) &&
      city.every(({ id, options }, at) => keepsTo(own(id), options[chosen[at]!]!, anyFiscalYear)),
  );
}

/** The terms with what a remedy changes. */
function remedied(terms: PlanTerms, remedy: PlanRemedy): PlanTerms {
  const { money, goal, works, notAtOnce, decisions } = terms;
  switch (remedy.kind) {
    case 'money':
      return { ...terms, money: remedy.needs.reduce(moreMoney, money) };
    case 'works':
      return {
        ...terms,
        works: works.map((one) => (one.category === remedy.category ? { ...one, mostPerYear: remedy.value } : one)),
      };
    case 'steady-low':
      return { ...terms, money: { ...money, steadiness: { ...money.steadiness!, lowestPercent: remedy.value } } };
    case 'steady-high':
      return { ...terms, money: { ...money, steadiness: { ...money.steadiness!, highestPercent: remedy.value } } };
    case 'target':
      return { ...terms, goal: { ...goal, targetScore: remedy.value } as PlanGoal };
    case 'not-at-once':
      return {
        ...terms,
        notAtOnce: notAtOnce.filter((pair) => !remedy.pairs.some((one) => one.join() === pair.join())),
      };
    case 'moves':
      return {
        ...terms,
        decisions: decisions.flatMap((decision, place): PlanDecision[] => {
          const move = remedy.moves.find((one) => one.decision === place);
          if (!move) return [decision];
          return decision.kind === 'lock' && move.toFiscalYear !== null
            ? [{ ...decision, fiscalYear: move.toFiscalYear }]
            : [];
        }),
      };
  }
}

const lineOf = { money: 'availableYen', general: 'generalYen', bond: 'bondYen', grant: 'grantYen' } as const;

function moreMoney(money: PlanTerms['money'], need: Extract<PlanRemedy, { kind: 'money' }>['needs'][number]) {
  const name = lineOf[need.kind as keyof typeof lineOf];
  const more = (offset: number) => need.amounts[offset - (need.fromFiscalYear - anyFiscalYear)] ?? 0;
  return { ...money, [name]: money[name]!.map((yen, offset) => yen + more(offset)) };
}

const cities = fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 40 }).map(anyCity);
const decisionsOf = (city: readonly PlanBuilding[], kinds: readonly string[]): PlanDecision[] =>
  city.flatMap(({ id, options }, at): PlanDecision[] => {
    const work = options[0]!.treatments[0];
    if (!work || kinds[at % kinds.length] === 'none') return [];
    if (kinds[at % kinds.length] === 'leave') return [{ buildingId: id, kind: 'leave' }];
    return [{ buildingId: id, kind: 'lock', treatment: work.kind, fiscalYear: anyFiscalYear + work.startOffset }];
  });
const asked = fc
  .record({
    city: cities,
    goal: fc.constantFrom<PlanGoal>({ kind: 'least-cost' }, { kind: 'least-money', targetScore: 45 }),
    line: fc.array(fc.nat(1000 * million), { minLength: years, maxLength: years }),
    kinds: fc.array(fc.constantFrom('lock', 'lock', 'leave', 'none'), { minLength: 1, maxLength: 4 }),
    mostPerYear: fc.nat(2),
    lowestPercent: fc.constantFrom(0, 40, 70),
    isApart: fc.boolean(),
  })
  .map(({ city, goal, line, kinds, mostPerYear, lowestPercent, isApart }) => ({
    city,
    terms: termsWith(years, {
      goal,
      money: { availableYen: line, steadiness: { lowestPercent, highestPercent: 250 } },
      works: [{ category: null, mostPerYear }],
      notAtOnce: isApart ? [['b0', 'b1']] : [],
      decisions: decisionsOf(city, kinds),
    }),
  }))
  .filter(({ city, terms }) => plansOf(city, terms).length === 0);

/**
 * The least that is missing of the line of money, by what each choice spends: with a band about the mean of the line as it is raised. Its
 * upper end is that of the line as it is, or that of the raised one, too.
 */
const missingYen = (city: readonly PlanBuilding[], terms: PlanTerms, isRaisedAbove: boolean) => {
  const { availableYen, steadiness } = terms.money;
  const free = { ...terms, money: { ...terms.money, availableYen: Array<number>(years).fill(1e15), steadiness: null } };
  const sumYen = availableYen!.reduce((sum, yen) => sum + yen, 0);
  const [lowest, highest] = [steadiness!.lowestPercent / 100, steadiness!.highestPercent / 100];
  const missing = plansOf(city, free).map((chosen) => {
    const options = city.map(({ options: own }, at) => own[chosen[at]!]!);
    const costsYen = planYears(options, terms.horizon, free.money).map(({ costYen }) => costYen);
    const overYen = costsYen.reduce((sum, yen, year) => sum + Math.max(0, yen - availableYen![year]!), 0);
    const wantedYen = (Math.max(...costsYen) * years) / highest - sumYen - 1;
    if (!isRaisedAbove && wantedYen > 0) return Infinity;
    const yen = Math.max(overYen, wantedYen);
    return Math.min(...costsYen) >= (lowest * (sumYen + yen)) / years - 0.6 ? yen : Infinity;
  });
  return Math.min(...missing);
};

/** Whether what is only a little less than the remedy is not enough. */
function isLeast(city: readonly PlanBuilding[], terms: PlanTerms, remedy: PlanRemedy): boolean {
  const isPossible = (one: PlanRemedy) => plansOf(city, remedied(terms, one)).length > 0;
  switch (remedy.kind) {
    case 'money': {
      const [missing, least] = [false, true].map((isRaisedAbove) => missingYen(city, terms, isRaisedAbove));
      // Both are told in whole yen of every year.
      return remedy.leastYen <= least! + years && remedy.yen <= missing! * 1.001 + 2 * years;
    }
    case 'works':
      return !isPossible({ ...remedy, value: remedy.value - 1 });
    case 'steady-high':
      return !isPossible({ ...remedy, value: remedy.bound - 1 });
    case 'steady-low':
      return !isPossible({ ...remedy, value: remedy.bound + 1 });
    case 'target':
      return !isPossible({ ...remedy, value: remedy.bound + 0.2 });
    case 'not-at-once':
      return remedy.pairs.length > 0;
    case 'moves':
      return remedy.least === remedy.moves.length && !fewerDo(city, terms, remedy.moves.length - 1);
  }
}

/** Whether some so many of the decisions, given up, make a plan possible. */
function fewerDo(city: readonly PlanBuilding[], terms: PlanTerms, count: number): boolean {
  const { decisions } = terms;
  return Array.from({ length: 1 << decisions.length }, (_, mask) => mask).some((mask) => {
    const kept = decisions.filter((_decision, place) => !(mask & (1 << place)));
    return decisions.length - kept.length === count && plansOf(city, { ...terms, decisions: kept }).length > 0;
  });
}

describe('where no plan is possible, each remedy by itself', () => {
  it('makes one possible, and no less would do', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(asked, ({ city, terms }) => {
        for (const remedy of remediesOf(city, terms)) {
          kinds.add(remedy.kind);
          const left = plansOf(city, remedied(terms, remedy)).length;
          expect({ remedy, isPossible: left > 0 }).toMatchObject({ isPossible: true });
          expect({ remedy, isLeast: isLeast(city, terms, remedy) }).toMatchObject({ isLeast: true });
        }
      }),
      { numRuns: 300 },
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['money', 'moves']));
  });
});

describe('works that were decided', () => {
  const works = (offsets: readonly number[]) =>
    offsets.map((offset) => anOption([{ offset, yen: 300 * million }], offset));
  const city = ['school', 'hall', 'library'].map((id) => aBuilding(id, works([0, 1, 2, 3]), years));
  const lock = (buildingId: string): PlanDecision => ({
    buildingId,
    kind: 'lock',
    treatment: 'rebuild',
    fiscalYear: anyFiscalYear + 1,
  });
  const terms = termsWith(years, {
    money: { availableYen: Array<number>(years).fill(320 * million) },
    decisions: ['school', 'hall', 'library'].map(lock),
  });

  it('are moved as little as can be, as few as can be, or more money is named with its years', () => {
    const remedies = remediesOf(city, terms);
    const moves = remedies.find(({ kind }) => kind === 'moves');
    expect(moves).toMatchObject({ least: 2, moves: [expect.anything(), expect.anything()] });
    const to = moves?.kind === 'moves' ? moves.moves.map(({ toFiscalYear }) => toFiscalYear) : [];
    expect(new Set(to)).toEqual(new Set([anyFiscalYear, anyFiscalYear + 2]));
    const year = anyFiscalYear + 1;
    expect(remedies).toContainEqual({
      kind: 'money',
      needs: [
        {
          kind: 'money',
          category: null,
          fromFiscalYear: year,
          toFiscalYear: year,
          amount: 580 * million,
          amounts: [580 * million],
        },
      ],
      yen: 580 * million,
      leastYen: 580 * million,
    });
  });
});

describe('a line of money whose mean holds a band', () => {
  const paid = (...yen: readonly number[]) =>
    anOption(
      yen.map((one, offset) => ({ offset, yen: one * million })),
      1,
    );
  const moneyFor = (...options: readonly PlanOption[]) => {
    const availableYen = [0, 100 * million];
    const terms = termsWith(2, { money: { availableYen, steadiness: { lowestPercent: 60, highestPercent: 200 } } });
    return remediesOf([aBuilding('a', options, 2)], terms).filter(({ kind }) => kind === 'money');
  };

  it('is not raised where the band about the raised line could not be kept', () => {
    expect(moneyFor(paid(30, 60))).toEqual([]);
  });

  it('is raised by so much that it can be', () => {
    expect(moneyFor(paid(30, 60), paid(45, 60))).toMatchObject([
      { needs: [{ kind: 'money', amounts: [45 * million] }], yen: 45 * million },
    ]);
    expect(moneyFor(paid(31, 60), paid(41, 60), paid(44, 60), paid(80, 90))).toMatchObject([{ yen: 44 * million }]);
  });
});

describe('a limit that alone is in the way', () => {
  const lock = (buildingId: string): PlanDecision => {
    return { buildingId, kind: 'lock', treatment: 'rebuild', fiscalYear: anyFiscalYear };
  };
  const city = ['a', 'b', 'c'].map((id) =>
    aBuilding(id, [anOption([{ offset: 0, yen: 6 * million }], 0), anOption([], million)], years),
  );
  const remedyOf = (terms: PlanTerms, kind: PlanRemedy['kind'], of = city) =>
    remediesOf(of, terms).filter((one) => one.kind === kind);

  it('is told with what it would have to be: works a year', () => {
    const terms = termsWith(years, {
      works: [4, 1].map((mostPerYear) => ({ category: null, mostPerYear })),
      decisions: city.map(({ id }) => lock(id)),
    });
    expect(remedyOf(terms, 'works')).toEqual([{ kind: 'works', category: null, now: 1, value: 3, bound: 3 }]);
  });

  it('is told with what it would have to be: the band', () => {
    const availableYen = Array.from({ length: years }, () => 20 * million);
    const low = termsWith(years, { money: { availableYen, steadiness: { lowestPercent: 40, highestPercent: 100 } } });
    expect(remedyOf(low, 'steady-low')).toEqual([{ kind: 'steady-low', category: null, now: 40, value: 0, bound: 0 }]);
    const steadiness = { lowestPercent: 0, highestPercent: 100 };
    const high = termsWith(years, {
      money: { availableYen: [30 * million, ...Array<number>(years - 1).fill(0)], steadiness },
      decisions: city.map(({ id }) => lock(id)),
    });
    expect(remedyOf(high, 'steady-high')).toEqual([
      { kind: 'steady-high', category: null, now: 100, value: 360, bound: 360 },
    ]);
  });

  it('is told with the best that can be reached: the target', () => {
    const availableYen = [12 * million, ...Array<number>(years - 1).fill(0)];
    const terms = termsWith(years, { goal: { kind: 'least-money', targetScore: 95 }, money: { availableYen } });
    expect(remedyOf(terms, 'target')).toEqual([
      { kind: 'target', category: null, now: 95, value: 70, bound: expect.closeTo(70, 0) },
    ]);
    const flattest = termsWith(years, {
      goal: { kind: 'flattest', targetScore: 95 },
      decisions: [{ buildingId: 'a', kind: 'leave' }],
    });
    expect(remedyOf(flattest, 'target')).toMatchObject([{ value: 70 }]);
  });

  it('is told with the neighbours whom it is about', () => {
    const terms = termsWith(years, {
      notAtOnce: [
        ['a', 'b'],
        ['b', 'c'],
      ],
      decisions: ['a', 'b'].map(lock),
    });
    expect(remedyOf(terms, 'not-at-once')).toEqual([{ kind: 'not-at-once', pairs: [['a', 'b']] }]);
  });
});

describe('where it takes several kinds of limits together', () => {
  it('there is no remedy', () => {
    const city = [0, 1].map((at) => aBuilding(`b${at}`, [anOption([{ offset: 0, yen: 5 * million }], 0)], years));
    const terms = termsWith(years, {
      money: { availableYen: Array<number>(years).fill(million) },
      works: [{ category: null, mostPerYear: 1 }],
    });
    expect(remediesOf(city, terms)).toEqual([]);
  });
});
