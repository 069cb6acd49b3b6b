import { type ComponentKind, componentKinds } from '#libs/asset';
import type { ComponentChains, ComponentWeights } from '#libs/condition';
import { type CostExtras, factorsOf, type Horizon, type PriceOutlook, type UnitPrices } from '#libs/lifecycle-cost';
import { FrameOutlook } from './frame-outlook.js';
import { PartOutlook, type PartOutlooks } from './part-outlook.js';
import { requireTreatmentRules } from './require-treatment-rules.js';
import type { TreatmentRules } from './treatment-rules.js';

/** What a city has set that its options depend on. */
export interface RenewalSettings {
  readonly rules: TreatmentRules;
  /** 1 to 60 years. */
  readonly horizon: Horizon;
  readonly prices: UnitPrices;
  /** Planning is paid with renovations and rebuilds, demolition also with rebuilds where it is switched on. */
  readonly extras: CostExtras;
  /** 経常修繕: integer yen per ㎡ in every year in which a building is used. */
  readonly repairYenPerM2: number;
  readonly outlook: PriceOutlook;
  readonly chains: ComponentChains;
  readonly condition: {
    readonly weights: ComponentWeights;
    readonly serviceLifeYears: Readonly<Record<ComponentKind, number>>;
    /** Works on a part are due when C is as probable as this. */
    readonly treatmentPercent: number;
  };
}

/** The settings with what is worked out once for all buildings. */
export interface RenewalContext extends RenewalSettings {
  /** By offset, also of the end of the horizon: by how much prices have risen, and what a yen at prices of today weighs then. */
  readonly rises: Float64Array;
  readonly weights: Float64Array;
  /** By offset, what a yen of each of the years before it comes to. */
  readonly weightSums: Float64Array;
  readonly parts: PartOutlooks;
  readonly frames: FrameOutlook;
  /** コスト配分 of the frame, which is what the parts leave of a thousand. */
  readonly frameThousandths: number;
}

const longestHorizonYears = 60;

/** Made once a city; throws RangeError, naming the value, on settings that make no sense. */
export function renewalContext(settings: RenewalSettings): RenewalContext {
  const { rules, horizon, outlook, chains, condition } = settings;
  requireTreatmentRules(rules);
  const { fromFiscalYear, years } = horizon;
  if (!Number.isInteger(years) || years < 1 || years > longestHorizonYears) {
    throw new RangeError(`years must be an integer from 1 to ${longestHorizonYears}, got ${years}`);
  }
  const factors = Array.from({ length: years + 1 }, (_, offset) => factorsOf(fromFiscalYear + offset, outlook));
  const weights = Float64Array.from(factors, ({ rise, weight }) => rise * weight);
  const outlooks = componentKinds.map((kind) => [kind, new PartOutlook(chains[kind], years, weights)] as const);
  return {
    ...settings,
    rises: Float64Array.from(factors, ({ rise }) => rise),
    weights,
    weightSums: sumsOf(weights, years),
    parts: Object.fromEntries(outlooks) as unknown as PartOutlooks,
    frames: new FrameOutlook(rules.consequences.frameShape, years, weights),
    frameThousandths: frameThousandths(condition.weights),
  };
}

function sumsOf(weights: Float64Array, years: number): Float64Array {
  const sums = new Float64Array(years + 1);
  for (let offset = 0; offset < years; offset += 1) sums[offset + 1] = sums[offset]! + weights[offset]!;
  return sums;
}

function frameThousandths(weights: ComponentWeights): number {
  const ofParts = componentKinds.reduce((sum, kind) => sum + weights[kind], 0);
  if (ofParts > 1000) throw new RangeError(`weights must not exceed 1000 together, got ${ofParts}`);
  return 1000 - ofParts;
}
