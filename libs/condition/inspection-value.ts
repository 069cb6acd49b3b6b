import { certainGrade, meanTransitions, plausibleRates } from './grade-outlook.js';
import { dot, type Matrix } from './matrix.js';
import type { GradeReading } from './graded-panel.js';
import type { TransitionChain } from './transition-chain.js';

/** A component that could be inspected. */
export interface InspectionCandidate {
  readonly id: string;
  readonly chain: TransitionChain;
  /** Its last inspection, or its completion in the best grade. */
  readonly inspected: GradeReading;
  /** What is at stake: cost of its works in yen, or floor area in ㎡; one kind in one ranking. */
  readonly consequence: number;
}

/** When a plan treats a component, and from when on a change of that year is a change of the plan. */
export interface DueRule {
  readonly year: number;
  /** Treated when this grade or a worse one is as probable as the threshold. */
  readonly grade: number;
  readonly threshold: number;
  readonly leastShiftYears: number;
  /** What is due later than this counts as due then. */
  readonly horizonYears: number;
}

export interface InspectionValue {
  readonly id: string;
  /** Probability that an inspection moves the year of treatment by `leastShiftYears` or more. */
  readonly changeProbability: number;
  readonly expectedShiftYears: number;
  /** changeProbability × consequence. */
  readonly value: number;
  /** The year of treatment as known now. */
  readonly treatmentYear: number;
}

/** What is the same for all components of a kind. */
interface KindOutlook {
  /** By years since the last inspection: the probability of each grade now, from each grade then; repairs nobody reported included. */
  readonly now: readonly Matrix[];
  /** By years ahead: the probability, from each grade now, of being due if left alone. */
  readonly due: readonly (readonly number[])[];
}

/**
 * The inspections that would change the plan most come first. An inspection this year is worth V = L · Σ_g π_g · [ |τ_g − τ| ≥ n ], with
 * π_g the probability of finding grade g, τ the year of treatment as known now and τ_g after finding g, n the least shift and L what is
 * at stake (preposterior analysis; Raiffa, Schlaifer 1961). Equals by the expected shift, then by id.
 */
export function rankInspections(candidates: readonly InspectionCandidate[], rule: DueRule): InspectionValue[] {
  const kinds = new Map<TransitionChain, InspectionCandidate[]>();
  for (const candidate of candidates) {
    const ofKind = kinds.get(candidate.chain);
    if (ofKind) ofKind.push(candidate);
    else kinds.set(candidate.chain, [candidate]);
  }
  return [...kinds]
    .flatMap(([chain, ofKind]) => {
      const outlook = outlookOf(chain, rule, Math.max(...ofKind.map((candidate) => yearsSince(candidate, rule))));
      const shifts = shiftsByInspection(rule, outlook);
      return ofKind.map((candidate) => {
        const { treatmentYear, ...shift } = shifts(candidate.inspected.grade, yearsSince(candidate, rule));
        return { id: candidate.id, ...shift, value: shift.changeProbability * candidate.consequence, treatmentYear };
      });
    })
    .toSorted(byValue);
}

function outlookOf(chain: TransitionChain, rule: DueRule, longestSince: number): KindOutlook {
  const alone = meanTransitions(plausibleRates(chain, false), rule.horizonYears);
  return {
    now: meanTransitions(plausibleRates(chain, true), longestSince),
    due: alone.map((from) => from.map((to) => to.slice(rule.grade).reduce((sum, probability) => sum + probability, 0))),
  };
}

function yearsSince({ inspected }: InspectionCandidate, { year }: DueRule): number {
  return Math.max(0, Math.round(year - inspected.year));
}

type Shift = Omit<InspectionValue, 'id' | 'value'>;

/** What an inspection would shift, by the grade and age of the last one: worked out once for all that were inspected alike. */
function shiftsByInspection(rule: DueRule, outlook: KindOutlook): (grade: number, since: number) => Shift {
  const known = new Map<string, Shift>();
  return (grade, since) => {
    const key = `${grade} ${since}`;
    const shift = known.get(key) ?? shiftOf(grade, since, rule, outlook);
    known.set(key, shift);
    return shift;
  };
}

function shiftOf(lastGrade: number, since: number, rule: DueRule, { now, due }: KindOutlook): Shift {
  const yearsTo = (belief: readonly number[]): number => {
    const years = due.findIndex((from) => dot(belief, from) >= rule.threshold);
    return years < 0 ? rule.horizonYears : years;
  };
  const grades = now[0]!.length;
  const found = now[since]![lastGrade];
  if (!found) throw new RangeError(`a grade must be 0 to ${grades - 1}, got ${lastGrade}`);
  const planned = yearsTo(found);
  const shifts = found.map((_, grade) => Math.abs(yearsTo(certainGrade(grades, grade)) - planned));
  const changes = shifts.map((years) => (years >= rule.leastShiftYears ? 1 : 0));
  return {
    changeProbability: dot(found, changes),
    expectedShiftYears: dot(found, shifts),
    treatmentYear: rule.year + planned,
  };
}

function byValue(a: InspectionValue, b: InspectionValue): number {
  return b.value - a.value || b.expectedShiftYears - a.expectedShiftYears || (a.id < b.id ? -1 : 1);
}
