import type { TreatmentKind } from '#libs/treatments';
import type { FacilityColumns, PlanWork } from '../api/types.js';
import type { PlannedPlace } from '../map/plan-map.js';
import { isUnderWayIn } from './works-filter.js';

/** A facility on the map of a year, with the treatment that its sign stands for. */
export interface PlaceOfYear extends PlannedPlace {
  readonly name: string;
  readonly sign: TreatmentKind | null;
}

/** Every facility with a place, in a year of the plan: the dearest of its works under way gives the sign; those with works come last, above the others. */
export function placesOfYear(columns: FacilityColumns, works: readonly PlanWork[], fiscalYear: number): PlaceOfYear[] {
  const dearest = new Map<string, PlanWork>();
  const done = new Set<string>();
  for (const work of works) {
    const { facilityId } = work;
    if (work.fromFiscalYear + work.years <= fiscalYear) done.add(facilityId);
    if (!isUnderWayIn(work, fiscalYear)) continue;
    const before = dearest.get(facilityId);
    if (!before || before.costYen < work.costYen) dearest.set(facilityId, work);
  }
  return columns.ids
    .map((id, at) => ({
      id,
      name: columns.names[at] ?? '',
      lon: columns.lons[at] ?? 0,
      lat: columns.lats[at] ?? 0,
      sign: dearest.get(id)?.treatment ?? null,
      isDone: done.has(id),
    }))
    .toSorted((one, other) => Number(one.sign !== null) - Number(other.sign !== null));
}
