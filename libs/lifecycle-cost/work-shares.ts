import type { BuiltFiscalYear } from './cost-building.js';
import type { Horizon } from './horizon.js';
import { workKinds, type WorkKind } from './mic-rule.js';
import { MicWalk } from './mic-walk.js';

/** Of one kind of work, in 1/denominator of the building: the running total up to each year, and what is due after the last. */
export interface KindShares {
  readonly runningTotals: Float64Array;
  readonly beyondHorizon: number;
}

export interface WorkShares {
  readonly denominator: number;
  readonly renovation: KindShares;
  readonly rebuild: KindShares;
}

/** The shares of a building's works by the year it was built, each computed once per horizon. */
export class WorkShareTable {
  private readonly known = new Map<BuiltFiscalYear, WorkShares>();
  private readonly mic: MicWalk;

  constructor(private readonly horizon: Horizon) {
    this.mic = new MicWalk(horizon);
  }

  /** Throws, naming `what`, when the year is no integer or the distribution is none. */
  of(built: BuiltFiscalYear, what: string): WorkShares {
    const found = this.known.get(built);
    if (found) return found;
    const shares = this.compute(built, what);
    this.known.set(built, shares);
    return shares;
  }

  private compute(built: BuiltFiscalYear, what: string): WorkShares {
    const { years } = this.horizon;
    const byYear = { renovation: new Float64Array(years), rebuild: new Float64Array(years) };
    const beyondHorizon = { renovation: 0, rebuild: 0 };
    const denominator = this.mic.walk(built, what, ({ kind }, offset, share) => {
      if (offset < years) byYear[kind][offset]! += share;
      else beyondHorizon[kind] += share;
    });
    for (const kind of workKinds) accumulate(byYear[kind]);
    const of = (kind: WorkKind): KindShares => ({ runningTotals: byYear[kind], beyondHorizon: beyondHorizon[kind] });
    return { denominator, renovation: of('renovation'), rebuild: of('rebuild') };
  }
}

function accumulate(values: Float64Array): void {
  for (let i = 1; i < values.length; i += 1) values[i]! += values[i - 1]!;
}
