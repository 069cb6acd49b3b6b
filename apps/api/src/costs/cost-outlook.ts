import type { CostSeries, Horizon, PortfolioCost } from '#libs/lifecycle-cost';
import type { CostBasis } from './cost-basis.js';
import { type CostOutlook, exclusionReasons } from './costs.schema.js';
import { costBuildings, countExclusions } from './cost-stock.js';

/** The yearly cost of everything in the basis, and what it leaves out. */
export function outlookOf({ facilities, method, horizon }: CostBasis): CostOutlook {
  const cost = method.cost(facilities.flatMap(costBuildings));
  return toOutlook(cost, horizon, countExclusions(facilities, exclusionReasons));
}

/** The answer of the API and of the command, in the order of its columns. */
export function toOutlook(cost: PortfolioCost, horizon: Horizon, excluded: CostOutlook['excluded']): CostOutlook {
  return {
    method: 'mic',
    fromFiscalYear: horizon.fromFiscalYear,
    years: [...cost.years],
    totalYen: cost.totalYen,
    averageYen: cost.averageYen,
    beyondHorizonYen: cost.beyondHorizonYen,
    floorAreaM2: cost.floorAreaM2,
    estimatedShare: cost.estimatedShare,
    facilities: cost.facilities,
    excluded,
  };
}

/** A series' total, split into its two kinds of work. */
export function kindTotals({ years }: Pick<CostSeries, 'years'>): { renovationYen: number; rebuildYen: number } {
  return {
    renovationYen: years.reduce((sum, year) => sum + year.renovationYen, 0),
    rebuildYen: years.reduce((sum, year) => sum + year.rebuildYen, 0),
  };
}

/** What every answer about costs says of how it was computed. */
export function shownBasis({ horizon, unitPrices }: CostBasis) {
  return {
    method: 'mic' as const,
    fromFiscalYear: horizon.fromFiscalYear,
    horizonYears: horizon.years,
    unitPriceVersion: unitPrices.version,
  };
}
