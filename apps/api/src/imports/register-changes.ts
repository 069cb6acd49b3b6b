import type { BuildingValues, FacilityValues } from '#geo/import/facility-row';
import type { OperationValues } from '#geo/import/operations/operation-row';
import type {
  FacilityCreation,
  FacilityUpdate,
  ImportPlan,
  NewBuilding,
  SourceLink,
  YearCreation,
} from '#geo/import/planning/plan';
import { partRows, type PartRows } from './part-changes.js';
import { propertyChanges, type PropertyRows } from './property-changes.js';
import type { RecordedFacility } from './register-snapshot.js';

/** A row to change, with the version it was planned against and all its values afterwards. */
export interface Changed<Values> {
  readonly id: string;
  readonly version: number;
  readonly values: Values;
}

/** A building to be made, of a facility that is there or is made too. */
export interface MadeBuilding {
  readonly id: string;
  readonly facilityId: string;
  readonly building: NewBuilding;
}

/** Everything an import writes into the register, by table. */
export interface RegisterChanges extends PropertyRows, PartRows {
  readonly newFacilities: readonly { readonly id: string; readonly values: FacilityValues }[];
  readonly changedFacilities: readonly Changed<FacilityValues>[];
  readonly links: readonly { readonly facilityId: string; readonly link: SourceLink }[];
  readonly newBuildings: readonly MadeBuilding[];
  readonly changedBuildings: readonly Changed<BuildingValues>[];
  readonly newYears: readonly Omit<YearCreation, 'kind'>[];
  readonly changedYears: readonly Changed<OperationValues>[];
}

/** A plan, facility by facility, as rows of tables. `newId` gives each facility to be made its id. */
export function registerChanges(
  plan: Omit<ImportPlan, 'files'>,
  existing: readonly RecordedFacility[],
  newId: () => string,
): RegisterChanges {
  const recorded = new Map(existing.map((facility) => [facility.id, facility]));
  const creations = plan.changes
    .filter((change) => change.kind === 'create')
    .map((change) => ({ id: newId(), ...change }));
  const made = new Map(creations.map(({ ref, id }) => [ref, id]));
  const updates = plan.changes
    .filter((change) => change.kind === 'update')
    .map((change) => ({ recorded: recordedOf(recorded, change), ...change }));
  const newBuildings = [...creations, ...updates].flatMap((change) =>
    newBuildingsOf(change).map((building) => ({ id: newId(), facilityId: change.id, building })),
  );
  return {
    newFacilities: creations.map(({ id, values }) => ({ id, values })),
    changedFacilities: updates
      .filter(({ set }) => Object.keys(set).length > 0)
      .map(({ id, version, recorded: { sources: _sources, buildings: _buildings, ...values }, set }) => ({
        id,
        version,
        values: { ...values, ...set },
      })),
    links: [...creations, ...updates].flatMap(({ id, sources }) => sources.map((link) => ({ facilityId: id, link }))),
    newBuildings,
    changedBuildings: updates.flatMap(changedBuildingsOf),
    newYears: plan.years
      .filter((change) => change.kind === 'create-year')
      .map(({ kind: _kind, ...year }) => ({ ...year, facilityId: made.get(year.facilityId) ?? year.facilityId })),
    changedYears: plan.years.filter((change) => change.kind === 'update-year'),
    ...propertyChanges(plan.property, { facilities: made, newBuildings }, newId),
    ...partRows(plan, { facilities: made, newBuildings }),
  };
}

type Update = FacilityUpdate & { readonly recorded: RecordedFacility };

function recordedOf(recorded: ReadonlyMap<string, RecordedFacility>, { id }: FacilityUpdate): RecordedFacility {
  const facility = recorded.get(id);
  if (!facility) throw new Error(`the plan changes facility ${id}, which is not in the register`);
  return facility;
}

function newBuildingsOf(change: FacilityCreation | FacilityUpdate): readonly NewBuilding[] {
  return change.kind === 'create' ? change.buildings : change.newBuildings;
}

function changedBuildingsOf({ changedBuildings, recorded }: Update): Changed<BuildingValues>[] {
  const buildings = new Map(recorded.buildings.map((building) => [building.id, building]));
  return changedBuildings.map(({ id, set }) => {
    const building = buildings.get(id);
    if (!building) throw new Error(`the plan changes building ${id}, which is not in the register`);
    const { version, ...values } = building;
    return { id, version, values: { ...values, ...set } };
  });
}
