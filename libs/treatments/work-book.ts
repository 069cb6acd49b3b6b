import { type ComponentKind, componentKinds } from '#libs/asset';
import { allocateByRunningTotal, multiplyDivideHalfUp } from '#libs/money';
import type { BuildingState } from './building-state.js';
import type { RenewalContext } from './renewal-context.js';
import type { DatedTreatment, Payment, TreatmentWhy } from './renewal-option.js';
import { isRebuild, type TreatmentKind } from './treatment-kinds.js';

/** A work of one building with what sequences of works are weighed by. */
export interface Work {
  readonly treatment: DatedTreatment;
  /** The first offset at which its parts are as new. */
  readonly end: number;
  /** Bit k: the part of kind k is as new after it. */
  readonly resets: number;
  /** Of the floor area that the building has today, in percent, after it. */
  readonly areaPercent: number;
  /** Of all payments, weighed to the base year. */
  readonly presentYen: number;
  readonly payments: readonly { readonly offset: number; readonly yen: number }[];
  /** The payments of the work where it stands at a place of a list; made once for each. */
  readonly paidAt: Payment[][];
}

/** Prices the works of one building, each once: the options of a building share them. */
export class WorkBook {
  private readonly works = new Map<number, Work>();

  constructor(
    private readonly state: BuildingState,
    private readonly context: RenewalContext,
  ) {}

  /** The work, on a building whose floor area is so many percent of today's; parts are those of the rule unless said. */
  work(
    kind: TreatmentKind,
    startOffset: number,
    why: TreatmentWhy,
    areaPercent = 100,
    parts: readonly ComponentKind[] = this.context.rules.treatments[kind].parts,
  ): Work {
    const resets = parts.reduce((mask, part) => mask | (1 << componentKinds.indexOf(part)), 0);
    const key = keyOf(kind, startOffset, why, areaPercent, resets);
    const known = this.works.get(key);
    if (known) return known;
    const made = this.made(kind, startOffset, why, areaPercent, parts, resets);
    this.works.set(key, made);
    return made;
  }

  private made(
    kind: TreatmentKind,
    startOffset: number,
    why: TreatmentWhy,
    areaPercent: number,
    parts: readonly ComponentKind[],
    resets: number,
  ): Work {
    const { rules, rises, weights } = this.context;
    const { years, programme } = rules.treatments[kind];
    const after = this.percentAfter(kind, areaPercent);
    const baseYen = this.baseYen(kind, parts, kind === 'rebuild-smaller' ? after : areaPercent, areaPercent);
    let [costYen, presentYen] = [0, 0];
    const payments = allocateByRunningTotal(baseYen, evenShares[years]!).map((share, year) => {
      const offset = startOffset + year;
      const yen = Math.round(share * rises[offset]!);
      costYen += yen;
      presentYen += (yen / rises[offset]!) * weights[offset]!;
      return { offset, yen };
    });
    const floorAreaM2 = kind === 'demolition' ? 0 : (this.state.worth.floorAreaM2 * after) / 100;
    const treatment = { kind, parts, startOffset, years, costYen, programme, floorAreaM2, why };
    return { treatment, end: startOffset + years, resets, areaPercent: after, presentYen, payments, paidAt: [] };
  }

  private percentAfter(kind: TreatmentKind, areaPercent: number): number {
    if (kind === 'demolition') return 0;
    return kind === 'rebuild-smaller' ? this.context.rules.smallerAreaPercent : areaPercent;
  }

  /** At the prices of today: the share of the price for the area worked on, with planning, and the old building's demolition. */
  private baseYen(kind: TreatmentKind, parts: readonly ComponentKind[], areaPercent: number, oldPercent: number) {
    const { rules, extras, condition } = this.context;
    const { worth } = this.state;
    const { of, percent } = rules.treatments[kind].price;
    if (of === 'demolition') return this.demolitionYen(oldPercent, percent);
    if (of === 'parts') {
      const thousandths = parts.reduce((sum, part) => sum + condition.weights[part], 0);
      return multiplyDivideHalfUp(worth.rebuildYen, thousandths * percent * areaPercent, 1000 * 100 * 100);
    }
    const wholeYen = of === 'renovation' ? worth.renovationYen : worth.rebuildYen;
    const workYen = multiplyDivideHalfUp(wholeYen, percent * areaPercent, 100 * 100);
    const planningYen = extras.kinds.has('planning') ? multiplyDivideHalfUp(workYen, extras.planningPercent, 100) : 0;
    const goes = isRebuild(kind) && extras.kinds.has('demolition');
    return workYen + planningYen + (goes ? this.demolitionYen(oldPercent, 100) : 0);
  }

  private demolitionYen(areaPercent: number, percent: number): number {
    const areaCents = Math.round(this.state.worth.floorAreaM2 * 100);
    return multiplyDivideHalfUp(this.context.extras.demolitionYenPerM2, areaCents * areaPercent * percent, 1_000_000);
  }
}

/** A work takes ten years at the most. */
const evenShares = Array.from({ length: 11 }, (_, years) => Array.from({ length: years }, () => 1));

const kindNumbers: Readonly<Record<TreatmentKind, number>> = {
  repair: 0,
  renovation: 1,
  'life-extension': 2,
  rebuild: 3,
  'rebuild-smaller': 4,
  demolition: 5,
};
const reasonNumbers: Readonly<Record<TreatmentWhy['reason'], number>> = {
  grade: 0,
  'grade-forecast': 1,
  'part-age': 2,
  'building-age': 3,
  'life-end': 4,
  closing: 5,
};

/** A whole number of its own for works that differ in anything. */
function keyOf(kind: TreatmentKind, start: number, why: TreatmentWhy, areaPercent: number, resets: number): number {
  const component = why.component === null ? componentKinds.length : componentKinds.indexOf(why.component);
  const what = ((kindNumbers[kind] * 64 + start) * 32 + resets) * 101 + areaPercent;
  return ((what * 6 + reasonNumbers[why.reason]) * 6 + component) * 4096 + why.dueOffset + 2048;
}
