import {
  gainParts,
  missingPoints,
  type Place,
  placeOf,
  type Reading,
  type ReadingModel,
  repairProbability,
  requirePoints,
  traitAt,
} from './reading-model.js';
import { calmAfter, type Restlessness, sizeDensity, unknownRestlessness, withStep } from './restlessness.js';

/** From one reading of a structure to its next. */
export interface ReadingStep {
  readonly from: Reading;
  readonly to: Reading;
}

/** A step as the model explains it. */
export interface ExplainedStep extends ReadingStep {
  readonly place: Place;
  readonly years: number;
  /** Probability that it was wear and noise, not a repair. */
  readonly wearShare: number;
  /** Points above (below, if negative) what wear makes of the reading before, in the noise of one year. */
  readonly deviation: number;
  /** The deviation in units of what is usual there; 0 or more. */
  readonly size: number;
  /** How calm the structure has proved itself: 1 = as others. */
  readonly calm: number;
  /** Which tenth of the missing points it gained; 0 for a step that did not rise. */
  readonly gainPart: number;
}

/** Consecutive readings; throws RangeError where years do not rise or points are not 0 to 100. */
export function readingSteps(history: readonly Reading[]): ReadingStep[] {
  history.forEach(({ points }) => requirePoints(points));
  return history.slice(1).map((to, at) => {
    const from = history[at]!;
    if (!(to.year > from.year)) throw new RangeError(`years must rise, got ${from.year} and then ${to.year}`);
    return { from, to };
  });
}

/** The steps of one structure as the model explains them, each from what was known before it, and what they show of the structure. */
export function explainHistory(
  model: ReadingModel,
  history: readonly Reading[],
): { readonly steps: readonly ExplainedStep[]; readonly restlessness: Restlessness } {
  let restlessness = unknownRestlessness;
  const steps = readingSteps(history).map((step) => {
    const explained = explainStep(model, step, restlessness);
    restlessness = withStep(restlessness, explained.size, explained.wearShare);
    return explained;
  });
  return { steps, restlessness };
}

function explainStep(model: ReadingModel, step: ReadingStep, restlessness: Restlessness): ExplainedStep {
  const place = placeOf(model.levels, step.from.points);
  const at = (trait: Parameters<typeof traitAt>[2]): number => traitAt(model, place, trait);
  const years = step.to.year - step.from.year;
  const rise = step.to.points - step.from.points;
  const deviation = (rise + at(({ wearPerYear }) => wearPerYear) * years) / Math.sqrt(years);
  const usual = at(({ noiseUp, noiseDown }) => (deviation > 0 ? noiseUp : noiseDown));
  const size = Math.abs(deviation) / usual;
  const gainPart = gainPartOf(step.from.points, rise);
  const repaired = repairProbability(
    at(({ repairsPerYear }) => repairsPerYear),
    years,
  );
  const wear = ((1 - repaired) * sizeDensity(size, restlessness)) / (2 * usual * Math.sqrt(years));
  const gain = (repaired * at(({ gains }) => gains[gainPart]!) * gainParts) / missingPoints(step.from.points);
  const wearShare = rise > 0 ? wear / (wear + gain) : 1;
  const { from, to } = step;
  return { from, to, place, years, wearShare, deviation, size, calm: calmAfter(size, restlessness), gainPart };
}

function gainPartOf(points: number, rise: number): number {
  const part = Math.floor((gainParts * rise) / missingPoints(points));
  return Math.min(Math.max(part, 0), gainParts - 1);
}
