import type { BuildingValues } from './facility-row.js';
import type {
  ExistingBuilding,
  ExistingFacility,
  FacilityUpdate,
  ImportPlan,
  NewBuilding,
  SourceLink,
} from './planning/plan.js';

/** The register after a plan's changes, as a database would have it: what a second plan of the same files starts from. */
export function applyPlan(
  existing: readonly ExistingFacility[],
  plan: ImportPlan,
  newId: (ref: string) => string,
): readonly ExistingFacility[] {
  const updates = new Map(
    plan.changes.flatMap((change) => (change.kind === 'update' ? [[change.id, change] as const] : [])),
  );
  const kept = existing.map((facility) => {
    const update = updates.get(facility.id);
    return update ? updated(facility, update, newId) : facility;
  });
  const made = plan.changes.flatMap((change) => {
    if (change.kind === 'update') return [];
    const { ref, values, sources } = change;
    return [
      {
        ...values,
        id: newId(ref),
        version: 1,
        sources,
        buildings: change.buildings.map((building) => entered(building, ref, newId)),
      },
    ];
  });
  return [...kept, ...made];
}

function updated(facility: ExistingFacility, update: FacilityUpdate, newId: (ref: string) => string): ExistingFacility {
  const changed = new Map(update.changedBuildings.map(({ id, set }) => [id, set]));
  return {
    ...facility,
    ...update.set,
    version: facility.version + 1,
    sources: linksAfter(facility.sources, update.sources),
    buildings: [
      ...facility.buildings.map((building) => edited(building, changed.get(building.id))),
      ...update.newBuildings.map((building) => entered(building, facility.id, newId)),
    ],
  };
}

function entered(building: NewBuilding, facility: string, newId: (ref: string) => string): ExistingBuilding {
  return { ...building, id: newId(`${facility} ${building.sourceKey}`), version: 1 };
}

function edited(building: ExistingBuilding, set: Partial<BuildingValues> | undefined): ExistingBuilding {
  return set ? { ...building, ...set, version: building.version + 1 } : building;
}

function linksAfter(links: readonly SourceLink[], changed: readonly SourceLink[]): readonly SourceLink[] {
  const replaced = (link: SourceLink): boolean =>
    changed.some(({ source, sourceId }) => source === link.source && sourceId === link.sourceId);
  return [...links.filter((link) => !replaced(link)), ...changed];
}
