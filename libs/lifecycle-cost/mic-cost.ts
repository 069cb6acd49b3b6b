import { divideHalfUp, multiplyDivideHalfUp } from '#libs/money';
import { buildingAreaUnits, type CostBuilding } from './cost-building.js';
import { areaUnitsPerM2 } from './floor-area.js';
import { requireHorizon, type Horizon } from './horizon.js';
import { workKinds, type WorkKind } from './mic-rule.js';
import type { UnitPrices } from './unit-prices.js';
import { WorkAmounts, type WorkAmount } from './work-amounts.js';
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

/**
 * Renewal cost of many buildings by the method `mic` (see mic-rule.ts). Per building and kind each year is the difference of the
 * rounded running total (half up), so all sums are exact. Throws, naming the value, on areas, years or prices that make no sense.
 */
export function micCost(buildings: readonly CostBuilding[], prices: UnitPrices, horizon: Horizon): PortfolioCost {
  requireHorizon(horizon);
  const ledger = new CostLedger(prices, horizon);
  const facilities = new Set<string>();
  let totalUnits = 0;
  let estimatedUnits = 0;
  for (const building of buildings) {
    totalUnits += buildingAreaUnits(building);
    estimatedUnits += Math.round(building.estimatedAreaM2 * areaUnitsPerM2);
    facilities.add(building.facilityId);
    ledger.add(building);
  }
  return {
    ...ledger.series(),
    floorAreaM2: totalUnits / areaUnitsPerM2,
    estimatedShare: totalUnits === 0 ? 0 : estimatedUnits / totalUnits,
    facilities: facilities.size,
  };
}

/** One building's series by the method `mic`: what it contributes, yen by yen, to any portfolio it is in. */
export function micBuildingCost(building: CostBuilding, prices: UnitPrices, horizon: Horizon): CostSeries {
  requireHorizon(horizon);
  buildingAreaUnits(building);
  const ledger = new CostLedger(prices, horizon);
  ledger.add(building);
  return ledger.series();
}

/** Adds up buildings in flat arrays of integer yen. */
class CostLedger {
  private readonly amounts: WorkAmounts;
  private readonly shares: WorkShareTable;
  private readonly yen: Readonly<Record<WorkKind, Float64Array>>;
  private beyondHorizonYen = 0;

  constructor(
    prices: UnitPrices,
    private readonly horizon: Horizon,
  ) {
    this.amounts = new WorkAmounts(prices);
    this.shares = new WorkShareTable(horizon);
    this.yen = { renovation: new Float64Array(horizon.years), rebuild: new Float64Array(horizon.years) };
  }

  add(building: CostBuilding): void {
    const shares = this.shares.of(building.builtFiscalYear, `building ${building.id}`);
    for (const kind of workKinds) {
      const { amount, denominator } = this.amounts.of(building, kind);
      const whole = { amount, denominator: denominator * shares.denominator };
      addYears(this.yen[kind], whole, shares[kind]);
      this.beyondHorizonYen += multiplyDivideHalfUp(amount, shares[kind].beyondHorizon, whole.denominator);
    }
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

function addYears(yen: Float64Array, whole: WorkAmount, { runningTotals }: KindShares): void {
  let share = 0;
  let paid = 0;
  for (let offset = 0; offset < runningTotals.length; offset += 1) {
    if (runningTotals[offset] === share) continue;
    share = runningTotals[offset]!;
    const runningTotal = multiplyDivideHalfUp(whole.amount, share, whole.denominator);
    yen[offset]! += runningTotal - paid;
    paid = runningTotal;
  }
}
