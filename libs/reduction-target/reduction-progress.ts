/** 縮減目標: what shall be less by a fiscal year, in ㎡ and in yen, as positive numbers; null = no target of that kind. */
export interface ReductionTarget {
  readonly fromFiscalYear: number;
  readonly toFiscalYear: number;
  readonly floorAreaM2: number | null;
  readonly yen: number | null;
}

/** What has been reduced by the end of a fiscal year, counted from the target's beginning. */
export interface ReductionSoFar {
  readonly fiscalYear: number;
  readonly floorAreaM2: number;
  readonly yen: number;
}

/** Where a target stands; shares are of the whole target and may pass 1. */
export interface ReductionProgress {
  readonly fiscalYear: number;
  readonly floorAreaShare: number | null;
  readonly yenShare: number | null;
  readonly remainingFloorAreaM2: number | null;
  readonly remainingYen: number | null;
  /** The share that would be reached by now if every year of the plan did the same. */
  readonly expectedShare: number;
}

/** Progress of a target; throws, naming the value, when its years or amounts make no sense. */
export function reductionProgress(target: ReductionTarget, soFar: ReductionSoFar): ReductionProgress {
  const { fromFiscalYear, toFiscalYear } = target;
  if (!(toFiscalYear >= fromFiscalYear)) {
    throw new RangeError(`toFiscalYear must not be before ${fromFiscalYear}, got ${toFiscalYear}`);
  }
  requireAbove0('floorAreaM2', target.floorAreaM2);
  requireAbove0('yen', target.yen);
  const years = toFiscalYear - fromFiscalYear + 1;
  const past = Math.min(Math.max(soFar.fiscalYear - fromFiscalYear + 1, 0), years);
  return {
    fiscalYear: soFar.fiscalYear,
    floorAreaShare: target.floorAreaM2 === null ? null : soFar.floorAreaM2 / target.floorAreaM2,
    yenShare: target.yen === null ? null : soFar.yen / target.yen,
    remainingFloorAreaM2: target.floorAreaM2 === null ? null : hundredths(target.floorAreaM2 - soFar.floorAreaM2),
    remainingYen: target.yen === null ? null : target.yen - soFar.yen,
    expectedShare: past / years,
  };
}

function requireAbove0(name: string, value: number | null): void {
  if (value !== null && !(value > 0 && Number.isFinite(value))) {
    throw new RangeError(`${name} of a target must be above 0, got ${value}`);
  }
}

/** ㎡ to the hundredth, never below 0. */
function hundredths(areaM2: number): number {
  return Math.max(0, Math.round(areaM2 * 100) / 100);
}
