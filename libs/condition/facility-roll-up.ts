import { type ComponentKind, componentKinds, type ConditionGrade } from '#libs/asset';
import { divideHalfUp } from '#libs/money';
import { facilityConditionIndex, type FciBand, fciBandOf, type FciLimits } from './facility-condition-index.js';

/** What of a building counts for its facility; null = not known. */
export interface BuildingOfFacility {
  readonly floorAreaM2: number | null;
  readonly score: number | null;
  readonly components: readonly { readonly kind: ComponentKind; readonly grade: ConditionGrade }[];
  readonly replacementYen: number | null;
  readonly deferredYen: number | null;
}

/** How a facility stands as a whole; null where none of its buildings tells. */
export interface FacilityCondition {
  readonly score: number | null;
  readonly worstGrade: ConditionGrade | null;
  readonly facilityConditionIndex: number | null;
  readonly band: FciBand | null;
  /** The worst grade of each part over the buildings, in the order of the survey. */
  readonly parts: readonly { readonly kind: ComponentKind; readonly grade: ConditionGrade }[];
}

/**
 * A facility of several buildings: its score is theirs weighed by floor area and rounded half up, its grades are the worst of theirs,
 * its index is the sum of deferred maintenance ÷ the sum of replacement values of the buildings that have both.
 */
export function facilityCondition(buildings: readonly BuildingOfFacility[], limits?: FciLimits): FacilityCondition {
  const parts = worstParts(buildings);
  const priced = buildings.flatMap(({ replacementYen, deferredYen }) =>
    replacementYen === null || deferredYen === null ? [] : { replacementYen, deferredYen },
  );
  const sum = (of: (building: (typeof priced)[number]) => number) =>
    priced.reduce((total, building) => total + of(building), 0);
  const index = facilityConditionIndex(
    sum(({ deferredYen }) => deferredYen),
    sum(({ replacementYen }) => replacementYen),
  );
  return {
    score: scoreOf(buildings),
    worstGrade: parts.reduce<ConditionGrade | null>((worst, { grade }) => worstOf(worst, grade), null),
    facilityConditionIndex: index,
    band: index === null ? null : fciBandOf(index, limits),
    parts,
  };
}

/**
 * The mean of values weighed by floor area over the buildings that have both, exact; where no building with a value has an area, all
 * count alike. Null without any value.
 */
export function meanByArea(
  buildings: readonly { readonly floorAreaM2: number | null; readonly value: number | null }[],
): number | null {
  const known = buildings.flatMap(({ floorAreaM2, value }) => (value === null ? [] : { areaM2: floorAreaM2, value }));
  const measured = known.flatMap(({ areaM2, value }) => (areaM2 === null || areaM2 <= 0 ? [] : { areaM2, value }));
  const counted = measured.length > 0 ? measured : known.map(({ value }) => ({ areaM2: 1, value }));
  const areaM2 = counted.reduce((total, one) => total + one.areaM2, 0);
  return areaM2 === 0 ? null : counted.reduce((total, one) => total + one.areaM2 * one.value, 0) / areaM2;
}

function scoreOf(buildings: readonly BuildingOfFacility[]): number | null {
  const mean = meanByArea(buildings.map(({ floorAreaM2, score }) => ({ floorAreaM2, value: score })));
  // A millionth of a point holds every halving of areas to a hundredth of a square metre.
  return mean === null ? null : divideHalfUp(Math.round(mean * 1e6), 1e6);
}

function worstParts(buildings: readonly BuildingOfFacility[]): FacilityCondition['parts'] {
  const all = buildings.flatMap(({ components }) => components);
  return componentKinds.flatMap((kind) => {
    const grade = all.reduce<ConditionGrade | null>(
      (worst, part) => (part.kind === kind ? worstOf(worst, part.grade) : worst),
      null,
    );
    return grade === null ? [] : { kind, grade };
  });
}

const worstOf = (one: ConditionGrade | null, other: ConditionGrade): ConditionGrade =>
  one !== null && one > other ? one : other;
