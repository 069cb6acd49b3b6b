import type { BuiltFiscalYear, WeightedYear } from './cost-building.js';
import { probabilityWeights, requireFiscalYear, weightedYears } from './cost-building.js';
import type { Horizon } from './horizon.js';
import { oldestDistinctAge, sharesPerBuilding, worksFromAge, type Work } from './mic-rule.js';

/**
 * Receives one payment of one work: the work, its year (offset from the first year of the horizon; at or past the horizon's
 * end it is beyond it), its share of the building, and the fiscal year its part was built or, when `rebuilt`, rebuilt.
 */
export type PaymentVisitor = (
  work: Work,
  offset: number,
  share: number,
  basisFiscalYear: number,
  rebuilt: boolean,
) => void;

/** Walks the works of the method `mic` within one horizon; shares are integers out of the denominator that `walk` returns. */
export class MicWalk {
  private readonly worksByAge: readonly (readonly Work[])[];
  private readonly shares: number;

  constructor(private readonly horizon: Horizon) {
    const ages = Array.from({ length: oldestDistinctAge + horizon.years }, (_, i) => oldestDistinctAge - i);
    this.worksByAge = ages.map((age) => worksFromAge(age));
    this.shares = sharesPerBuilding(horizon.years);
  }

  /**
   * Visits every payment of works that begin in the horizon, of the building first and then of what is rebuilt, by year; a
   * distribution is carried as its expectation. Answers the denominator of the shares.
   */
  walk(built: BuiltFiscalYear, what: string, visit: PaymentVisitor): number {
    const rebuiltShares = new Float64Array(this.horizon.years);
    for (const { fiscalYear, weight } of yearsOf(built, what)) {
      this.visitCycle(fiscalYear, weight * this.shares, false, rebuiltShares, visit);
    }
    rebuiltShares.forEach((share, offset) => {
      this.visitCycle(this.horizon.fromFiscalYear + offset, share, true, rebuiltShares, visit);
    });
    return typeof built === 'number' ? this.shares : this.shares * probabilityWeights;
  }

  private visitCycle(
    basisFiscalYear: number,
    share: number,
    rebuilt: boolean,
    rebuiltShares: Float64Array,
    visit: PaymentVisitor,
  ): void {
    if (share === 0) return;
    const age = Math.min(this.horizon.fromFiscalYear - basisFiscalYear, oldestDistinctAge);
    for (const work of this.worksByAge[oldestDistinctAge - age] ?? []) {
      if (work.startOffset >= this.horizon.years) continue;
      const part = share / work.spreadYears;
      for (let year = 0; year < work.spreadYears; year += 1) {
        const offset = work.startOffset + year;
        visit(work, offset, part, basisFiscalYear, rebuilt);
        if (work.kind === 'rebuild' && offset < this.horizon.years) rebuiltShares[offset]! += part;
      }
    }
  }
}

function yearsOf(built: BuiltFiscalYear, what: string): readonly WeightedYear[] {
  if (typeof built !== 'number') return weightedYears(built, what);
  return [{ fiscalYear: requireFiscalYear(built, what), weight: 1 }];
}
