import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forecastConfidence } from './forecast-confidence.js';
import type { GradeReading } from './graded-panel.js';
import { type ForecastWish, gradeForecaster, type GradeForecast } from './grade-forecast.js';
import { type DueRule, type InspectionCandidate, rankInspections } from './inspection-value.js';
import { transitionProbabilities } from './jump-process.js';
import { fitTransitionChain, priorFromServiceLife, type TransitionChain } from './transition-chain.js';

/** A chain that is known as well as so many building-years in each grade make it. */
function chainOf(lifeYears: number, weightYears: number, repairsPerYear = 0.02): TransitionChain {
  return fitTransitionChain(
    [],
    priorFromServiceLife({ grades: 4, lifeYears, repairsPerYear, weightYears, misgradedShare: 0 }),
  );
}

const leftAlone: ForecastWish = {
  years: 40,
  points: [100, 75, 40, 10],
  threshold: 0.5,
  repairs: false,
  asOfYear: 2026,
};

function forecastGrades(
  chain: TransitionChain,
  inspected: GradeReading,
  wish: ForecastWish,
  ownReadings = 2,
): GradeForecast {
  return gradeForecaster(chain, wish)({ ...inspected, ownReadings });
}

const aboutLives = fc.record({
  lifeYears: fc.integer({ min: 15, max: 90 }),
  weightYears: fc.integer({ min: 20, max: 5000 }),
  grade: fc.integer({ min: 0, max: 3 }),
});

describe('forecastGrades', () => {
  it('begins at what was found and is anchored anew at each inspection', () => {
    const { years } = forecastGrades(chainOf(40, 100), { year: 2024, grade: 1 }, { ...leftAlone, years: 40 });
    expect(years).toHaveLength(41);
    expect(years[0]).toEqual({
      year: 2024,
      probabilities: [0, 1, 0, 0],
      medianGrade: 1,
      bestGrade: 1,
      worstGrade: 1,
      points: { expected: 75, low: 75, high: 75 },
      worst: { expected: 0, low: 0, high: 0 },
      confidence: 'high',
      reasons: [],
    });
    expect(years[15]).toMatchObject({ confidence: 'middle', reasons: ['wide-band'] });
  });

  it('adds up to 1, wears and never mends by itself, and has the middle within its bands', () => {
    fc.assert(
      fc.property(aboutLives, ({ lifeYears, weightYears, grade }) => {
        const { years, worstReached } = forecastGrades(
          chainOf(lifeYears, weightYears),
          { year: 2020, grade },
          leftAlone,
        );
        const wrong = years.filter(({ probabilities, points, worst, bestGrade, medianGrade, worstGrade }, ahead) => {
          const before = years[ahead - 1];
          const whole = Math.abs(probabilities.reduce((sum, value) => sum + value, -1)) < 1e-10;
          const banded = [points, worst].every(({ low, expected, high }) => low <= expected && expected <= high);
          const ordered = bestGrade <= medianGrade && medianGrade <= worstGrade;
          const worn = !before || points.expected <= before.points.expected + 1e-9;
          const nearer = !before || worst.expected >= before.worst.expected - 1e-12;
          return !(whole && banded && ordered && worn && nearer);
        });
        expect(wrong).toEqual([]);
        const [earliest, expected, latest] = [worstReached.earliest, worstReached.expected, worstReached.latest].map(
          (year) => year ?? Infinity,
        );
        expect(earliest).toBeLessThanOrEqual(expected!);
        expect(expected).toBeLessThanOrEqual(latest!);
      }),
    );
  });

  it('tells of the years that are asked for what it tells of them among all', () => {
    const [forecaster, inspected] = [
      gradeForecaster(chainOf(30, 200), leftAlone),
      { year: 2020, grade: 1, ownReadings: 2 },
    ];
    const all = forecaster(inspected);
    expect(forecaster(inspected, 3, 7)).toEqual({ ...all, years: all.years.slice(3, 8) });
    expect(all.years).toHaveLength(leftAlone.years + 1);
  });

  it('is that of the rates where they are well known, and wider the less they are', () => {
    const known = forecastGrades(chainOf(30, 1e6), { year: 2020, grade: 0 }, leftAlone);
    const exact = transitionProbabilities(
      [
        [0, 0.1, 0, 0],
        [0, 0, 0.1, 0],
        [0, 0, 0, 0.1],
        [0, 0, 0, 0],
      ],
      20,
    )[0]!;
    known.years[20]!.probabilities.forEach((probability, grade) => expect(probability).toBeCloseTo(exact[grade]!, 4));
    const widths = [5000, 500, 50].map((weightYears) => {
      const { years } = forecastGrades(chainOf(30, weightYears), { year: 2020, grade: 0 }, leftAlone);
      return years[20]!.points.high - years[20]!.points.low;
    });
    expect(widths[0]).toBeLessThan(widths[1]! / 2);
    expect(widths[1]).toBeLessThan(widths[2]! / 2);
  });

  it('is better where repairs go on as they did', () => {
    const chain = chainOf(40, 500, 0.1);
    const [alone, repaired] = [false, true].map((repairs) =>
      forecastGrades(chain, { year: 2020, grade: 2 }, { ...leftAlone, repairs }),
    );
    expect(repaired!.years[10]!.points.expected).toBeGreaterThan(alone!.years[10]!.points.expected + 5);
  });

  it('names its confidence in each year, lower for what nobody ever looked at', () => {
    const { years } = forecastGrades(chainOf(40, 100), { year: 2024, grade: 0 }, leftAlone, 0);
    years.forEach(({ confidence, reasons }) => {
      expect(confidence).toBe('low');
      expect(reasons).toContain('never-inspected');
    });
  });

  it('refuses what is no grade', () => {
    const chain = chainOf(40, 100);
    expect(() => forecastGrades(chain, { year: 2020, grade: 4 }, leftAlone)).toThrow('a grade must be 0 to 3, got 4');
    expect(() => forecastGrades(chain, { year: 2020, grade: 0 }, { ...leftAlone, points: [1] })).toThrow('4 grades');
  });
});

