import type { LeftOutBuilding, PlanInput } from './plan-input.js';
import type { PaidWork, PlanWork } from './plan-shapes.js';
import type { PlanWorks } from './plans.schema.js';

type Place = PlanWorks['left'][number];

/** Whose building is which, as a plan knew them when it was solved. */
export class PlanPlaces {
  private readonly places = new Map<string, Place>();

  constructor({ buildings, facilities }: Pick<PlanInput, 'buildings' | 'facilities'>) {
    const known = new Map(facilities.map((facility) => [facility.id, facility]));
    for (const { id, name, facilityId, category } of buildings) {
      const facility = known.get(facilityId);
      this.places.set(id, {
        buildingId: id,
        buildingName: name,
        facilityId,
        facilityName: facility?.name ?? '',
        districtName: facility?.districtName ?? null,
        districtNameEn: facility?.districtNameEn ?? null,
        category,
      });
    }
  }

  buildings(): Place[] {
    return [...this.places.values()];
  }

  /** Undefined where the plan did not know the building. */
  of(buildingId: string): Place | undefined {
    return this.places.get(buildingId);
  }
}

/** A work with what is paid for it and whose building it is of. */
export type PlacedWork = PaidWork & Place;

/** All that is done in a plan, and the buildings without works. */
export interface PlacedWorks {
  readonly works: PlacedWork[];
  readonly left: Place[];
  readonly leftOut: readonly LeftOutBuilding[];
}

/** A work with whose building it is of. */
export function placed<W extends PlanWork>(work: W, places: PlanPlaces): W & Place {
  const place = places.of(work.buildingId);
  if (!place) throw new Error(`a work of building ${work.buildingId}, which its plan does not know`);
  return { ...work, ...place };
}
