import type { PlanComparison } from '../api/types.js';

/** A figure of the plan and of what it is compared with; null = not known, or nothing stands. */
export interface Pair<T extends number | null = number> {
  readonly own: T;
  readonly other: T;
}

/** What two plans come to, each figure beside the other's. */
export interface ComparisonFacts {
  readonly totalYen: Pair;
  /** Cost of the dearest year. */
  readonly highestYen: Pair;
  /** Of the last year that has one. */
  readonly lastScore: Pair<number | null>;
  /** Over all years that have one. */
  readonly meanScore: Pair<number | null>;
  /** In the buildings that differ. */
  readonly works: Pair;
}

export function comparisonFacts({ years, buildings, totalYen, otherTotalYen }: PlanComparison): ComparisonFacts {
  const [scores, otherScores] = [
    known(years.map(({ score }) => score)),
    known(years.map(({ otherScore }) => otherScore)),
  ];
  return {
    totalYen: { own: totalYen, other: otherTotalYen },
    highestYen: {
      own: Math.max(0, ...years.map(({ costYen }) => costYen)),
      other: Math.max(0, ...years.map(({ otherCostYen }) => otherCostYen)),
    },
    lastScore: { own: scores.at(-1) ?? null, other: otherScores.at(-1) ?? null },
    meanScore: { own: meanOf(scores), other: meanOf(otherScores) },
    works: {
      own: buildings.reduce((sum, { works }) => sum + works.length, 0),
      other: buildings.reduce((sum, { otherWorks }) => sum + otherWorks.length, 0),
    },
  };
}

/** How much more the plan has than the other; null where either is not known. */
export const differenceOf = ({ own, other }: Pair<number | null>): number | null =>
  own === null || other === null ? null : own - other;

/** The buildings that differ with what that costs, the dearest difference first. */
export function byDifference(
  buildings: PlanComparison['buildings'],
): (PlanComparison['buildings'][number] & { readonly differenceYen: number })[] {
  const costOf = (works: readonly { readonly costYen: number }[]) =>
    works.reduce((sum, { costYen }) => sum + costYen, 0);
  return buildings
    .map((building) => ({ ...building, differenceYen: costOf(building.works) - costOf(building.otherWorks) }))
    .toSorted((one, other) => Math.abs(other.differenceYen) - Math.abs(one.differenceYen));
}

const known = (scores: readonly (number | null)[]): number[] => scores.filter((score) => score !== null);

const meanOf = (scores: readonly number[]): number | null =>
  scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