describe('forecastConfidence', () => {
  it.each([
    [{ yearsSinceInspection: 3, ownReadings: 2, bandGrades: 1 }, 'high', []],
    [{ yearsSinceInspection: 4, ownReadings: 5, bandGrades: 1 }, 'middle', ['inspected-long-ago']],
    [{ yearsSinceInspection: 1, ownReadings: 1, bandGrades: 2 }, 'middle', ['few-readings', 'wide-band']],
    [{ yearsSinceInspection: 11, ownReadings: 3, bandGrades: 0 }, 'low', ['inspected-long-ago']],
    [{ yearsSinceInspection: 0, ownReadings: 9, bandGrades: 3 }, 'low', ['wide-band']],
    [{ yearsSinceInspection: null, ownReadings: 0, bandGrades: 0 }, 'low', ['never-inspected']],
  ] as const)('of %j is %s', (basis, confidence, reasons) => {
    expect(forecastConfidence(basis)).toEqual({ confidence, reasons });
  });
});

describe('rankInspections', () => {
  const chain = chainOf(30, 300);
  const rule: DueRule = { year: 2026, grade: 3, threshold: 0.5, leastShiftYears: 3, horizonYears: 60 };
  const candidate = (id: string, inspected: GradeReading, consequence = 1e6): InspectionCandidate => ({
    id,
    chain,
    inspected,
    consequence,
  });

  it('sees nothing to learn of what was inspected this year, nor of what is ruined for certain', () => {
    const unrepaired = { ...candidate('ruin', { year: 2000, grade: 3 }), chain: chainOf(30, 300, 0) };
    const values = rankInspections([candidate('fresh', { year: 2026, grade: 1 }), unrepaired], rule);
    values.forEach((value) => expect(value).toMatchObject({ changeProbability: 0, value: 0 }));
    expect(values.find(({ id }) => id === 'ruin')?.treatmentYear).toBe(2026);
  });

  it('sends the inspector where the plan would change most for what is at stake', () => {
    const ranked = rankInspections(
      [
        candidate('recent', { year: 2025, grade: 1 }),
        candidate('old', { year: 2010, grade: 1 }),
        candidate('old and large', { year: 2010, grade: 1 }, 9e6),
        candidate('b', { year: 2026, grade: 0 }),
        candidate('a', { year: 2026, grade: 0 }),
      ],
      rule,
    );
    expect(ranked.map(({ id }) => id)).toEqual(['old and large', 'old', 'recent', 'a', 'b']);
    expect(ranked[0]!.value).toBeCloseTo(9e6 * ranked[0]!.changeProbability, 6);
    expect(ranked[0]!.changeProbability).toBeGreaterThan(0.3);
  });

  it('is the formula, worked by hand: found grades times whether each moves the year', () => {
    const [value] = rankInspections([candidate('one', { year: 2016, grade: 1 })], rule);
    const years = (grade: number): number => {
      const { worstReached } = forecastGrades(chain, { year: 2026, grade }, { ...leftAlone, years: 60 });
      return worstReached.expected ?? 2086;
    };
    const now = forecastGrades(chain, { year: 2016, grade: 1 }, { ...leftAlone, repairs: true }).years[10]!;
    const byHand = now.probabilities.reduce(
      (sum, probability, grade) => sum + (Math.abs(years(grade) - value!.treatmentYear) >= 3 ? probability : 0),
      0,
    );
    expect(value!.changeProbability).toBeCloseTo(byHand, 10);
  });

  it('gives probabilities, and never a larger one for a larger shift asked of it', () => {
    fc.assert(
      fc.property(aboutLives, fc.integer({ min: 0, max: 40 }), ({ lifeYears, weightYears, grade }, ago) => {
        const one = { ...candidate('one', { year: 2026 - ago, grade }), chain: chainOf(lifeYears, weightYears) };
        const [small, large] = [1, 5].map(
          (leastShiftYears) => rankInspections([one], { ...rule, leastShiftYears })[0]!,
        );
        expect(small!.changeProbability).toBeLessThanOrEqual(1 + 1e-12);
        expect(large!.changeProbability).toBeLessThanOrEqual(small!.changeProbability);
        expect(small!.expectedShiftYears).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});
