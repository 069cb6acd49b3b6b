import type { PlanPlaces } from './plan-places.js';
import type { PlanOutcomeValue } from './plan-shapes.js';
import type { Decision, PlanTermsValues } from './plan-terms.schema.js';
import type { Fate } from './plans.schema.js';

interface Decided {
  readonly terms: Pick<PlanTermsValues, 'decisions'>;
  readonly outcome: Pick<PlanOutcomeValue, 'registered'>;
}

interface FatedSide {
  readonly fates: ReadonlyMap<string, Fate>;
  readonly places: PlanPlaces;
}

/** Buildings of one facility that fare alike in either plan. */
interface FateGroup {
  readonly facilityId: string;
  readonly facilityName: string;
  readonly buildingNames: string[];
  readonly isWhole: boolean;
  readonly isSame: boolean;
  readonly fate: Fate;
  readonly otherFate: Fate;
}

const free: Fate = { closedFiscalYear: null, isKept: false, notBeforeFiscalYear: null };

/** Of the buildings that a plan closes, keeps or holds back, by hand or by the register, by id; none of buildings that it does not know. */
export function fatesOf({ terms, outcome }: Decided, places: PlanPlaces): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>();
  const add = (buildingId: string, decided: Partial<Fate>) => {
    if (!places.of(buildingId)) return;
    fates.set(buildingId, { ...(fates.get(buildingId) ?? free), ...decided });
  };
  for (const { buildingId, fiscalYear, isFollowed } of outcome.registered)
    if (isFollowed) add(buildingId, { closedFiscalYear: fiscalYear });
  for (const decision of terms.decisions) {
    const decided = decidedFate(decision);
    if (decided) add(decision.buildingId, decided);
  }
  return fates;
}

/** Null where a decision is about works alone. */
function decidedFate(decision: Decision): Partial<Fate> | null {
  switch (decision.kind) {
    case 'close':
      return { closedFiscalYear: decision.fiscalYear };
    case 'keep':
      return { isKept: true };
    case 'not-before':
      return { notBeforeFiscalYear: decision.fiscalYear };
    default:
      return null;
  }
}

/** The fates of two plans side by side, by facility, those that differ first; and the buildings that differ. */
export function fatesBeside(
  one: FatedSide,
  other: FatedSide,
): { readonly fates: FateGroup[]; readonly changedIds: string[] } {
  const sizes = facilitySizes(one.places, other.places);
  const groups = new Map<string, Omit<FateGroup, 'isWhole'>>();
  const changedIds: string[] = [];
  for (const id of new Set([...one.fates.keys(), ...other.fates.keys()])) {
    const place = one.places.of(id) ?? other.places.of(id);
    if (!place) continue;
    const { facilityId, facilityName, buildingName } = place;
    const [fate, otherFate] = [one.fates.get(id) ?? free, other.fates.get(id) ?? free];
    const isSame = JSON.stringify(fate) === JSON.stringify(otherFate);
    if (!isSame) changedIds.push(id);
    const key = JSON.stringify([facilityId, fate, otherFate]);
    const group = groups.get(key) ?? { facilityId, facilityName, buildingNames: [], isSame, fate, otherFate };
    group.buildingNames.push(buildingName);
    groups.set(key, group);
  }
  const fates = [...groups.values()].map((group) => ({
    ...group,
    isWhole: group.buildingNames.length === sizes.get(group.facilityId)?.size,
  }));
  return { fates: fates.toSorted(byDifferenceThenYear), changedIds };
}

/** The buildings of each facility that either plan knows. */
function facilitySizes(...known: readonly PlanPlaces[]): ReadonlyMap<string, ReadonlySet<string>> {
  const buildings = new Map<string, Set<string>>();
  for (const { facilityId, buildingId } of known.flatMap((places) => places.buildings())) {
    const own = buildings.get(facilityId) ?? new Set();
    buildings.set(facilityId, own.add(buildingId));
  }
  return buildings;
}

function byDifferenceThenYear(one: FateGroup, other: FateGroup): number {
  return Number(one.isSame) - Number(other.isSame) || firstYear(one) - firstYear(other);
}

/** The first year in which either closes it; those that neither closes come last. */
function firstYear({ fate, otherFate }: FateGroup): number {
  return Math.min(fate.closedFiscalYear ?? 9999, otherFate.closedFiscalYear ?? 9999);
}
