import type { z } from 'zod';
import type { PlanPlaces } from './plan-places.js';
import type { ShortWork } from './plan-shapes.js';
import type { planComparison } from './plans.schema.js';

/** A plan, or a way of going about it, as it is held against another. */
interface Side {
  readonly name: string;
  readonly works: readonly ShortWork[];
  readonly yearsYen: readonly number[];
  readonly scores: readonly (number | null)[];
}

type Comparison = z.infer<typeof planComparison>;

/** Two plans side by side: the buildings that differ, and all years. */
export function compareWorks(one: Side, other: Side, places: PlanPlaces, fromFiscalYear: number): Comparison {
  const [own, others] = [byBuilding(one.works), byBuilding(other.works)];
  const ids = [...new Set([...own.keys(), ...others.keys()])];
  const buildings = ids.flatMap((id) => {
    const [works, otherWorks] = [own.get(id) ?? [], others.get(id) ?? []];
    if (JSON.stringify(works) === JSON.stringify(otherWorks)) return [];
    const { buildingName = '', facilityId = id, facilityName = '' } = places.of(id) ?? {};
    return [{ buildingId: id, buildingName, facilityId, facilityName, works, otherWorks }];
  });
  return {
    name: one.name,
    otherName: other.name,
    changed: buildings.length,
    buildings,
    years: yearsOf(one, other, fromFiscalYear),
    totalYen: sum(one.yearsYen),
    otherTotalYen: sum(other.yearsYen),
  };
}

function yearsOf(one: Side, other: Side, fromFiscalYear: number): Comparison['years'] {
  const years = Math.max(one.yearsYen.length, other.yearsYen.length);
  return Array.from({ length: years }, (_, offset) => ({
    fiscalYear: fromFiscalYear + offset,
    costYen: one.yearsYen[offset] ?? 0,
    otherCostYen: other.yearsYen[offset] ?? 0,
    score: one.scores[offset] ?? null,
    otherScore: other.scores[offset] ?? null,
  }));
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
