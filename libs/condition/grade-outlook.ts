import { requireGrade } from './graded-panel.js';
import { type JumpRates, transitionProbabilities } from './jump-process.js';
import { cubaturePoints } from './laplace.js';
import { matrixOf } from './matrix.js';
import type { TransitionChain } from './transition-chain.js';

/** Rates that are plausible after the fit; each counts alike. */
export type PlausibleRates = readonly JumpRates[];

/**
 * The rates whose mean forecast is the forecast over all that is plausible of the wear; repairs, where asked for, as fitted.
 * Without them a component is left to itself, which is what a plan compares works with.
 */
export function plausibleRates({ rates, wearCovariance }: TransitionChain, repairs: boolean): PlausibleRates {
  const wear = wearCovariance.map((_, grade) => Math.log(rates[grade]![grade + 1]!));
  return cubaturePoints(wear, wearCovariance).map((point) =>
    matrixOf(rates.length, (from, to) => {
      if (to === from + 1) return Math.exp(point[from]!);
      return repairs && to < from ? rates[from]![to]! : 0;
    }),
  );
}

/**
 * What each plausible rate makes of a component after 0, 1, 2 … years: `outlook[year][plausible][grade]`, from the probability of each
 * grade in year 0.
 */
export function gradeOutlook(plausible: PlausibleRates, start: readonly number[], years: number): number[][][] {
  const yearly = plausible.map((rates) => transitionProbabilities(rates, 1));
  const outlook = [plausible.map(() => [...start])];
  for (let year = 1; year <= years; year += 1) {
    outlook.push(
      outlook[year - 1]!.map((probabilities, at) =>
        probabilities.map((_, to) => probabilities.reduce((sum, of, from) => sum + of * yearly[at]![from]![to]!, 0)),
      ),
    );
  }
  return outlook;
}

/** The mean over what is plausible: the probability of each grade, all things considered. */
export function meanOutlook(plausible: readonly (readonly number[])[]): number[] {
  return plausible[0]!.map((_, grade) => plausible.reduce((sum, of) => sum + of[grade]!, 0) / plausible.length);
}

/** The mean outlook from each grade (row) to each grade (column), after 0, 1, 2 … years. */
export function meanTransitions(plausible: PlausibleRates, years: number): number[][][] {
  const grades = plausible[0]!.length;
  const byStart = Array.from({ length: grades }, (_, grade) =>
    gradeOutlook(plausible, certainGrade(grades, grade), years).map(meanOutlook),
  );
  return Array.from({ length: years + 1 }, (_, year) => byStart.map((outlook) => outlook[year]!));
}

/** A component known to be of one grade. */
export function certainGrade(grades: number, grade: number): number[] {
  requireGrade(grade, grades);
  return Array.from({ length: grades }, (_, at) => (at === grade ? 1 : 0));
}
