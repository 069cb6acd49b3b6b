import { majorCategories, type MajorCategory } from '#libs/asset';
import type { CostBuilding } from './cost-building.js';
import { areaUnits, areaUnitsPerM2 } from './floor-area.js';
import type { WorkKind } from './mic-rule.js';
import { requireUnitPrices, type UnitPrices } from './unit-prices.js';

/** The whole cost of a building's work of one kind: a safe integer, in 1/denominator of a yen. */
export interface WorkAmount {
  readonly amount: number;
  readonly denominator: number;
}

/** Prices buildings exactly: what the prices and the area unit have in common is cancelled once, so that amounts stay small. */
export class WorkAmounts {
  private readonly denominators: Readonly<Record<WorkKind, number>>;
  private readonly scaledPrices: Readonly<Record<WorkKind, ReadonlyMap<MajorCategory, number>>>;

  constructor(prices: UnitPrices) {
    requireUnitPrices(prices);
    const divisors = {
      renovation: commonDivisor(pricesOf(prices, 'renovation')),
      rebuild: commonDivisor(pricesOf(prices, 'rebuild')),
    };
    const scaled = (kind: WorkKind): ReadonlyMap<MajorCategory, number> =>
      new Map(majorCategories.map((category) => [category, priceOf(prices, category, kind) / divisors[kind]]));
    this.denominators = {
      renovation: areaUnitsPerM2 / divisors.renovation,
      rebuild: areaUnitsPerM2 / divisors.rebuild,
    };
    this.scaledPrices = { renovation: scaled('renovation'), rebuild: scaled('rebuild') };
  }

  /** Throws, naming building and value, when a category has no price or the cost is beyond exact integers. */
  of(building: CostBuilding, kind: WorkKind): WorkAmount {
    let amount = 0;
    for (const { category, floorAreaM2 } of building.areas) {
      const price = this.scaledPrices[kind].get(category);
      if (price === undefined) throw new RangeError(`building ${building.id} has an area of no category: ${category}`);
      amount += price * areaUnits(floorAreaM2, `building ${building.id}`);
      if (amount > Number.MAX_SAFE_INTEGER) {
        throw new RangeError(`floorAreaM2 of building ${building.id} is too large to price exactly: ${floorAreaM2}`);
      }
    }
    return { amount, denominator: this.denominators[kind] };
  }
}

function pricesOf(prices: UnitPrices, kind: WorkKind): number[] {
  return majorCategories.map((category) => priceOf(prices, category, kind));
}

function priceOf(prices: UnitPrices, category: MajorCategory, kind: WorkKind): number {
  return kind === 'renovation' ? prices[category].renovationYenPerM2 : prices[category].rebuildYenPerM2;
}

function commonDivisor(values: readonly number[]): number {
  return values.reduce(greatestCommonDivisor, areaUnitsPerM2);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
