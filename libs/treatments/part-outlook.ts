import { type ComponentKind, conditionGrades } from '#libs/asset';
import { gradeForecaster, type GradePoints, mextGradePoints, type TransitionChain } from '#libs/condition';

/** Longest ago that an inspection may be; what is older counts as this old. */
const oldestYears = 150;

/** A part at the beginning of the horizon: the grade it last had and how many years ago. */
export interface PartAnchor {
  readonly grade: number;
  readonly sinceYears: number;
}

/** The best grade, this year. */
export const asNew: PartAnchor = { grade: 0, sinceYears: 0 };

/**
 * What is to be expected of a kind of part if nothing is done, worked out once for all parts of a city: by the last grade (row) and
 * the years since then. Sums are of probability × weight of the year, so that any stretch of years is one difference.
 */
export class PartOutlook {
  private readonly worst: readonly Float64Array[];
  private readonly poor: readonly Float64Array[];
  private readonly expectedPoints: readonly Float64Array[];
  private readonly sums: (Float64Array | undefined)[] = [];
  private readonly afterReset: (Float64Array | undefined)[] = [];

  constructor(
    chain: TransitionChain,
    private readonly years: number,
    private readonly weights: Float64Array,
    points: GradePoints = mextGradePoints,
  ) {
    const ofGrades = conditionGrades.map((grade) => points[grade]);
    const wish = { years: years + oldestYears, points: ofGrades, threshold: 0.5, repairs: false, asOfYear: 0 };
    const forecast = gradeForecaster(chain, wish);
    const outlooks = conditionGrades.map((_, grade) => forecast({ year: 0, grade, ownReadings: 0 }).years);
    this.worst = outlooks.map((of) => Float64Array.from(of, ({ probabilities }) => probabilities[3]!));
    this.poor = outlooks.map((of) => Float64Array.from(of, ({ probabilities: [, , C, D] }) => C! + D!));
    this.expectedPoints = outlooks.map((of) => Float64Array.from(of, (year) => year.points.expected));
  }

  /** Expected points so many years after the beginning of the horizon. */
  pointsAt({ grade, sinceYears }: PartAnchor, offset: number): number {
    return this.expectedPoints[grade]![Math.min(sinceYears, oldestYears) + offset]!;
  }

  /** The first year of the horizon in which C or worse is as probable as this; null = none. */
  poorFrom({ grade, sinceYears }: PartAnchor, probability: number): number | null {
    const since = Math.min(sinceYears, oldestYears);
    const ahead = this.poor[grade]!.subarray(since, since + this.years).findIndex((of) => of >= probability);
    return ahead < 0 ? null : ahead;
  }

  /** Of a part left as it is: Σ over the years before each offset of the probability of the worst grade × weight of the year. */
  worstSums({ grade, sinceYears }: PartAnchor): Float64Array {
    const since = Math.min(sinceYears, oldestYears);
    const key = grade * (oldestYears + 1) + since;
    return (this.sums[key] ??= this.sumsFrom(grade, since, 0));
  }

  /** The same of a part that is as new at an offset; before it 0. */
  worstSumsAfter(offset: number): Float64Array {
    return (this.afterReset[offset] ??= this.sumsFrom(0, 0, offset));
  }

  private sumsFrom(grade: number, since: number, from: number): Float64Array {
    const sums = new Float64Array(this.years + 1);
    for (let offset = from; offset < this.years; offset += 1) {
      sums[offset + 1] = sums[offset]! + this.worst[grade]![since + offset - from]! * this.weights[offset]!;
    }
    return sums;
  }
}

/** By kind of part. */
export type PartOutlooks = Readonly<Record<ComponentKind, PartOutlook>>;
