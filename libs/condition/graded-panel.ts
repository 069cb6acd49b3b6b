import { type JumpRates, transitionProbabilities } from './jump-process.js';
import { type Matrix, matrixOf } from './matrix.js';

/** The grade that an inspection found: its place in the scale, 0 = the best. Years may be broken (2026.5); quarters count. */
export interface GradeReading {
  readonly year: number;
  readonly grade: number;
  /** Known and not judged: completion, or renewal of the whole part. */
  readonly certain?: boolean;
}

/** Histories made ready: equal ones once, and which of the distinct spans of years lies before each reading but the first. */
export interface GradedPanel {
  readonly grades: number;
  readonly spanYears: readonly number[];
  readonly histories: readonly GradedHistory[];
}

interface GradedHistory {
  readonly readings: readonly GradeReading[];
  readonly spans: readonly number[];
  /** How many components have this history. */
  count: number;
}

/** Throws RangeError for a grade that is none and for years that do not rise. */
export function gradedPanel(histories: readonly (readonly GradeReading[])[], grades: number): GradedPanel {
  const places = new Map<number, number>();
  const equal = new Map<string, GradedHistory>();
  for (const readings of histories) {
    readings.forEach(({ grade }) => requireGrade(grade, grades));
    const spans = readings.slice(1).map((to, at) => placeIn(places, quartersBetween(readings[at]!, to)));
    const key = readings.map(({ grade, certain }, at) => `${spans[at - 1]}:${grade}${certain ? '!' : ''}`).join();
    const known = equal.get(key);
    if (known) known.count += 1;
    else equal.set(key, { readings, spans, count: 1 });
  }
  return { grades, spanYears: [...places.keys()], histories: [...equal.values()] };
}

/** Each step of each history by itself: the same where every grade is the truth, for then nothing before it matters. */
export function stepByStep(histories: readonly (readonly GradeReading[])[]): GradeReading[][] {
  return histories.flatMap((history) =>
    history.length < 2 ? [[...history]] : history.slice(1).map((to, at) => [history[at]!, to]),
  );
}

function placeIn(places: Map<number, number>, years: number): number {
  const place = places.get(years) ?? places.size;
  places.set(years, place);
  return place;
}

export function requireGrade(grade: number, grades: number): void {
  if (Number.isSafeInteger(grade) && grade >= 0 && grade < grades) return;
  throw new RangeError(`a grade must be 0 to ${grades - 1}, got ${grade}`);
}

/** Years to the quarter, at the least one. */
function quartersBetween({ year: before }: GradeReading, { year }: GradeReading): number {
  if (!(year > before)) throw new RangeError(`years must rise, got ${before} and then ${year}`);
  return Math.max(1, Math.round(4 * (year - before))) / 4;
}

/** What a panel says of rates and of the share of readings that are a grade off. */
export interface PanelEvidence {
  readonly logLikelihood: number;
  /** By span: the derivative of the logarithm of the likelihood by each transition probability. */
  readonly weights: readonly Matrix[];
  /** Readings that were judged, and how many of them are expected to be a grade off. */
  readonly judged: number;
  readonly misgraded: number;
}

/**
 * Likelihood of a hidden process that inspectors judge: right, or with a probability of `misgradedShare` one of the neighbouring grades
 * (forward and backward sums of Baum, Welch; for panels of inspections: Jackson, msm, 2011). With a share of 0 it is that of the panel
 * as it was read. Throws RangeError where a history is impossible.
 */
export function panelEvidence(rates: JumpRates, misgradedShare: number, panel: GradedPanel): PanelEvidence {
  const { grades, spanYears, histories } = panel;
  const longest = Math.max(0, ...histories.map(({ readings }) => readings.length));
  const sums: Sums = {
    transitions: spanYears.map((years) => Float64Array.from(transitionProbabilities(rates, years).flat())),
    judged: Float64Array.from(judgement(grades, misgradedShare).flat()),
    certain: Float64Array.from(judgement(grades, 0).flat()),
    weights: spanYears.map(() => new Float64Array(grades * grades)),
    beliefs: new Float64Array(longest * grades),
    scales: new Float64Array(longest),
  };
  let [logLikelihood, judged, misgraded] = [0, 0, 0];
  for (const history of histories) {
    const { readings, count } = history;
    logLikelihood += count * filter(history, grades, sums);
    judged += count * readings.filter(({ certain }) => !certain).length;
    misgraded += count * smooth(history, grades, sums);
  }
  const weights = sums.weights.map((flat) => matrixOf(grades, (from, to) => flat[from * grades + to]!));
  return { logLikelihood, weights, judged, misgraded };
}

