import type { YearCost } from '#libs/lifecycle-cost';
import type { MethodQuestion } from './choose-method.js';
import type { CostBasis } from './cost-basis.js';
import { facilitySeries } from './cost-evidence.js';
import { shownBasis } from './cost-outlook.js';
import { costBuildings } from './cost-stock.js';

type Columns = ReturnType<typeof compute>;

/** The last columns of a stock and what they answered: they are kept as long as the stock is, for every visit to a map asks for them. */
const lastOf = new WeakMap<CostBasis['facilities'], { readonly question: string; readonly columns: Columns }>();

/** Cost of each facility as columns. Prices and settings are part of the question, by their versions. */
export function costColumnsOf(basis: CostBasis, { kinds, pricesRisePercent }: MethodQuestion): Columns {
  const { costSettingsVersion } = basis;
  const question = JSON.stringify({ ...shownBasis(basis), costSettingsVersion, kinds, pricesRisePercent });
  const last = lastOf.get(basis.facilities);
  if (last?.question === question) return last.columns;
  const columns = compute(basis);
  lastOf.set(basis.facilities, { question, columns });
  return columns;
}

function compute(basis: CostBasis) {
  const series = facilitySeries(basis);
  return {
    ...shownBasis(basis),
    ids: series.map(({ facility }) => facility.id),
    averageYens: series.map(({ cost }) => cost.averageYen),
    renovationYears: series.map(({ facility }) => basis.method.workYears(costBuildings(facility), 'renovation')),
    rebuildYears: series.map(({ facility }) => basis.method.workYears(costBuildings(facility), 'rebuild')),
    rebuildPaymentYears: series.map(({ cost }) => yearsOfRebuild(cost.years)),
  };
}

function yearsOfRebuild(years: readonly YearCost[]): number[] {
  return years.filter(({ rebuildYen }) => rebuildYen > 0).map(({ fiscalYear }) => fiscalYear);
}
