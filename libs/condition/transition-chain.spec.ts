import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '#libs/optimize';
import { type JumpRates, occupancy, transitionProbabilities } from './jump-process.js';
import type { GradeReading } from './graded-panel.js';
import { type ChainPrior, fitTransitionChain, priorFromServiceLife } from './transition-chain.js';

const someRates = fc
  .array(fc.double({ min: 0, max: 0.8, noNaN: true }), { minLength: 9, maxLength: 9 })
  .map(([a, b, c, d, e, f, g, h, i]): JumpRates => [
    [0, a!, 0, 0],
    [d!, 0, b!, 0],
    [e!, f!, 0, c!],
    [g!, h!, i!, 0],
  ]);
const someYears = fc.double({ min: 0, max: 60, noNaN: true });
const weak: ChainPrior = priorFromServiceLife({
  grades: 4,
  lifeYears: 30,
  repairsPerYear: 0.03,
  weightYears: 1,
  misgradedShare: 0,
});

const wornAndRepaired: JumpRates = [
  [0, 0.12, 0, 0],
  [0.04, 0, 0.08, 0],
  [0.06, 0.03, 0, 0.15],
  [0.2, 0, 0, 0],
];
const wornOnly: JumpRates = wornAndRepaired.map((row, from) => row.map((rate, to) => (to > from ? rate : 0)));

/** Components inspected every two to six years from new on, each for 20 years or more; some are judged a grade off. */
function simulate(rates: JumpRates, components: number, seed: number, misgradedShare = 0): GradeReading[][] {
  const random = seededRandom(seed);
  const spans = Array.from({ length: 7 }, (_, years) => transitionProbabilities(rates, years));
  const gradeAfter = (grade: number, years: number): number => {
    const drawn = random();
    let sum = 0;
    const found = spans[years]![grade]!.findIndex((probability) => (sum += probability) >= drawn);
    return found < 0 ? grade : found;
  };
  const judged = (grade: number): number => {
    if (random() >= misgradedShare) return grade;
    if (grade === 0) return 1;
    return grade === 3 || random() < 0.5 ? grade - 1 : grade + 1;
  };
  return Array.from({ length: components }, () => {
    const history: GradeReading[] = [{ year: 2000, grade: 0, certain: true }];
    let [year, grade] = [2000, 0];
    while (year < 2020) {
      const years = 2 + Math.floor(random() * 5);
      grade = gradeAfter(grade, years);
      year += years;
      history.push({ year, grade: misgradedShare === 0 ? grade : judged(grade) });
    }
    return history;
  });
}

const wearOf = (rates: JumpRates): number[] => [0, 1, 2].map((grade) => rates[grade]![grade + 1]!);

describe('transitionProbabilities', () => {
  it('are a half after the half-life of a single jump, and those of an Erlang law for equal rates', () => {
    expect(
      transitionProbabilities(
        [
          [0, Math.LN2 / 10],
          [0, 0],
        ],
        10,
      )[0]![0],
    ).toBeCloseTo(0.5, 12);
    const equal = transitionProbabilities(
      [
        [0, 0.1, 0],
        [0, 0, 0.1],
        [0, 0, 0],
      ],
      20,
    )[0]!;
    expect(equal[0]).toBeCloseTo(Math.exp(-2), 12);
    expect(equal[1]).toBeCloseTo(2 * Math.exp(-2), 12);
  });

  it('add up to 1, and those of two spans make those of both (Chapman, Kolmogorov)', () => {
    fc.assert(
      fc.property(someRates, someYears, someYears, (rates, first, second) => {
        const [a, b, both] = [first, second, first + second].map((years) => transitionProbabilities(rates, years));
        both!.forEach((row, from) => {
          expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
          row.forEach((value, to) => {
            expect(a![from]!.reduce((sum, middle, k) => sum + middle * b![k]![to]!, 0)).toBeCloseTo(value, 10);
          });
        });
      }),
    );
  });

  it('without repairs never lead upwards, and the worst grade grows likelier with every year', () => {
    fc.assert(
      fc.property(someRates, someYears, (rates, years) => {
        const worn = rates.map((row, from) => row.map((rate, to) => (to > from ? rate : 0)));
        const [now, later] = [years, years + 1].map((span) => transitionProbabilities(worn, span));
        now!.forEach((row, from) => {
          row.slice(0, from).forEach((value) => expect(value).toBe(0));
          expect(later![from]![3]!).toBeGreaterThanOrEqual(row[3]! - 1e-12);
        });
      }),
    );
  });
});

