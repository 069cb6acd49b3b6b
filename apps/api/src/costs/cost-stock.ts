import type { FacilityStatus, MajorCategory, Owner } from '#libs/asset';
import { type CostBuilding, priceBuildingAreas, type YearProbability } from '#libs/lifecycle-cost';
import type { ExclusionReason } from './costs.schema.js';

/** One building with its facility, or a facility without buildings (buildingId null). */
export interface StockRow {
  readonly facilityId: string;
  readonly facilityName: string;
  readonly majorCategory: MajorCategory | null;
  readonly owner: Owner;
  readonly status: FacilityStatus;
  readonly districtName: string | null;
  readonly buildingId: string | null;
  readonly buildingName: string | null;
  readonly floorAreaM2: number | null;
  readonly floorAreaEstimated: boolean;
  readonly builtFiscalYear: number | null;
  /** JSON of an estimated distribution. */
  readonly builtDistribution: string | null;
  readonly functions: readonly { readonly majorCategory: MajorCategory; readonly floorAreaM2: number }[] | null;
}

/** A building, what the cost method makes of it (null = nothing), and why some or all of it is left out. */
export interface StockBuilding {
  readonly id: string;
  readonly name: string;
  readonly floorAreaM2: number | null;
  readonly floorAreaEstimated: boolean;
  readonly builtFiscalYear: number | null;
  readonly builtDistribution: readonly YearProbability[] | null;
  readonly cost: CostBuilding | null;
  readonly excluded: readonly ExclusionReason[];
}

/** A facility with its buildings; `excluded` collects the reasons of its buildings, each once. */
export interface StockFacility {
  readonly id: string;
  readonly name: string;
  readonly majorCategory: MajorCategory | null;
  readonly districtName: string | null;
  readonly buildings: readonly StockBuilding[];
  readonly excluded: readonly ExclusionReason[];
}

/** Decides what enters the cost: only what the city owns and has not closed, by category, with area and built year. */
export function stockOf(rows: readonly StockRow[]): StockFacility[] {
  const distributions = new Distributions();
  const facilities = new Map<string, { first: StockRow; buildings: StockBuilding[] }>();
  for (const row of rows) {
    const facility = facilities.get(row.facilityId) ?? { first: row, buildings: [] };
    facilities.set(row.facilityId, facility);
    if (row.buildingId !== null) facility.buildings.push(buildingOf(row, row.buildingId, distributions));
  }
  return [...facilities.values()].map(({ first, buildings }) => ({
    id: first.facilityId,
    name: first.facilityName,
    majorCategory: first.majorCategory,
    districtName: first.districtName,
    buildings,
    excluded: buildings.length === 0 ? reasonWithoutBuildings(first) : unionOf(buildings),
  }));
}

/** How many facilities each reason leaves out, wholly or with some of their buildings. */
export function countExclusions(facilities: readonly StockFacility[], reasons: readonly ExclusionReason[]) {
  return reasons
    .map((reason) => ({ reason, count: facilities.filter(({ excluded }) => excluded.includes(reason)).length }))
    .filter(({ count }) => count > 0);
}

/** The buildings of a facility that have a cost. */
export function costBuildings(facility: StockFacility): CostBuilding[] {
  return facility.buildings.flatMap(({ cost }) => (cost === null ? [] : [cost]));
}

function buildingOf(row: StockRow, id: string, distributions: Distributions): StockBuilding {
  const distribution = row.builtDistribution === null ? null : distributions.of(row.builtDistribution);
  const building = {
    id,
    name: row.buildingName ?? '',
    floorAreaM2: row.floorAreaM2,
    floorAreaEstimated: row.floorAreaEstimated,
    builtFiscalYear: row.builtFiscalYear,
    builtDistribution: distribution,
  };
  const reason = reasonOf(row);
  if (reason) return { ...building, cost: null, excluded: [reason] };
  return { ...building, ...pricedBuilding(row, id, row.builtFiscalYear ?? distribution ?? []) };
}

function pricedBuilding(row: StockRow, id: string, builtFiscalYear: CostBuilding['builtFiscalYear']) {
  const { areas, uncategorisedAreaM2 } = priceBuildingAreas({
    floorAreaM2: row.floorAreaM2 ?? 0,
    functions: row.functions ?? [],
    facilityCategory: row.majorCategory,
  });
  const isEstimated = row.floorAreaEstimated || typeof builtFiscalYear !== 'number';
  const estimatedAreaM2 = isEstimated ? areas.reduce((sum, area) => sum + area.floorAreaM2, 0) : 0;
  const cost = { id, facilityId: row.facilityId, areas, builtFiscalYear, estimatedAreaM2 };
  return { cost, excluded: uncategorisedAreaM2 > 0 ? (['uncategorised'] as const) : [] };
}

function reasonOf(row: StockRow): ExclusionReason | null {
  const reason = reasonOfFacility(row);
  if (reason) return reason;
  if (row.majorCategory === null && !row.functions?.length) return 'uncategorised';
  if (row.floorAreaM2 === null) return 'no-floor-area';
  return row.builtFiscalYear === null && row.builtDistribution === null ? 'no-built-year' : null;
}

function reasonOfFacility({ owner, status }: StockRow): ExclusionReason | null {
  if (owner === 'unknown') return 'owner-unknown';
  if (owner !== 'city') return 'not-city-owned';
  return status === 'closed' ? 'closed' : null;
}

function reasonWithoutBuildings(facility: StockRow): ExclusionReason[] {
  return [reasonOfFacility(facility) ?? (facility.majorCategory === null ? 'uncategorised' : 'no-floor-area')];
}

function unionOf(buildings: readonly StockBuilding[]): ExclusionReason[] {
  return [...new Set(buildings.flatMap(({ excluded }) => excluded))];
}

/** Equal distributions become one array: the cost method works each array out once. */
class Distributions {
  private readonly known = new Map<string, readonly YearProbability[]>();

  of(json: string): readonly YearProbability[] {
    const known = this.known.get(json) ?? (JSON.parse(json) as readonly YearProbability[]);
    this.known.set(json, known);
    return known;
  }
}
