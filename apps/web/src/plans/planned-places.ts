import type { FacilityColumns, PlanWork } from '../api/types.js';
import type { PlannedPlace } from '../map/plan-map.js';
import type { PlanClosing } from './plan-closings.js';
import type { PlanSign } from './treatment-look.js';
import { isUnderWayIn } from './works-filter.js';

/** A facility on the map of a year, with what its sign stands for. */
export interface PlaceOfYear extends PlannedPlace {
  readonly name: string;
  readonly sign: PlanSign | null;
}

/**
 * Every facility with a place, in a year of the plan: a building that closes in the year gives the sign, else the dearest of its works under
 * way; those with a sign come last, above the others, and closings above all.
 */
export function placesOfYear(
  columns: FacilityColumns,
  works: readonly PlanWork[],
  fiscalYear: number,
  closings: readonly PlanClosing[] = [],
): PlaceOfYear[] {
  const closed = new Set(closings.flatMap((one) => (one.fiscalYear === fiscalYear ? [one.place.facilityId] : [])));
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
    .map((id, at): PlaceOfYear => ({
      id,
      name: columns.names[at] ?? '',
      lon: columns.lons[at] ?? 0,
      lat: columns.lats[at] ?? 0,
      sign: closed.has(id) ? 'closing' : (dearest.get(id)?.treatment ?? null),
      isDone: done.has(id),
    }))
    .toSorted((one, other) => rankOf(one) - rankOf(other));
}

/** Closings are few, and lie above all others. */
function rankOf({ sign }: PlaceOfYear): number {
  if (sign === null) return 0;
  return sign === 'closing' ? 2 : 1;
}
