import type { BuiltWeights } from './built-weights.js';
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

/** Walks the works of the method `mic` within one horizon. */
export class MicWalk {
  /** Shares are integers; a building's whole is this number times the total of its weights. */
  readonly sharesPerWeight: number;
  private readonly worksByAge: readonly (readonly Work[])[];

  constructor(private readonly horizon: Horizon) {
    const ages = Array.from({ length: oldestDistinctAge + horizon.years }, (_, i) => oldestDistinctAge - i);
    this.worksByAge = ages.map((age) => worksFromAge(age));
    this.sharesPerWeight = sharesPerBuilding(horizon.years);
  }

  /** Visits every payment of works that begin in the horizon, of the building as built first and then of what is rebuilt, by year. */
  walk({ fiscalYears, weights }: BuiltWeights, visit: PaymentVisitor): void {
    const rebuiltShares = new Float64Array(this.horizon.years);
    fiscalYears.forEach((fiscalYear, i) => {
      this.visitCycle(fiscalYear, (weights[i] ?? 0) * this.sharesPerWeight, false, rebuiltShares, visit);
    });
    rebuiltShares.forEach((share, offset) => {
      this.visitCycle(this.horizon.fromFiscalYear + offset, share, true, rebuiltShares, visit);
    });
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
