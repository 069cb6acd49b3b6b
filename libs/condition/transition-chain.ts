import { type JumpRates, occupancy, transitionProbabilities } from './jump-process.js';
import { covarianceAt, modeOf } from './laplace.js';
import { type Matrix, matrixOf } from './matrix.js';

/** The grade that an inspection found: its place in the scale, 0 = the best. Years may be broken (2026.5); quarters count. */
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

/**
 * Maximum a posteriori estimate from inspections at any intervals. Between two inspections nothing is seen: the likelihood of a step is
 * its probability under the whole process of wear and repair (panel data: Kalbfleisch, Lawless 1985; Jackson, msm, 2011). So a grade
 * that rose tells of a repair and starts a new spell, and a repair that wear has hidden again is reckoned with; neither makes wear look
 * slow. Each rate has a gamma prior worth `weightYears` in its grade: no inspection gives the prior, many give what they say. A grade
 * that inspectors only judge differently counts as wear and repair. Throws RangeError for a grade that is none, for years that do not
 * rise, and where a grade rises though the prior knows no repairs.
 */
export function fitTransitionChain(
  histories: readonly (readonly GradeReading[])[],
  prior: ChainPrior,
): TransitionChain {
  const steps = countSteps(histories, prior.rates.length);
  const jumps = possibleJumps(prior.rates);
  const ratesAt = (logarithms: readonly number[]): JumpRates => {
    const rates = matrixOf(prior.rates.length, () => 0);
    jumps.forEach(({ from, to }, k) => (rates[from]![to] = Math.exp(logarithms[k]!)));
    return rates;
  };
  const logDensity = (at: readonly number[]): number => logPosterior(ratesAt(at), steps, prior);
  const gradient = (at: readonly number[]): number[] => {
    const slopes = logPosteriorSlopes(ratesAt(at), steps, prior);
    return jumps.map(({ from, to }) => slopes[from]![to]!);
  };
  const mode = modeOf(
    logDensity,
    gradient,
    jumps.map(({ from, to }) => Math.log(prior.rates[from]![to]!)),
  );
  // What is not known of the repairs is in the block of the wear.
  const covariance = covarianceAt(gradient, mode);
  const wear = jumps.flatMap(({ from, to }, k) => (to === from + 1 ? [k] : []));
  const wearCovariance = wear.map((row) => wear.map((column) => covariance[row]![column]!));
  return { rates: ratesAt(mode), wearCovariance, steps: totalOf(steps) };
}

/** The jumps that the prior knows, in the order of their rows: wear by one grade, repairs by any. */
function possibleJumps(rates: JumpRates): { readonly from: number; readonly to: number }[] {
  return rates.flatMap((row, from) => row.flatMap((rate, to) => (from !== to && rate > 0 ? { from, to } : [])));
}

function countSteps(histories: readonly (readonly GradeReading[])[], grades: number): StepCounts[] {
  const byYears = new Map<number, number[][]>();
  for (const history of histories) {
    for (const [at, to] of history.entries()) {
      requireGrade(to.grade, grades);
      const from = history[at - 1];
      if (!from) continue;
      if (!(to.year > from.year)) throw new RangeError(`years must rise, got ${from.year} and then ${to.year}`);
      const years = Math.max(1, Math.round(4 * (to.year - from.year))) / 4;
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

/** Of the logarithms of the rates: Σ count · ln P(step), and of the gamma priors ln q · prior jumps − q · prior years. */
function logPosterior(
  rates: JumpRates,
  steps: readonly StepCounts[],
  { rates: prior, weightYears }: ChainPrior,
): number {
  const seen = steps.map(({ years, counts }) => {
    const probabilities = transitionProbabilities(rates, years);
    return sumOver(counts, (count, from, to) => (count === 0 ? 0 : count * Math.log(probabilities[from]![to]!)));
  });
  const assumed = sumOver(prior, (rate, from, to) =>
    from === to || rate === 0 ? 0 : weightYears * (rate * Math.log(rates[from]![to]!) - rates[from]![to]!),
  );
  return seen.reduce((sum, value) => sum + value, assumed);
}

/** Its slopes: expected jumps − rate · expected years, given what was seen, and the same of the prior (Fisher's identity). */
function logPosteriorSlopes(
  rates: JumpRates,
  steps: readonly StepCounts[],
  { rates: prior, weightYears }: ChainPrior,
): number[][] {
  const spent = matrixOf(rates.length, () => 0);
  for (const { years, counts } of steps) {
    const probabilities = transitionProbabilities(rates, years);
    const weights = counts.map((row, from) =>
      row.map((count, to) => count && count / possible(probabilities[from]![to]!)),
    );
    occupancy(rates, years, weights).forEach((row, from) => row.forEach((value, to) => (spent[from]![to]! += value)));
  }
  return matrixOf(rates.length, (from, to) => {
    const rate = rates[from]![to]!;
    return weightYears * (prior[from]![to]! - rate) + rate * (spent[from]![to]! - spent[from]![from]!);
  });
}

function possible(probability: number): number {
  if (probability > 0) return probability;
  throw new RangeError('a grade rose where the prior knows no repairs: repairsPerYear must be above 0');
}

function sumOver(matrix: Matrix, term: (value: number, row: number, column: number) => number): number {
  return matrix.reduce((sum, row, at) => row.reduce((inRow, value, column) => inRow + term(value, at, column), sum), 0);
}

function totalOf(steps: readonly StepCounts[]): number {
  return steps.flatMap(({ counts }) => counts.flat()).reduce((sum, count) => sum + count, 0);
}
