import { survival } from '#libs/condition';

/**
 * How probable it is that a frame has to be given up in a year: a Weibull law whose median is the life of its structure. Sums are of
 * probability × weight of the year over the years before each offset, made once for each life and age.
 */
export class FrameOutlook {
  private readonly sums = new Map<number, Float64Array>();

  constructor(
    private readonly shape: number,
    private readonly years: number,
    private readonly weights: Float64Array,
  ) {}

  /** Of a building so old at the beginning of the horizon; below 0 = it is built in the horizon, and counts from then on. */
  failureSums(lifeYears: number, ageYears: number): Float64Array {
    const key = lifeYears * 10_000 + ageYears + 5_000;
    const known = this.sums.get(key);
    if (known) return known;
    const made = this.sumsOf(lifeYears, ageYears);
    this.sums.set(key, made);
    return made;
  }

  private sumsOf(medianYears: number, ageYears: number): Float64Array {
    const life = { medianYears, shape: this.shape };
    const sums = new Float64Array(this.years + 1);
    for (let offset = 0; offset < this.years; offset += 1) {
      const age = ageYears + offset;
      const failure = age < 0 ? 0 : 1 - survival(life, 1, age);
      sums[offset + 1] = sums[offset]! + failure * this.weights[offset]!;
    }
    return sums;
  }
}
