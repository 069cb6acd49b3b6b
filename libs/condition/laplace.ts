import { choleskyOf, identityOf, type Matrix, matrixOf, solveCholesky } from './matrix.js';

/** First derivatives of a logarithm of a posterior density. */
export type Gradient = (at: readonly number[]) => readonly number[];

const difference = 1e-4;

/** Observed information: minus the second derivatives, by central differences of the exact first ones. */
function observedInformation(gradient: Gradient, at: readonly number[]): number[][] {
  return symmetric(
    at.map((_, k) => {
      const [above, below] = [moved(gradient, at, k, difference), moved(gradient, at, k, -difference)];
      return above.map((value, row) => (below[row]! - value) / (2 * difference));
    }),
  );
}

/** The same by differences to one side, for half the price: near enough to walk by. */
function roughInformation(gradient: Gradient, at: readonly number[], slope: readonly number[]): number[][] {
  return symmetric(
    at.map((_, k) => moved(gradient, at, k, difference).map((value, row) => (slope[row]! - value) / difference)),
  );
}

function moved(gradient: Gradient, at: readonly number[], along: number, by: number): readonly number[] {
  return gradient(at.map((value, k) => (k === along ? value + by : value)));
}

function symmetric(a: Matrix): number[][] {
  return matrixOf(a.length, (row, column) => (a[row]![column]! + a[column]![row]!) / 2);
}

/** Covariance of the normal law that touches a posterior at its mode (Laplace); throws RangeError where the mode is none. */
export function covarianceAt(gradient: Gradient, mode: readonly number[]): number[][] {
  const lower = choleskyOf(observedInformation(gradient, mode));
  if (!lower) throw new RangeError(`no maximum at ${mode.join(', ')}`);
  return identityOf(mode.length).map((unit) => solveCholesky(lower, unit));
}

/**
 * Points whose plain mean is the expectation of any polynomial to the third degree under a normal law: two per dimension, √dimensions
 * standard deviations from the centre (spherical–radial cubature; Arasaratnam, Haykin 2009). No chance is in it.
 */
export function cubaturePoints(centre: readonly number[], covariance: Matrix): number[][] {
  const lower = choleskyOf(covariance);
  if (!lower) throw new RangeError('a covariance must be positive definite');
  const radius = Math.sqrt(centre.length);
  return centre.flatMap((_, direction) =>
    [1, -1].map((sign) => centre.map((value, row) => value + sign * radius * lower[row]![direction]!)),
  );
}

/** Rounds of Newton's method; it needs a handful. Far from the mode no step is longer than this: two e-folds of a logarithm. */
const mostRounds = 200;
const longestStep = 2;
const enough = 1e-8;

/**
 * The mode of a posterior by Newton's method, damped until each step gains (Levenberg, Marquardt). Throws RangeError where it does
 * not settle.
 */
export function modeOf(
  logDensity: (at: readonly number[]) => number,
  gradient: Gradient,
  start: readonly number[],
): number[] {
  let at = [...start];
  for (let round = 0; round < mostRounds; round += 1) {
    const next = gainingStep(logDensity, gradient, at);
    if (!next || next.every((value, k) => Math.abs(value - at[k]!) < enough)) return next ?? at;
    at = next;
  }
  throw new RangeError(`no mode within ${mostRounds} rounds of Newton's method, last at ${at.join(', ')}`);
}

/** Null where no step gains any more: the mode, as nearly as numbers tell. */
function gainingStep(
  logDensity: (at: readonly number[]) => number,
  gradient: Gradient,
  at: readonly number[],
): number[] | null {
  const slope = gradient(at);
  const information = roughInformation(gradient, at, slope);
  for (let damping = 0; damping < 1e12; damping = damping === 0 ? 1e-3 : damping * 10) {
    const lower = choleskyOf(information.map((row, k) => row.map((value, j) => (k === j ? value + damping : value))));
    const step = lower && solveCholesky(lower, slope);
    const shorter = step && Math.min(1, longestStep / Math.max(...step.map(Math.abs)));
    const next = step && at.map((value, k) => value + shorter! * step[k]!);
    if (next && logDensity(next) >= logDensity(at)) return next;
  }
  return null;
}
