import { majorCategories } from '#libs/asset';
import type { CostColumns, FacilityColumns } from '../api/types.js';
import type { FacilityStanding } from '../map/facility-standing.js';
import { dueMarks, type FacilityPoint } from '../map/facility-points.js';

/** Joins the places of the facilities with what they cost; without costs they are drawn all the same. */
export function mapPoints(
  columns: FacilityColumns,
  costs: CostColumns | null,
  standings: ReadonlyMap<string, FacilityStanding> | null = null,
): FacilityPoint[] {
  const costPlace = new Map(costs?.ids.map((id, i) => [id, i]));
  return columns.ids.map((id, i) => ({
    id,
    name: columns.names[i] ?? '',
    lon: columns.lons[i] ?? 0,
    lat: columns.lats[i] ?? 0,
    category: majorCategories[columns.categories[i] ?? -1] ?? null,
    isOwn: columns.owners[i] === 'city',
    floorAreaM2: columns.floorAreasM2[i] ?? null,
    builtFiscalYear: columns.builtFiscalYears[i] ?? null,
    users: columns.users[i] ?? null,
    expenditurePerUserYen: columns.expendituresPerUserYen[i] ?? null,
    estimatedShare: columns.estimatedShares[i] ?? null,
    builtYearEstimated: columns.builtYearsEstimated[i] ?? false,
    ...costOf(costs, costPlace.get(id), columns.estimated[i] ?? false),
    standing: standings?.get(id) ?? null,
  }));
}

/** More years with a rebuild than any real facility has: its built year is an estimated distribution. */
const yearsOfDistribution = 13;

function costOf(costs: CostColumns | null, place: number | undefined, isEstimated: boolean) {
  if (!costs || place === undefined) return { averageYearlyYen: null, rebuiltFiscalYear: null, due: '' };
  const payments = costs.rebuildPaymentYears[place] ?? [];
  const isDistribution = isEstimated && payments.length >= yearsOfDistribution;
  return {
    averageYearlyYen: costs.averageYens[place] ?? null,
    rebuiltFiscalYear: isDistribution ? null : endOfFirstRun(payments),
    due: dueString(
      costs.renovationYears[place] ?? [],
      costs.rebuildYears[place] ?? [],
      costs.fromFiscalYear,
      costs.horizonYears,
    ),
  };
}

/** One of dueMarks for each year of the forecast. */
export function dueString(
  renovations: readonly number[],
  rebuilds: readonly number[],
  fromFiscalYear: number,
  years: number,
): string {
  const renovated = new Set(renovations);
  const rebuilt = new Set(rebuilds);
  const markOf = (year: number): string => {
    if (rebuilt.has(year)) return renovated.has(year) ? dueMarks.both : dueMarks.rebuild;
    return renovated.has(year) ? dueMarks.renovation : dueMarks.nothing;
  };
  return Array.from({ length: years }, (_, i) => markOf(fromFiscalYear + i)).join('');
}

/** The last of the years that follow one another from the first on; null when there are none. */
export function endOfFirstRun(years: readonly number[]): number | null {
  const gap = years.findIndex((year, i) => i > 0 && year !== (years[i - 1] ?? 0) + 1);
  return years[gap === -1 ? years.length - 1 : gap - 1] ?? null;
}
