import { covarianceAt, cubaturePoints, modeOf } from './laplace.js';
import type { Matrix } from './matrix.js';

/**
 * S(t) = exp(−(t/η)^m) = ½^((t/median)^m), t in years: η = median ÷ (ln 2)^(1/m). Fitted in the median, which a service life names and
 * which, unlike η, hardly moves with m. For parts of buildings: Grussing, Uzarski, Marrano 2006; for sewers: 国総研's 健全率予測式.
 */
export interface WeibullLife {
  readonly medianYears: number;
  /** m: above 1 what is older fails more readily, 1 = at random. */
  readonly shape: number;
}

/** A normal law of the logarithms, independent of each other; both spreads are standard deviations of natural logarithms. */
export interface WeibullPrior extends WeibullLife {
  readonly medianSpread: number;
  readonly shapeSpread: number;
}

/** One component: it failed at an age above `fromYears` and up to `toYears` (equal = at that age); null = it has not failed up to `fromYears`. */
export interface LifeObservation {
  readonly fromYears: number;
  readonly toYears: number | null;
  /** Its age when records began; who failed before was never seen. 0 or absent = from new. */
  readonly enteredYears?: number;
}

export interface FittedWeibullLife extends WeibullLife {
  /** Of ln median and ln shape. */
  readonly covariance: Matrix;
  readonly failures: number;
  readonly observations: number;
}

/** Every second component has failed when the service life has passed; so far the median could be off by a quarter, the shape by 40 %. */
export function priorFromMedianLife(medianYears: number, shape = 2.5): WeibullPrior {
  if (!(medianYears > 0 && shape > 0))
    throw new RangeError(`life and shape must be above 0, got ${medianYears}, ${shape}`);
  return { medianYears, shape, medianSpread: 0.25, shapeSpread: 0.4 };
}

/** Half of the national stretches of sewer are of urgency I or II at 47 years (国総研, as cited by 武蔵野市, 令和6年). */
export const nationalSewerLife: WeibullPrior = priorFromMedianLife(47);

/** η, the age that 1/e = 37 % survive. */
export function characteristicLifeYears({ medianYears, shape }: WeibullLife): number {
  return medianYears / Math.LN2 ** (1 / shape);
}

/** Probability of no failure in the next `years`, for a component of `ageYears` that has not failed: S(age + years) ÷ S(age). */
export function survival(life: WeibullLife, years: number, ageYears = 0): number {
  return Math.exp(hazardTo(life, ageYears) - hazardTo(life, ageYears + years));
}

/** The same over all lives that are plausible after the fit: the plain mean over cubature points. */
export function predictiveSurvival(
  { medianYears, shape, covariance }: FittedWeibullLife,
  years: number,
  ageYears = 0,
): number {
  const points = cubaturePoints([Math.log(medianYears), Math.log(shape)], covariance);
  return (
    points.map((point) => survival(lifeAt(point), years, ageYears)).reduce((sum, value) => sum + value, 0) /
    points.length
  );
}

/** In how many years so large a share (above 0, below 1) of those of this age will have failed; 0.5 = the median that remains. */
export function yearsToFailure(life: WeibullLife, ageYears: number, share: number): number {
  const hazard = hazardTo(life, ageYears) - Math.log1p(-share);
  return life.medianYears * (hazard / Math.LN2) ** (1 / life.shape) - ageYears;
}

/** (t/η)^m */
function hazardTo({ medianYears, shape }: WeibullLife, ageYears: number): number {
  return Math.LN2 * (ageYears / medianYears) ** shape;
}

/**
 * Maximum a posteriori estimate from failures seen at an age, between two ages, or not yet (right censored), with late entry, by
 * Newton's method. No observation gives the prior. Throws RangeError for ages that are out of order.
 */
