import { gradedPanel, type GradedPanel, type GradeReading, panelEvidence, stepByStep } from './graded-panel.js';
import { type JumpRates, occupancy } from './jump-process.js';
import { covarianceAt, modeOf } from './laplace.js';
import { type Matrix, matrixOf, plusTimes } from './matrix.js';

/** What is assumed of a kind of component before any inspection, and how many building-years in each grade that is worth. */
export interface ChainPrior {
  readonly rates: JumpRates;
  readonly weightYears: number;
  /** Of the readings that are judged a grade off, and how many readings that is worth; 0 = inspectors never err. */
  readonly misgradedShare: number;
  readonly weightReadings: number;
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
  /** Of readings that another inspector would have put a grade higher or lower; below 1. */
  readonly misgradedShare: number;
}

/** A fitted chain: works and wear apart, and how well the wear is known. */
export interface TransitionChain {
  /** One grade down in wear, any number up in a repair; the mode of the posterior of their logarithms. */
  readonly rates: JumpRates;
  /** Covariance of the logarithms of the rates of wear, best grade first. */
  readonly wearCovariance: Matrix;
  /** Share of readings that are judged a grade off. */
  readonly misgradedShare: number;
  /** Number of steps from one inspection to the next that it was fitted to. */
  readonly steps: number;
}

/**
 * Every grade lasts equally long on the average, so that all but the worst together make the service life; a repair leads to each better
 * grade alike. Throws RangeError for numbers that make no scale.
 */
export function priorFromServiceLife(life: ServiceLife): ChainPrior {
  const { grades, lifeYears, repairsPerYear, weightYears, misgradedShare } = life;
  if (!(Number.isSafeInteger(grades) && grades >= 2)) throw new RangeError(`grades must be 2 or more, got ${grades}`);
  if (!(lifeYears > 0 && weightYears > 0 && repairsPerYear >= 0)) {
    throw new RangeError(`life and weight must be above 0 years, got ${lifeYears} and ${weightYears}`);
  }
  if (!(misgradedShare >= 0 && misgradedShare < 1)) {
    throw new RangeError(`the share of misgraded readings must be 0 or more and below 1, got ${misgradedShare}`);
  }
  const rates = matrixOf(grades, (from, to) => {
    if (to === from + 1) return (grades - 1) / lifeYears;
    return to < from ? repairsPerYear / from : 0;
  });
  return { rates, weightYears, misgradedShare, weightReadings: 20 };
}

/**
 * Maximum a posteriori estimate from inspections at any intervals. Between two inspections nothing is seen: the likelihood of a history
 * is that of the whole process of wear and repair (panel data: Kalbfleisch, Lawless 1985; Jackson, msm, 2011), and inspectors judge it
 * a grade off now and then. So a grade that rose tells of a repair and a new spell or of another opinion, and a repair that wear has
 * hidden again is reckoned with; none of them makes wear look slow or fast. Each rate has a gamma prior worth `weightYears` in its
 * grade, the share of misgraded readings a beta prior: no inspection gives the prior, many give what they say. Throws RangeError for a
 * grade that is none, for years that do not rise, and where a grade rises though the prior knows neither repairs nor other opinions.
 */
export function fitTransitionChain(
  histories: readonly (readonly GradeReading[])[],
  prior: ChainPrior,
): TransitionChain {
  const panel = gradedPanel(prior.misgradedShare === 0 ? stepByStep(histories) : histories, prior.rates.length);
  const unknowns = unknownsOf(prior);
  const posterior = (at: readonly number[]): Posterior => posteriorAt(unknowns.valuesAt(at), panel, prior);
  const gradient = (at: readonly number[]): readonly number[] => unknowns.slopesOf(posterior(at));
  const mode = modeOf((at) => posterior(at).logDensity, gradient, unknowns.start);
  const covariance = covarianceAt(gradient, mode);
  // What is not known of the repairs and of the judgements is in the block of the wear.
  const wearCovariance = unknowns.wear.map((row) => unknowns.wear.map((column) => covariance[row]![column]!));
  const steps = panel.histories.reduce((sum, { spans, count }) => sum + count * spans.length, 0);
  return { ...unknowns.valuesAt(mode), wearCovariance, steps };
}