describe('occupancy', () => {
  it('shares out exactly the time that has passed, and gives the derivative of the likelihood', () => {
    fc.assert(
      fc.property(someRates, fc.double({ min: 0.1, max: 30, noNaN: true }), (rates, years) => {
        const all = rates.map((row) => row.map(() => 1));
        const spent = occupancy(
          rates,
          years,
          transitionProbabilities(rates, years).map((row) => row.map(() => 0)),
        );
        expect(spent.flat().every((value) => value === 0)).toBe(true);
        const probabilities = transitionProbabilities(rates, years);
        const times = occupancy(rates, years, all);
        // With W = 1 the diagonal adds up to t·Σ P(a, b): each path from a to b lasts t years.
        const whole = probabilities.flat().reduce((sum, value) => sum + value, 0);
        expect(times.reduce((sum, row, k) => sum + row[k]!, 0)).toBeCloseTo(years * whole, 7);
        const difference = 1e-6;
        const raised = rates.map((row, from) =>
          row.map((rate, to) => (from === 1 && to === 2 ? rate + difference : rate)),
        );
        const change = transitionProbabilities(raised, years)[0]![3]! - probabilities[0]![3]!;
        const only = rates.map((row, from) => row.map((_, to) => (from === 0 && to === 3 ? 1 : 0)));
        const slope = occupancy(rates, years, only);
        expect(change / difference).toBeCloseTo(slope[1]![2]! - slope[1]![1]!, 3);
      }),
    );
  });
});

