import { type JumpRates, occupancy, transitionProbabilities } from './jump-process.js';
import { covarianceAt } from './laplace.js';
import { type Matrix, matrixOf } from './matrix.js';

/** The grade that an inspection found: its place in the scale, 0 = the best. Years may be broken (2026.5). */
export interface GradeReading {
  readonly year: number;
  readonly grade: number;
}

/** What is assumed of a kind of component before any inspection, and how many building-years in each grade that is worth. */
export interface ChainPrior {
  readonly rates: JumpRates;
  readonly weightYears: number;
}

/** What a city may say of a kind of component. */
export interface ServiceLife {
  /** Number of grades of the scale, 2 or more. */
  readonly grades: number;
  /** Mean years from the best grade to the worst, if nothing is done. */
  readonly lifeYears: number;
  /** Works in a year on a component that is not in the best grade. */
  readonly repairsPerYear: number;
  readonly weightYears: number;
}

/** A fitted chain: works and wear apart, and how well the wear is known. */
export interface TransitionChain {
  /** One grade down in wear, any number up in a repair; the mode of the posterior of their logarithms. */
  readonly rates: JumpRates;
  /** Covariance of the logarithms of the rates of wear, best grade first. */
  readonly wearCovariance: Matrix;
  /** Number of steps from one inspection to the next that it was fitted to. */
  readonly steps: number;
}

/**
 * Every grade lasts equally long on the average, so that all but the worst together make the service life; a repair leads to each better
 * grade alike. Throws RangeError for numbers that make no scale.
 */
export function priorFromServiceLife({ grades, lifeYears, repairsPerYear, weightYears }: ServiceLife): ChainPrior {
  if (!(Number.isSafeInteger(grades) && grades >= 2)) throw new RangeError(`grades must be 2 or more, got ${grades}`);
  if (!(lifeYears > 0 && weightYears > 0 && repairsPerYear >= 0)) {
    throw new RangeError(`life and weight must be above 0 years, got ${lifeYears} and ${weightYears}`);
  }
  const rates = matrixOf(grades, (from, to) => {
    if (to === from + 1) return (grades - 1) / lifeYears;
    return to < from ? repairsPerYear / from : 0;
  });
  return { rates, weightYears };
}

/** The steps of all histories that took equally long, by the grades at their ends. */
interface StepCounts {
  readonly years: number;
  readonly counts: number[][];
}

const mostRounds = 5000;
/** Jumps per year by which a further round would still change a rate. */
const settled = 1e-9;

/**
 * Maximum a posteriori estimate from inspections at any intervals. Between two inspections nothing is seen: the likelihood of a step is
 * its probability under the whole process of wear and repair (panel data: Kalbfleisch, Lawless 1985; Jackson, msm, 2011). So a grade that rose tells
 * of a repair and starts a new spell, and a repair that wear has hidden again is reckoned with; neither makes wear look slow.
 * Each rate has a gamma prior worth `weightYears` in its grade; EM sets it to (prior jumps + expected jumps) ÷ (prior years + expected
 * years) (Bladt, Sørensen 2005). No inspection gives the prior, many give what they say. Throws RangeError for a grade that is none.
 */
export function fitTransitionChain(
  histories: readonly (readonly GradeReading[])[],
  prior: ChainPrior,
): TransitionChain {
  const steps = countSteps(histories, prior.rates.length);
  let rates = prior.rates;
  for (let round = 0, change = Infinity; change > settled && round < mostRounds; round += 1) {
    const next = reestimated(rates, steps, prior);
    change = largestChange(rates, next);
    rates = next;
  }
  return { rates, wearCovariance: wearCovariance(rates, steps, prior), steps: totalOf(steps) };
}

function countSteps(histories: readonly (readonly GradeReading[])[], grades: number): StepCounts[] {
  const byYears = new Map<number, number[][]>();
  for (const history of histories) {
    for (const [at, to] of history.entries()) {
      requireGrade(to.grade, grades);
      const from = history[at - 1];
      if (!from) continue;
      const years = to.year - from.year;
      if (!(years > 0)) throw new RangeError(`years must rise, got ${from.year} and then ${to.year}`);
      const counts = byYears.get(years) ?? matrixOf(grades, () => 0);
      counts[from.grade]![to.grade]! += 1;
      byYears.set(years, counts);
    }
  }
  return [...byYears].map(([years, counts]) => ({ years, counts }));
}

function requireGrade(grade: number, grades: number): void {
  if (Number.isSafeInteger(grade) && grade >= 0 && grade < grades) return;
  throw new RangeError(`a grade must be 0 to ${grades - 1}, got ${grade}`);
}

/** Σ over all steps of the expected time in each grade (diagonal), and beside it of expected jumps ÷ rate. */
function totalOccupancy(rates: JumpRates, steps: readonly StepCounts[]): number[][] {
  const total = matrixOf(rates.length, () => 0);
  for (const { years, counts } of steps) {
    const probabilities = transitionProbabilities(rates, years);
    const weights = counts.map((row, from) =>
      row.map((count, to) => count && count / possible(probabilities[from]![to]!)),
    );
    occupancy(rates, years, weights).forEach((row, from) => row.forEach((value, to) => (total[from]![to]! += value)));
  }
  return total;
}

function possible(probability: number): number {
  if (probability > 0) return probability;
  throw new RangeError('a grade rose where the prior knows no repairs: repairsPerYear must be above 0');
}

function reestimated(
  rates: JumpRates,
  steps: readonly StepCounts[],
  { rates: prior, weightYears }: ChainPrior,
): number[][] {
  const spent = totalOccupancy(rates, steps);
  return matrixOf(rates.length, (from, to) => {
    if (from === to) return 0;
    const jumps = rates[from]![to]! * spent[from]![to]!;
    return (weightYears * prior[from]![to]! + jumps) / (weightYears + spent[from]![from]!);
  });
}

function largestChange(before: Matrix, after: Matrix): number {
  return Math.max(...before.flatMap((row, from) => row.map((rate, to) => Math.abs(after[from]![to]! - rate))));
}

/** Of the logarithms of all rates that are possible, the block of the wear: what is not known of the repairs is in it. */
function wearCovariance(
  rates: JumpRates,
  steps: readonly StepCounts[],
  { rates: prior, weightYears }: ChainPrior,
): Matrix {
  const jumps = prior.flatMap((row, from) => row.flatMap((rate, to) => (from !== to && rate > 0 ? { from, to } : [])));
  const gradient = (logarithms: readonly number[]): number[] => {
    const tried = matrixOf(prior.length, () => 0);
    jumps.forEach(({ from, to }, k) => (tried[from]![to] = Math.exp(logarithms[k]!)));
    const spent = totalOccupancy(tried, steps);
    return jumps.map(({ from, to }) => {
      const rate = tried[from]![to]!;
      return weightYears * (prior[from]![to]! - rate) + rate * (spent[from]![to]! - spent[from]![from]!);
    });
  };
  const covariance = covarianceAt(
    gradient,
    jumps.map(({ from, to }) => Math.log(rates[from]![to]!)),
  );
  const wear = jumps.flatMap(({ from, to }, k) => (to === from + 1 ? [k] : []));
  return wear.map((row) => wear.map((column) => covariance[row]![column]!));
}

function totalOf(steps: readonly StepCounts[]): number {
  return steps.flatMap(({ counts }) => counts.flat()).reduce((sum, count) => sum + count, 0);
}