/** All matrices row by row; what lies along one history is used again for the next. */
interface Sums {
  readonly transitions: readonly Float64Array[];
  /** Chance of a reading (row) of each true grade (column), judged and certain. */
  readonly judged: Float64Array;
  readonly certain: Float64Array;
  readonly weights: readonly Float64Array[];
  /** After each reading: the probability of each grade, given all readings so far, and that of the reading, given those before. */
  readonly beliefs: Float64Array;
  readonly scales: Float64Array;
}

/** Forward: fills beliefs and scales, from nothing known before the first reading; the logarithm of the likelihood. */
function filter({ readings, spans }: GradedHistory, grades: number, sums: Sums): number {
  const { transitions, beliefs, scales } = sums;
  let logLikelihood = 0;
  for (let at = 0; at < readings.length; at += 1) {
    const { grade, certain } = readings[at]!;
    const chances = certain ? sums.certain : sums.judged;
    const step = transitions[spans[at - 1]!];
    let scale = 0;
    for (let to = 0; to < grades; to += 1) {
      let before = step ? 0 : 1 / grades;
      if (step) {
        for (let from = 0; from < grades; from += 1)
          before += beliefs[(at - 1) * grades + from]! * step[from * grades + to]!;
      }
      const joint = before * chances[grade * grades + to]!;
      beliefs[at * grades + to] = joint;
      scale += joint;
    }
    if (!(scale > 0)) throw impossible();
    for (let to = 0; to < grades; to += 1) beliefs[at * grades + to]! /= scale;
    scales[at] = scale;
    logLikelihood += Math.log(scale);
  }
  return logLikelihood;
}

/** Backward: adds the weights of the transitions; how many of the judged readings are expected to be a grade off. */
function smooth({ readings, spans, count }: GradedHistory, grades: number, sums: Sums): number {
  const { transitions, weights, beliefs, scales } = sums;
  const ahead = new Float64Array(grades).fill(1);
  const onward = new Float64Array(grades);
  let misgraded = 0;
  for (let at = readings.length - 1; at >= 0; at -= 1) {
    const { grade, certain } = readings[at]!;
    if (!certain) misgraded += 1 - beliefs[at * grades + grade]! * ahead[grade]!;
    if (at === 0) break;
    const chances = certain ? sums.certain : sums.judged;
    const [step, weight] = [transitions[spans[at - 1]!]!, weights[spans[at - 1]!]!];
    for (let to = 0; to < grades; to += 1) onward[to] = (chances[grade * grades + to]! * ahead[to]!) / scales[at]!;
    for (let from = 0; from < grades; from += 1) {
      const belief = count * beliefs[(at - 1) * grades + from]!;
      let sum = 0;
      for (let to = 0; to < grades; to += 1) {
        weight[from * grades + to]! += belief * onward[to]!;
        sum += step[from * grades + to]! * onward[to]!;
      }
      ahead[from] = sum;
    }
  }
  return misgraded;
}

function impossible(): RangeError {
  return new RangeError('a grade rose where the prior knows no repairs: repairsPerYear must be above 0');
}

/** By the grade that was read: how probable it is to be read of each true grade. */
function judgement(grades: number, misgradedShare: number): Matrix {
  return matrixOf(grades, (found, truth) => {
    if (found === truth) return 1 - misgradedShare;
    const neighbours = (truth > 0 ? 1 : 0) + (truth < grades - 1 ? 1 : 0);
    return Math.abs(found - truth) === 1 ? misgradedShare / neighbours : 0;
  });
}