describe('fitTransitionChain', () => {
  it('gives the prior where nothing was inspected, as unsure as its weight says', () => {
    const prior = priorFromServiceLife({
      grades: 4,
      lifeYears: 40,
      repairsPerYear: 0.02,
      weightYears: 100,
      misgradedShare: 0,
    });
    const { rates, wearCovariance, steps } = fitTransitionChain([[{ year: 2020, grade: 1 }]], prior);
    expect(steps).toBe(0);
    wearOf(rates).forEach((rate) => expect(rate).toBeCloseTo(3 / 40, 12));
    wearCovariance.forEach((row, k) => expect(row[k]).toBeCloseTo(1 / (100 * (3 / 40)), 4));
  });

  it('gives what many inspections say: rates within three standard errors, which shrink as inspections are added', () => {
    const [few, many] = [300, 3000].map((components) => fitTransitionChain(simulate(wornOnly, components, 7), weak));
    for (const { rates, wearCovariance } of [few!, many!]) {
      wearOf(rates).forEach((rate, k) => {
        expect(Math.abs(Math.log(rate / wearOf(wornOnly)[k]!))).toBeLessThan(3 * Math.sqrt(wearCovariance[k]![k]!));
      });
    }
    wearOf(wornOnly).forEach((_, k) => {
      const ratio = few!.wearCovariance[k]![k]! / many!.wearCovariance[k]![k]!;
      expect(ratio).toBeGreaterThan(8);
      expect(ratio).toBeLessThan(12);
    });
  });

  it('is not misled by repairs, seen and hidden, where leaving out the steps that rose is', () => {
    const histories = simulate(wornAndRepaired, 3000, 11);
    const { rates, wearCovariance } = fitTransitionChain(histories, weak);
    const naive = fitTransitionChain(
      histories.flatMap((history) =>
        history.slice(1).flatMap((to, at) => (to.grade >= history[at]!.grade ? [[history[at]!, to]] : [])),
      ),
      {
        rates: wornOnly.map((row) => row.map((rate) => (rate > 0 ? 0.1 : 0))),
        weightYears: 1,
        misgradedShare: 0,
        weightReadings: 1,
      },
    );
    wearOf(wornAndRepaired).forEach((truth, k) => {
      expect(Math.abs(Math.log(wearOf(rates)[k]! / truth))).toBeLessThan(3 * Math.sqrt(wearCovariance[k]![k]!));
    });
    // What is worn most is repaired most: among the steps that did not rise, wear of C looks a tenth too slow and more.
    const [naiveWear, trueWear] = [wearOf(naive.rates), wearOf(wornAndRepaired)];
    expect(naiveWear[2]! / trueWear[2]!).toBeLessThan(0.9);
    expect(Math.log(naiveWear[2]! / trueWear[2]!)).toBeLessThan(-3 * Math.sqrt(naive.wearCovariance[2]![2]!));
  });

  it('is not misled by inspectors of other opinions, where taking each grade for the truth is', () => {
    const histories = simulate(wornAndRepaired, 1500, 12, 0.08);
    const aware = fitTransitionChain(histories, { ...weak, misgradedShare: 0.02 });
    expect(Math.abs(aware.misgradedShare - 0.08)).toBeLessThan(0.02);
    const trueWear = wearOf(wornAndRepaired);
    wearOf(aware.rates).forEach((rate, k) => {
      expect(Math.abs(Math.log(rate / trueWear[k]!))).toBeLessThan(3 * Math.sqrt(aware.wearCovariance[k]![k]!));
    });
    const naive = fitTransitionChain(histories, weak);
    expect(naive.misgradedShare).toBe(0);
    expect(wearOf(naive.rates)[0]! / trueWear[0]!).toBeGreaterThan(1.2);
  });

  it('is as unsure as it says: about four of five 80 % bands hold the truth, from few inspections each', () => {
    const bands = Array.from({ length: 20 }, (_, seed) => {
      const { rates, wearCovariance } = fitTransitionChain(simulate(wornAndRepaired, 60, 100 + seed), weak);
      return wearOf(rates).map((rate, k) => {
        const off = Math.abs(Math.log(rate / wearOf(wornAndRepaired)[k]!));
        return off < 1.2816 * Math.sqrt(wearCovariance[k]![k]!);
      });
    }).flat();
    const share = bands.filter(Boolean).length / bands.length;
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.88);
  });

  it('has an answer for whatever was found, however little or odd', () => {
    const history = fc
      .array(fc.record({ grade: fc.nat({ max: 3 }), years: fc.double({ min: 0.1, max: 70, noNaN: true }) }), {
        maxLength: 5,
      })
      .map((found) => {
        let year = 1950;
        return found.map(({ grade, years }) => ({ grade, year: (year += years) }));
      });
    fc.assert(
      fc.property(fc.array(history, { maxLength: 3 }), fc.constantFrom(0, 0.05), (histories, misgradedShare) => {
        const { rates, wearCovariance } = fitTransitionChain(histories, { ...weak, misgradedShare });
        expect(wearOf(rates).every((rate) => rate > 0 && rate < 20)).toBe(true);
        expect(wearCovariance.every((row, k) => row[k]! > 0 && row[k]! < 100)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('is the same in whatever order histories come, and says what it cannot read', () => {
    const histories = simulate(wornAndRepaired, 40, 3);
    const [one, other] = [histories, histories.toReversed()].map((list) => fitTransitionChain(list, weak));
    wearOf(one!.rates).forEach((rate, k) => expect(wearOf(other!.rates)[k]).toBeCloseTo(rate, 6));
    expect(() => fitTransitionChain([[{ year: 2020, grade: 4 }]], weak)).toThrow('a grade must be 0 to 3, got 4');
    const risen = [
      { year: 2020, grade: 2 },
      { year: 2023, grade: 0 },
    ];
    const backwards = [
      { year: 2020, grade: 0 },
      { year: 2020, grade: 1 },
    ];
    expect(() => fitTransitionChain([backwards], weak)).toThrow('years must rise, got 2020 and then 2020');
    const neverRepaired = priorFromServiceLife({
      grades: 4,
      lifeYears: 30,
      repairsPerYear: 0,
      weightYears: 1,
      misgradedShare: 0,
    });
    expect(() => fitTransitionChain([risen], neverRepaired)).toThrow('a grade rose where the prior knows no repairs');
    expect(() =>
      priorFromServiceLife({ grades: 1, lifeYears: 9, repairsPerYear: 0, weightYears: 1, misgradedShare: 0 }),
    ).toThrow('got 1');
  });
});
