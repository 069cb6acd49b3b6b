import type { FacilityStatus, MajorCategory, Owner } from '#libs/asset';
import { builtYearEstimates, type Estimate, floorAreaEstimates } from '#libs/estimation';
import { allocateByRunningTotal } from '#libs/money';

/** A building as recorded; an assumed one has nothing recorded. */
export interface RecordedBuilding {
  readonly id: string;
  readonly assumed: boolean;
  readonly floorAreaM2: number | null;
  readonly builtFiscalYear: number | null;
}

export interface RecordedFacility {
  readonly id: string;
  readonly name: string;
  readonly owner: Owner;
  readonly status: FacilityStatus;
  readonly majorCategory: MajorCategory | null;
  readonly smallCategory: string | null;
  readonly buildings: readonly RecordedBuilding[];
}

export type EstimatedAttribute = 'floorAreaM2' | 'builtFiscalYear';

/** A value to stand beside a building's missing one. */
export interface PlannedEstimate extends Omit<Estimate<unknown>, 'ok'> {
  readonly buildingId: string;
  readonly attribute: EstimatedAttribute;
}

export interface NotComputableFacility {
  readonly facilityId: string;
  readonly name: string;
  readonly attribute: EstimatedAttribute;
  /** known-buildings-suffice: the area already known is as large as the whole facility's estimate, so nothing is left for the rest. */
  readonly reason: 'no-small-category' | 'too-few-known' | 'known-buildings-suffice';
}

/** Everything that should stand estimated in the register, given what is recorded. */
export interface EstimationPlan {
  readonly assumedBuildings: readonly { readonly id: string; readonly facilityId: string }[];
  readonly estimates: readonly PlannedEstimate[];
  readonly notComputable: readonly NotComputableFacility[];
}

/**
 * Plans estimates for what the city owns and has not closed; recorded values are never replaced. A facility without buildings
 * gets an assumed one (its own from an earlier run, else one named by `newId`) where its floor area can be estimated.
 */
export function planEstimates(
  facilities: readonly RecordedFacility[],
  asOfFiscalYear: number,
  newId: () => string,
): EstimationPlan {
  const own = facilities.filter(({ owner }) => owner === 'city');
  const floorAreaOf = floorAreaEstimates(knownFloorAreas(own));
  const builtYearOf = builtYearEstimates(knownBuiltYears(own), asOfFiscalYear);
  const plan = { assumedBuildings: [], estimates: [], notComputable: [] } as Mutable<EstimationPlan>;
  for (const facility of own.filter(({ status }) => status !== 'closed')) {
    const buildings = standingBuildings(facility, newId);
    const areas = planFloorAreas(facility, buildings, floorAreaOf(facility.smallCategory));
    plan.notComputable.push(...areas.notComputable);
    plan.estimates.push(...areas.estimates);
    for (const { id, assumed, builtFiscalYear } of buildings) {
      const hasPlace = !assumed || areas.estimates.length > 0;
      if (assumed && hasPlace) plan.assumedBuildings.push({ id, facilityId: facility.id });
      if (hasPlace && builtFiscalYear === null) {
        plan.estimates.push(planned(id, 'builtFiscalYear', builtYearOf(facility)));
      }
    }
  }
  return plan;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** Real buildings where there are any, else the one that is assumed. */
function standingBuildings(facility: RecordedFacility, newId: () => string): readonly RecordedBuilding[] {
  const real = facility.buildings.filter(({ assumed }) => !assumed);
  if (real.length > 0) return real;
  const assumed = facility.buildings[0];
  return [assumed ?? { id: newId(), assumed: true, floorAreaM2: null, builtFiscalYear: null }];
}

/** The facility's estimate, less what is known of it, in equal parts for the buildings whose area is not known. */
function planFloorAreas(
  facility: RecordedFacility,
  buildings: readonly RecordedBuilding[],
  estimate: ReturnType<ReturnType<typeof floorAreaEstimates>>,
): Pick<EstimationPlan, 'estimates' | 'notComputable'> {
  const unknown = buildings.filter(({ floorAreaM2 }) => floorAreaM2 === null);
  if (unknown.length === 0) return { estimates: [], notComputable: [] };
  if (!estimate.ok) return refused(facility, estimate.reason);
  const knownHundredths = buildings.reduce((sum, { floorAreaM2 }) => sum + hundredths(floorAreaM2 ?? 0), 0);
  const restHundredths = hundredths(estimate.value) - knownHundredths;
  if (restHundredths < unknown.length) return refused(facility, 'known-buildings-suffice');
  const parts = allocateByRunningTotal(
    restHundredths,
    unknown.map(() => 1),
  );
  const estimates = unknown.map(({ id }, i) =>
    planned(id, 'floorAreaM2', { ...estimate, value: (parts[i] ?? 0) / 100 }),
  );
  return { estimates, notComputable: [] };
}

function refused({ id, name }: RecordedFacility, reason: NotComputableFacility['reason']) {
  return { estimates: [], notComputable: [{ facilityId: id, name, attribute: 'floorAreaM2' as const, reason }] };
}

function planned(buildingId: string, attribute: EstimatedAttribute, estimate: Estimate<unknown>): PlannedEstimate {
  const { value, method, source, sourceEn, sampleSize } = estimate;
  return { buildingId, attribute, value, method, source, sourceEn, sampleSize };
}

/** Facilities of which every building's area is recorded. */
function knownFloorAreas(facilities: readonly RecordedFacility[]) {
  return facilities.flatMap(({ smallCategory, buildings }) => {
    const areas = buildings.map(({ floorAreaM2 }) => floorAreaM2);
    if (areas.length === 0 || areas.includes(null)) return [];
    return [{ smallCategory, floorAreaM2: areas.reduce<number>((sum, area) => sum + hundredths(area ?? 0), 0) / 100 }];
  });
}

function knownBuiltYears(facilities: readonly RecordedFacility[]) {
  return facilities.flatMap(({ smallCategory, majorCategory, buildings }) =>
    buildings.flatMap(({ builtFiscalYear }) =>
      builtFiscalYear === null ? [] : [{ smallCategory, majorCategory, builtFiscalYear }],
    ),
  );
}

function hundredths(areaM2: number): number {
  return Math.round(areaM2 * 100);
}
