import type { FacilityStatus, MajorCategory, Owner } from '#libs/asset';
import { type CostBuilding, priceBuildingAreas, type YearProbability } from '#libs/lifecycle-cost';
import type { ExclusionReason } from './costs.schema.js';

/** What the register holds, table by table. */
export interface StockRows {
  readonly facilities: readonly FacilityRow[];
  readonly buildings: readonly BuildingRow[];
  readonly estimates: readonly EstimateRow[];
  readonly functions: readonly FunctionRow[];
}

export interface FacilityRow {
  readonly id: string;
  readonly name: string;
  readonly nameKana: string | null;
  readonly majorCategory: MajorCategory | null;
  readonly owner: Owner;
  readonly status: FacilityStatus;
  readonly districtName: string | null;
}

/** A building as recorded. */
export interface BuildingRow {
  readonly id: string;
  readonly facilityId: string;
  readonly name: string;
  readonly floorAreaM2: number | null;
  readonly builtFiscalYear: number | null;
}

/** One estimated value and the buildings that have it. */
export type EstimateRow = { readonly buildingIds: readonly string[] } & (
  | { readonly attribute: 'floorAreaM2'; readonly value: number }
  | { readonly attribute: 'builtFiscalYear'; readonly value: readonly YearProbability[] }
);

/** A function whose category and area are both known. */
export interface FunctionRow {
  readonly buildingId: string;
  readonly majorCategory: MajorCategory;
  readonly floorAreaM2: number;
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
  readonly nameKana: string | null;
  readonly majorCategory: MajorCategory | null;
  readonly districtName: string | null;
  readonly buildings: readonly StockBuilding[];
  readonly excluded: readonly ExclusionReason[];
}

/** Decides what enters the cost: only what the city owns and has not closed, by category, with area and built year. */
export function stockOf(rows: StockRows): StockFacility[] {
  const buildingsOf = groupBy(rows.buildings, ({ facilityId }) => facilityId);
  const known = new KnownOfBuildings(rows);
  return rows.facilities.map((facility) => {
    const own = buildingsOf.get(facility.id) ?? [];
    const buildings = own.map((building) => stockBuilding(facility, building, known));
    const { id, name, nameKana, majorCategory, districtName } = facility;
    const excluded = buildings.length === 0 ? reasonWithoutBuildings(facility) : unionOf(buildings);
    return { id, name, nameKana, majorCategory, districtName, buildings, excluded };
  });
}

/** How many facilities each reason leaves out, wholly or with some of their buildings. */
export function countExclusions<Reason extends ExclusionReason>(
  facilities: readonly StockFacility[],
  reasons: readonly Reason[],
) {
  return reasons
    .map((reason) => ({ reason, count: facilities.filter(({ excluded }) => excluded.includes(reason)).length }))
    .filter(({ count }) => count > 0);
}

/** The buildings of a facility that have a cost. */
export function costBuildings(facility: StockFacility): CostBuilding[] {
  return facility.buildings.flatMap(({ cost }) => (cost === null ? [] : [cost]));
}

/** The recorded value of a building where there is one, else the estimate. */
function stockBuilding(facility: FacilityRow, recorded: BuildingRow, known: KnownOfBuildings): StockBuilding {
  const { id, name, builtFiscalYear } = recorded;
  const building = {
    id,
    name,
    floorAreaM2: recorded.floorAreaM2 ?? known.floorAreas.get(id) ?? null,
    floorAreaEstimated: recorded.floorAreaM2 === null && known.floorAreas.has(id),
    builtFiscalYear,
    builtDistribution: builtFiscalYear === null ? (known.builtYears.get(id) ?? null) : null,
  };
  const functions = known.functions.get(id) ?? [];
  const reason = reasonOfFacility(facility) ?? reasonOfBuilding(facility, building, functions);
  if (reason) return { ...building, cost: null, excluded: [reason] };
  return { ...building, ...priced(facility, building, functions) };
}

type KnownBuilding = Omit<StockBuilding, 'cost' | 'excluded'>;

function priced(facility: FacilityRow, building: KnownBuilding, functions: readonly FunctionRow[]) {
  const { areas, uncategorisedAreaM2 } = priceBuildingAreas({
    floorAreaM2: building.floorAreaM2 ?? 0,
    functions,
    facilityCategory: facility.majorCategory,
  });
  const isEstimated = building.floorAreaEstimated || building.builtFiscalYear === null;
  const cost = {
    id: building.id,
    facilityId: facility.id,
    areas,
    builtFiscalYear: building.builtFiscalYear ?? building.builtDistribution ?? [],
    estimatedAreaM2: isEstimated ? areas.reduce((sum, area) => sum + area.floorAreaM2, 0) : 0,
  };
  return { cost, excluded: uncategorisedAreaM2 > 0 ? (['uncategorised'] as const) : [] };
}

function reasonOfBuilding(
  { majorCategory }: FacilityRow,
  { floorAreaM2, builtFiscalYear, builtDistribution }: KnownBuilding,
  functions: readonly FunctionRow[],
): ExclusionReason | null {
  if (majorCategory === null && functions.length === 0) return 'uncategorised';
  if (floorAreaM2 === null) return 'no-floor-area';
  return builtFiscalYear === null && builtDistribution === null ? 'no-built-year' : null;
}

function reasonOfFacility({ owner, status }: FacilityRow): ExclusionReason | null {
  if (owner === 'unknown') return 'owner-unknown';
  if (owner !== 'city') return 'not-city-owned';
  return status === 'closed' ? 'closed' : null;
}

function reasonWithoutBuildings(facility: FacilityRow): ExclusionReason[] {
  return [reasonOfFacility(facility) ?? (facility.majorCategory === null ? 'uncategorised' : 'no-floor-area')];
}

function unionOf(buildings: readonly StockBuilding[]): ExclusionReason[] {
  return [...new Set(buildings.flatMap(({ excluded }) => excluded))];
}

/** Estimates and functions, to be looked up by building. Equal distributions are one array: the method works each out once. */
class KnownOfBuildings {
  readonly floorAreas = new Map<string, number>();
  readonly builtYears = new Map<string, readonly YearProbability[]>();
  readonly functions: ReadonlyMap<string, readonly FunctionRow[]>;

  constructor({ estimates, functions }: StockRows) {
    this.functions = groupBy(functions, ({ buildingId }) => buildingId);
    for (const estimate of estimates) {
      for (const id of estimate.buildingIds) {
        if (estimate.attribute === 'floorAreaM2') this.floorAreas.set(id, estimate.value);
        else this.builtYears.set(id, estimate.value);
      }
    }
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
