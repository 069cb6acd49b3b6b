import { componentKinds } from '#libs/asset';
import type { BuildingState } from './building-state.js';
import type { RenewalContext } from './renewal-context.js';
import { isRebuild } from './treatment-kinds.js';
import type { Work } from './work-book.js';

/** What a sequence of works comes to in yen of the base year, not rounded. */
export interface Weighed {
  readonly lifeCycleCostYen: number;
  readonly riskYen: number;
  readonly lostAreaYen: number;
}

/**
 * Weighs the sequences of works of one building. Everything is a difference of sums made once for the city, so that a sequence takes as
 * many steps as it has works.
 */
export class WorkScale {
  private readonly years: number;
  private readonly anchorSums: readonly Float64Array[];
  /** Value of each part and of the frame at the prices of today. */
  private readonly partYen: readonly number[];
  private readonly frameYen: number;

  constructor(
    private readonly state: BuildingState,
    private readonly context: RenewalContext,
  ) {
    const { rebuildYen } = state.worth;
    this.years = context.horizon.years;
    this.anchorSums = state.parts.map(({ kind, anchor }) => context.parts[kind].worstSums(anchor));
    this.partYen = componentKinds.map((kind) => (rebuildYen * context.condition.weights[kind]) / 1000);
    this.frameYen = (rebuildYen * context.frameThousandths) / 1000;
  }

  weigh(works: readonly Work[]): Weighed {
    const used = this.usedUntil(works);
    return {
      lifeCycleCostYen: this.paidYen(works) + this.runningYen(works, used) - this.remainingYen(works),
      riskYen: this.partRiskYen(works, used) + this.frameRiskYen(works),
      lostAreaYen: this.lostAreaYen(works),
    };
  }

  /** The offset at which nobody uses the building any more. */
  private usedUntil(works: readonly Work[]): number {
    return Math.min(this.state.closingOffset ?? this.years, this.standsUntil(works));
  }

  private standsUntil(works: readonly Work[]): number {
    const last = works.at(-1);
    return last?.treatment.kind === 'demolition' ? last.end : this.years;
  }

  private paidYen(works: readonly Work[]): number {
    let sum = 0;
    for (const { presentYen } of works) sum += presentYen;
    return sum;
  }

  /** 経常修繕 of the floor area in use. */
  private runningYen(works: readonly Work[], used: number): number {
    const { weightSums, repairYenPerM2 } = this.context;
    let [percentYears, from, percent] = [0, 0, 100];
    for (const { end, areaPercent } of works) {
      if (areaPercent === percent || end >= used) continue;
      percentYears += percent * (weightSums[end]! - weightSums[from]!);
      [from, percent] = [end, areaPercent];
    }
    percentYears += percent * (weightSums[used]! - weightSums[from]!);
    return (repairYenPerM2 * this.state.worth.floorAreaM2 * percentYears) / 100;
  }

  /** What frame and parts are worth at the end of the horizon: in a straight line from their price when new to nothing after their life. */
  private remainingYen(works: readonly Work[]): number {
    const last = works.at(-1);
    if (last?.areaPercent === 0) return 0;
    const { condition, weights } = this.context;
    let frame = this.remainingOfFrame(works);
    frame *= this.frameYen;
    let parts = 0;
    for (let k = 0; k < componentKinds.length; k += 1) {
      const life = condition.serviceLifeYears[componentKinds[k]!];
      const age = this.years - this.newAt(works, k);
      parts += this.partYen[k]! * Math.max(0, 1 - age / life);
    }
    return ((frame + parts) * weights[this.years]! * (last?.areaPercent ?? 100)) / 100;
  }

  private remainingOfFrame(works: readonly Work[]): number {
    let builtAt = -this.state.ageYears;
    let life = this.state.usualLifeYears;
    for (const { treatment, end } of works) {
      if (isRebuild(treatment.kind)) [builtAt, life] = [end, this.state.usualLifeYears];
      else if (treatment.kind === 'life-extension') life = this.state.extendedLifeYears ?? life;
    }
    return Math.min(1, Math.max(0, 1 - (this.years - builtAt) / life));
  }

  private newAt(works: readonly Work[], k: number): number {
    for (let at = works.length - 1; at >= 0; at -= 1) {
      const { resets, end } = works[at]!;
      if (resets & (1 << k)) return end;
    }
    return -this.state.parts[k]!.ageYears;
  }

  /** Σ over parts and years of use of the probability of the worst grade × what that costs. */
  private partRiskYen(works: readonly Work[], used: number): number {
    const { partPercent } = this.context.rules.consequences;
    let yen = 0;
    for (let k = 0; k < componentKinds.length; k += 1) yen += this.partYen[k]! * this.worstYears(works, k, used);
    return (yen * partPercent) / 100;
  }

  /** Expected years of a part in the worst grade, weighed by year and by the share of the floor area that there is. */
  private worstYears(works: readonly Work[], k: number, used: number): number {
    const outlook = this.context.parts[componentKinds[k]!];
    let sums = this.anchorSums[k]!;
    let [years, from, percent] = [0, 0, 100];
    for (const { resets, end, areaPercent } of works) {
      if (!(resets & (1 << k)) || end >= used) continue;
      years += percent * (sums[end]! - sums[from]!);
      sums = outlook.worstSumsAfter(end);
      [from, percent] = [end, areaPercent];
    }
    return (years + percent * (sums[used]! - sums[from]!)) / 100;
  }

  /** Σ over the years in which the building stands of the probability that its frame fails × what that costs. */
  private frameRiskYen(works: readonly Work[]): number {
    const { frames, rules } = this.context;
    const { usualLifeYears, extendedLifeYears, framePercent } = this.state;
    const stands = this.standsUntil(works);
    let { ageYears } = this.state;
    let sums = frames.failureSums(usualLifeYears, ageYears);
    let [failures, from, percent] = [0, 0, framePercent];
    for (const { treatment, end, areaPercent } of works) {
      const isNew = isRebuild(treatment.kind);
      if (!isNew && treatment.kind !== 'life-extension') continue;
      failures += percent * (sums[end]! - sums[from]!);
      if (isNew) ageYears = -end;
      sums = frames.failureSums(isNew ? usualLifeYears : (extendedLifeYears ?? usualLifeYears), ageYears);
      [from, percent] = [end, isNew ? areaPercent : percent];
    }
    failures += percent * (sums[stands]! - sums[from]!);
    return (failures * this.state.worth.rebuildYen * rules.consequences.framePercent) / 10_000;
  }

  private lostAreaYen(works: readonly Work[]): number {
    if (this.state.closingOffset !== null) return 0;
    const { weightSums, rules } = this.context;
    const smaller = works.find(({ areaPercent }) => areaPercent < 100);
    if (!smaller) return 0;
    const years = weightSums[this.years]! - weightSums[smaller.end]!;
    const lostPercent = (100 - smaller.areaPercent) * rules.consequences.lostAreaPercent;
    return (years * this.state.worth.rebuildYen * lostPercent) / 10_000;
  }
}
