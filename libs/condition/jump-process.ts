import { identityOf, type Matrix, matrixOf, plusTimes, product, transposed } from './matrix.js';

/** Yearly rates of jumps, `rates[from][to]` ≥ 0; the diagonal is not read. */
export type JumpRates = Matrix;

/** The same process as jumps (some of them from a state to itself) at the beats of one clock. */
interface Uniformised {
  readonly beatsPerYear: number;
  readonly jump: Matrix;
}

/** Beats per year at the least: any clock not slower than the process is exact, and a standing one could not be divided by. */
const slowestClock = 0.01;

function uniformise(rates: JumpRates): Uniformised {
  const leaving = rates.map((row, from) => row.reduce((sum, rate, to) => (to === from ? sum : sum + rate), 0));
  const beatsPerYear = Math.max(...leaving, slowestClock);
  const jump = matrixOf(rates.length, (from, to) =>
    from === to ? 1 - leaving[from]! / beatsPerYear : rates[from]![to]! / beatsPerYear,
  );
  return { beatsPerYear, jump };
}

/** Probabilities of 0, 1, 2 … beats where so many are expected, as far as they matter. */
function beatProbabilities(expected: number): number[] {
  const probabilities: number[] = [];
  let logarithm = -expected;
  for (let beats = 0; beats <= expected || logarithm > -40; beats += 1) {
    probabilities.push(Math.exp(logarithm));
    logarithm += Math.log(expected / (beats + 1));
  }
  return probabilities;
}

/**
 * Probability of each state (column) so many years after each state (row): the matrix exponential of the generator by uniformisation
 * (Jensen 1953), a sum without a negative term, so that no digit is lost where rates are equal or nearly so.
 */
export function transitionProbabilities(rates: JumpRates, years: number): number[][] {
  const { beatsPerYear, jump } = uniformise(rates);
  let power: Matrix = identityOf(rates.length);
  let sum = matrixOf(rates.length, () => 0);
  for (const probability of beatProbabilities(beatsPerYear * years)) {
    sum = plusTimes(sum, probability, power);
    power = product(power, jump);
  }
  return sum;
}

/**
 * M = ∫₀ᵗ P(s)ᵀ·W·P(t−s)ᵀ ds for weights W of pairs (state at the beginning, state t years later). With W = counts ÷ P(t), M on the
 * diagonal is the expected time in each state and rate·M beside it the expected number of each jump, given what was seen at both ends.
 */
export function occupancy(rates: JumpRates, years: number, weights: Matrix): number[][] {
  const { beatsPerYear, jump } = uniformise(rates);
  const back = transposed(jump);
  let paths: Matrix = weights;
  let ending: Matrix = weights;
  let sum = matrixOf(rates.length, () => 0);
  for (const probability of beatProbabilities(beatsPerYear * years).slice(1)) {
    sum = plusTimes(sum, probability / beatsPerYear, paths);
    ending = product(ending, back);
    paths = plusTimes(ending, 1, product(back, paths));
  }
  return sum;
}
