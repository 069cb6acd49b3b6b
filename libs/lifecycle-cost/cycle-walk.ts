import type { BuiltWeights } from './built-weights.js';
import type { Horizon } from './horizon.js';
import type { CycleRule, Work } from './cycle-rule.js';

/**
 * Receives one payment of one work: the work, its year (offset from the first year of the horizon; at or past the horizon's
 * end it is beyond it), its share of the building, and the fiscal year its part was built or, when `rebuilt`, rebuilt.
 */
export type PaymentVisitor<Kind extends string> = (
  work: Work<Kind>,
  offset: number,
  share: number,
  basisFiscalYear: number,
  rebuilt: boolean,
) => void;

/** Walks the works of a rule within one horizon. */
export class CycleWalk<Kind extends string> {
  /** Shares are integers; a building's whole is this number times the total of its weights. */
  readonly sharesPerWeight: number;
  private readonly worksByAge: readonly (readonly Work<Kind>[])[];

  constructor(
    private readonly rule: CycleRule<Kind>,
    private readonly horizon: Horizon,
  ) {
    const { oldestDistinctAge } = rule;
    const ages = Array.from({ length: oldestDistinctAge + horizon.years }, (_, i) => oldestDistinctAge - i);
    this.worksByAge = ages.map((age) => rule.worksFromAge(age));
    this.sharesPerWeight = rule.sharesPerBuilding(horizon.years);
  }

  /** Visits every payment of works that begin in the horizon, of the building as built first and then of what is rebuilt, by year. */
  walk({ fiscalYears, weights }: BuiltWeights, visit: PaymentVisitor<Kind>): void {
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
    visit: PaymentVisitor<Kind>,
  ): void {
    if (share === 0) return;
    const { oldestDistinctAge, rebuildKind } = this.rule;
    const age = Math.min(this.horizon.fromFiscalYear - basisFiscalYear, oldestDistinctAge);
    for (const work of this.worksByAge[oldestDistinctAge - age] ?? []) {
      if (work.startOffset >= this.horizon.years) continue;
      const part = share / work.spreadYears;
      for (let year = 0; year < work.spreadYears; year += 1) {
        const offset = work.startOffset + year;
        visit(work, offset, part, basisFiscalYear, rebuilt);
        if (work.kind === rebuildKind && offset < this.horizon.years) rebuiltShares[offset]! += part;
      }
    }
  }
}
