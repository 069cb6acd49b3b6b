import { divideHalfUp, multiplyDivideHalfUp } from '#libs/money';
import { BuildingPricer, type PricedBuilding } from './building-pricer.js';
import type { CostBuilding } from './cost-building.js';
import { areaUnitsPerM2 } from './floor-area.js';
import { requireHorizon, type Horizon } from './horizon.js';
import { micRule, standsOut, workKinds, type WorkKind } from './mic-rule.js';
import type { UnitPrices } from './unit-prices.js';
import { WorkShareTable, type KindShares } from './work-shares.js';

/** Integer yen due in one fiscal year. */
export interface YearCost {
  readonly fiscalYear: number;
  readonly renovationYen: number;
  readonly rebuildYen: number;
  readonly totalYen: number;
}

/** Yearly cost in integer yen; beyondHorizonYen = what works begun in the horizon pay after its end, left out of all else. */
export interface CostSeries {
  readonly years: readonly YearCost[];
  readonly totalYen: number;
  readonly averageYen: number;
  readonly beyondHorizonYen: number;
}

/** The sum of its buildings' series; estimatedShare = share (0–1) of the floor area with any estimated input. */
export interface PortfolioCost extends CostSeries {
  readonly floorAreaM2: number;
  readonly estimatedShare: number;
  readonly facilities: number;
}

/** Renewal cost of many buildings by the method `mic`; see MicMethod, which a caller with several questions keeps. */
export function micCost(buildings: readonly CostBuilding[], prices: UnitPrices, horizon: Horizon): PortfolioCost {
  return new MicMethod(prices, horizon).cost(buildings);
}

/** One building's series by the method `mic`: what it contributes, yen by yen, to any portfolio it is in. */
export function micBuildingCost(building: CostBuilding, prices: UnitPrices, horizon: Horizon): CostSeries {
  return new MicMethod(prices, horizon).buildingCost(building);
}

/**
 * The method `mic` (see mic-rule.ts) for one set of prices and one horizon. Per building and kind each year is the difference of
 * the rounded running total (half up), so all sums are exact. Throws, naming the value, on prices, years and areas that make no
 * sense. Keeps what buildings have in common: one instance for a whole city is much cheaper than one for each facility.
 */
export class MicMethod {
  private readonly pricer: BuildingPricer;
  private readonly shares: WorkShareTable<WorkKind>;

  constructor(
    prices: UnitPrices,
    private readonly horizon: Horizon,
  ) {
    requireHorizon(horizon);
    this.pricer = new BuildingPricer(prices);
    this.shares = new WorkShareTable(micRule, horizon);
  }

  /** The sum of the buildings, whichever they are: a facility, a category, a city. */
  cost(buildings: readonly CostBuilding[]): PortfolioCost {
    const ledger = new YearLedger(this.horizon);
    const facilities = new Set<string>();
    let totalUnits = 0;
    let estimatedUnits = 0;
    for (const building of buildings) {
      totalUnits += this.enter(building, ledger).floorAreaUnits;
      estimatedUnits += Math.round(building.estimatedAreaM2 * areaUnitsPerM2);
      facilities.add(building.facilityId);
    }
    return {
      ...ledger.series(),
      floorAreaM2: totalUnits / areaUnitsPerM2,
      estimatedShare: totalUnits === 0 ? 0 : estimatedUnits / totalUnits,
      facilities: facilities.size,
    };
  }

  buildingCost(building: CostBuilding): CostSeries {
    const ledger = new YearLedger(this.horizon);
    this.enter(building, ledger);
    return ledger.series();
  }

  /**
   * The fiscal years in which a work of this kind is done in earnest on any of the buildings: more than a tenth of a building in
   * one year. What is caught up over ten years, what follows from that, and an estimated distribution of built years stay below.
   */
  workYears(buildings: readonly CostBuilding[], kind: WorkKind): number[] {
    const offsets = new Set<number>();
    for (const building of buildings) {
      const { of, denominator } = this.shares.of(building.builtFiscalYear, building.id);
      const { offsets: paid, shares } = of[kind];
      paid.forEach((offset, i) => {
        if (standsOut(shares[i]!, denominator)) offsets.add(offset);
      });
    }
    return [...offsets].toSorted((a, b) => a - b).map((offset) => this.horizon.fromFiscalYear + offset);
  }

  private enter(building: CostBuilding, ledger: YearLedger): PricedBuilding {
    const priced = this.pricer.price(building);
    const shares = this.shares.of(building.builtFiscalYear, building.id);
    for (const kind of workKinds) {
      const denominator = this.pricer.denominators[kind] * shares.denominator;
      ledger.add(kind, priced[kind], denominator, shares.of[kind]);
    }
    return priced;
  }
}

/** Adds up works in flat arrays of integer yen. */
class YearLedger {
  private readonly yen: Readonly<Record<WorkKind, Float64Array>>;
  private beyondHorizonYen = 0;

  constructor(private readonly horizon: Horizon) {
    this.yen = { renovation: new Float64Array(horizon.years), rebuild: new Float64Array(horizon.years) };
  }

  /**
   * Enters one building's works of one kind, whose whole amount and shares of it are both integers, together in 1/denominator yen:
   * in each year the difference of the rounded running total.
   */
  add(kind: WorkKind, amount: number, denominator: number, { offsets, shares, beyondHorizon }: KindShares): void {
    const yen = this.yen[kind];
    let share = 0;
    let paid = 0;
    for (let i = 0; i < offsets.length; i += 1) {
      share += shares[i]!;
      const runningTotal = multiplyDivideHalfUp(amount, share, denominator);
      yen[offsets[i]!]! += runningTotal - paid;
      paid = runningTotal;
    }
    this.beyondHorizonYen += multiplyDivideHalfUp(amount, beyondHorizon, denominator);
  }

  series(): CostSeries {
    const years = Array.from({ length: this.horizon.years }, (_, offset) => this.yearCost(offset));
    const totalYen = years.reduce((before, year) => before + year.totalYen, 0);
    return {
      years,
      totalYen,
      averageYen: divideHalfUp(totalYen, this.horizon.years),
      beyondHorizonYen: this.beyondHorizonYen,
    };
  }

  private yearCost(offset: number): YearCost {
    const renovationYen = this.yen.renovation[offset] ?? 0;
    const rebuildYen = this.yen.rebuild[offset] ?? 0;
    const fiscalYear = this.horizon.fromFiscalYear + offset;
    return { fiscalYear, renovationYen, rebuildYen, totalYen: renovationYen + rebuildYen };
  }
}