/** What is fitted. */
interface ChainValues {
  readonly rates: JumpRates;
  readonly misgradedShare: number;
}

/** Logarithm of the posterior of the logarithms of the rates and of the log odds of a misgraded reading, and its slopes. */
interface Posterior {
  readonly logDensity: number;
  readonly rateSlopes: Matrix;
  readonly misgradedSlope: number;
}

/** The fitted values as a list of numbers that may be anything, and back; what the prior holds to be impossible is not in it. */
interface Unknowns {
  readonly start: readonly number[];
  /** The places of the rates of wear in the list, best grade first. */
  readonly wear: readonly number[];
  readonly valuesAt: (at: readonly number[]) => ChainValues;
  readonly slopesOf: (posterior: Posterior) => readonly number[];
}

function unknownsOf({ rates: prior, misgradedShare }: ChainPrior): Unknowns {
  const jumps = prior.flatMap((row, from) => row.flatMap((rate, to) => (from !== to && rate > 0 ? { from, to } : [])));
  const judged = misgradedShare > 0;
  const start = jumps.map(({ from, to }) => Math.log(prior[from]![to]!));
  return {
    start: judged ? [...start, Math.log(misgradedShare / (1 - misgradedShare))] : start,
    wear: jumps.flatMap(({ from, to }, k) => (to === from + 1 ? [k] : [])),
    valuesAt: (at) => {
      const rates = matrixOf(prior.length, () => 0);
      jumps.forEach(({ from, to }, k) => (rates[from]![to] = Math.exp(at[k]!)));
      return { rates, misgradedShare: judged ? 1 / (1 + Math.exp(-at.at(-1)!)) : 0 };
    },
    slopesOf: ({ rateSlopes, misgradedSlope }) => {
      const slopes = jumps.map(({ from, to }) => rateSlopes[from]![to]!);
      return judged ? [...slopes, misgradedSlope] : slopes;
    },
  };
}

/** Slopes are expected jumps − rate · expected years, and misgraded − share · judged, both of what was seen and of the prior (Fisher). */
function posteriorAt({ rates, misgradedShare }: ChainValues, panel: GradedPanel, prior: ChainPrior): Posterior {
  const { logLikelihood, weights, judged, misgraded } = panelEvidence(rates, misgradedShare, panel);
  const spent = panel.spanYears
    .map((years, span) => occupancy(rates, years, weights[span]!))
    .reduce(
      (sum, of) => plusTimes(sum, 1, of),
      matrixOf(rates.length, () => 0),
    );
  const priorMisgraded = prior.weightReadings * prior.misgradedShare;
  return {
    logDensity: logLikelihood + logPrior({ rates, misgradedShare }, prior),
    rateSlopes: matrixOf(rates.length, (from, to) => {
      const rate = rates[from]![to]!;
      const assumed = prior.weightYears * (prior.rates[from]![to]! - rate);
      return assumed + rate * (spent[from]![to]! - spent[from]![from]!);
    }),
    misgradedSlope: priorMisgraded + misgraded - misgradedShare * (prior.weightReadings + judged),
  };
}

/** Prior jumps · ln rate − prior years · rate, and the same of prior readings, right and misgraded. */
function logPrior({ rates, misgradedShare }: ChainValues, prior: ChainPrior): number {
  const ofRates = prior.rates.flatMap((row, from) =>
    row.map((rate, to) => (from === to || rate === 0 ? 0 : rate * Math.log(rates[from]![to]!) - rates[from]![to]!)),
  );
  const ofReadings =
    misgradedShare === 0
      ? 0
      : prior.misgradedShare * Math.log(misgradedShare) + (1 - prior.misgradedShare) * Math.log1p(-misgradedShare);
  return prior.weightYears * ofRates.reduce((sum, value) => sum + value, 0) + prior.weightReadings * ofReadings;
}