export function fitWeibullLife(observations: readonly LifeObservation[], prior: WeibullPrior): FittedWeibullLife {
  observations.forEach(requireOrder);
  const start = [Math.log(prior.medianYears), Math.log(prior.shape)];
  const spreads = [prior.medianSpread, prior.shapeSpread];
  const logDensity = (at: readonly number[]): number => {
    const life = lifeAt(at);
    const seen = observations.reduce((sum, observation) => sum + likelihoodOf(life, observation).logarithm, 0);
    return at.reduce((sum, value, k) => sum - ((value - start[k]!) / spreads[k]!) ** 2 / 2, seen);
  };
  const gradient = (at: readonly number[]): number[] => {
    const life = lifeAt(at);
    const slopes = at.map((value, k) => (start[k]! - value) / spreads[k]! ** 2);
    for (const observation of observations) {
      likelihoodOf(life, observation).slope.forEach((slope, k) => (slopes[k]! += slope));
    }
    return slopes;
  };
  const mode = modeOf(logDensity, gradient, start);
  const failures = observations.filter(({ toYears }) => toYears !== null).length;
  return { ...lifeAt(mode), covariance: covarianceAt(gradient, mode), failures, observations: observations.length };
}

function requireOrder({ fromYears, toYears, enteredYears = 0 }: LifeObservation): void {
  const exactAtBirth = toYears === 0;
  if (enteredYears >= 0 && fromYears >= enteredYears && (toYears ?? fromYears) >= fromYears && !exactAtBirth) return;
  throw new RangeError(`ages must be in order and failures after 0, got ${enteredYears}, ${fromYears}, ${toYears}`);
}

function lifeAt([logMedian, logShape]: readonly number[]): WeibullLife {
  return { medianYears: Math.exp(logMedian!), shape: Math.exp(logShape!) };
}

/** A logarithm and its derivatives with respect to ln median and ln shape. */
interface Sloped {
  readonly logarithm: number;
  readonly slope: readonly [number, number];
}

function likelihoodOf(life: WeibullLife, { fromYears, toYears, enteredYears = 0 }: LifeObservation): Sloped {
  const entered = hazardAt(life, enteredYears);
  const from = hazardAt(life, fromYears);
  const given = combined(entered.value - from.value, [entered, 1], [from, -1]);
  if (toYears === null) return given;
  if (toYears === fromYears) return sumOf(given, logHazardRate(life, fromYears));
  const to = hazardAt(life, toYears);
  // ln(S(from) − S(to)) = −H(from) + ln(1 − exp(−(H(to) − H(from)))); d ln(1 − e^−x) = dx ÷ (e^x − 1).
  const between = to.value - from.value;
  const odds = 1 / Math.expm1(between);
  return sumOf(given, combined(Math.log(-Math.expm1(-between)), [to, odds], [from, -odds]));
}

/** The cumulative hazard (t/η)^m with its derivatives: −m·H and H·ln((t/median)^m). */
interface Hazard {
  readonly value: number;
  readonly slope: readonly [number, number];
}

function hazardAt(life: WeibullLife, ageYears: number): Hazard {
  const value = hazardTo(life, ageYears);
  const logRatio = value > 0 ? life.shape * Math.log(ageYears / life.medianYears) : 0;
  return { value, slope: [-life.shape * value, value * logRatio] };
}

/** ln h(t) = ln(m·H(t)/t), with H(t) = ln 2·(t/median)^m. */
function logHazardRate({ medianYears, shape }: WeibullLife, ageYears: number): Sloped {
  const logRatio = shape * Math.log(ageYears / medianYears);
  return { logarithm: Math.log((Math.LN2 * shape) / ageYears) + logRatio, slope: [-shape, 1 + logRatio] };
}

function combined(logarithm: number, ...parts: readonly (readonly [Hazard, number])[]): Sloped {
  const along = (k: 0 | 1): number => parts.reduce((sum, [hazard, factor]) => sum + factor * hazard.slope[k], 0);
  return { logarithm, slope: [along(0), along(1)] };
}

function sumOf(a: Sloped, b: Sloped): Sloped {
  return { logarithm: a.logarithm + b.logarithm, slope: [a.slope[0] + b.slope[0], a.slope[1] + b.slope[1]] };
}
