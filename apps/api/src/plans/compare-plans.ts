import type { z } from 'zod';
import { fatesBeside } from './plan-fates.js';
import type { PlanPlaces } from './plan-places.js';
import type { ShortWork } from './plan-shapes.js';
import type { Fate, planComparison } from './plans.schema.js';

/** A plan, or a way of going about it, as it is held against another. */
interface Side {
  readonly name: string;
  readonly fromFiscalYear: number;
  readonly works: readonly ShortWork[];
  readonly yearsYen: readonly number[];
  readonly scores: readonly (number | null)[];
  /** Of the buildings that it closes, keeps or holds back, by id. */
  readonly fates: ReadonlyMap<string, Fate>;
  /** As it knew the buildings when it was solved: another plan may know others. */
  readonly places: PlanPlaces;
}

type Comparison = z.infer<typeof planComparison>;

/** Two plans side by side: the buildings that differ, and all years. */
export function compareWorks(one: Side, other: Side): Comparison {
  const [own, others] = [byBuilding(one.works), byBuilding(other.works)];
  const ids = [...new Set([...own.keys(), ...others.keys()])];
  const buildings = ids.flatMap((id) => {
    const [works, otherWorks] = [own.get(id) ?? [], others.get(id) ?? []];
    if (JSON.stringify(works) === JSON.stringify(otherWorks)) return [];
    const { buildingName = '', facilityId = id, facilityName = '' } = one.places.of(id) ?? other.places.of(id) ?? {};
    return [{ buildingId: id, buildingName, facilityId, facilityName, works, otherWorks }];
  });
  const { fates, changedIds } = fatesBeside(one, other);
  return {
    name: one.name,
    otherName: other.name,
    changed: new Set([...changedIds, ...buildings.map(({ buildingId }) => buildingId)]).size,
    fates,
    buildings,
    years: yearsOf(one, other),
    totalYen: sum(one.yearsYen),
    otherTotalYen: sum(other.yearsYen),
  };
}

/** All years of either, each beside the same fiscal year of the other: plans need not begin in one year, nor be as long. */
function yearsOf(one: Side, other: Side): Comparison['years'] {
  const first = Math.min(one.fromFiscalYear, other.fromFiscalYear);
  const end = Math.max(...[one, other].map(({ fromFiscalYear, yearsYen }) => fromFiscalYear + yearsYen.length));
  return Array.from({ length: end - first }, (_, offset) => {
    const fiscalYear = first + offset;
    const [own, others] = [fiscalYear - one.fromFiscalYear, fiscalYear - other.fromFiscalYear];
    return {
      fiscalYear,
      costYen: one.yearsYen[own] ?? 0,
      otherCostYen: other.yearsYen[others] ?? 0,
      score: one.scores[own] ?? null,
      otherScore: other.scores[others] ?? null,
    };
  });
}

function byBuilding(works: readonly ShortWork[]): Map<string, Comparison['buildings'][number]['works']> {
  const of = new Map<string, Comparison['buildings'][number]['works']>();
  for (const { buildingId, treatment, fromFiscalYear, costYen } of works) {
    const own = of.get(buildingId) ?? [];
    own.push({ treatment, fromFiscalYear, costYen });
    of.set(buildingId, own);
  }
  return of;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, one) => total + one, 0);
}
