import { type ChoiceWish, solveChoice } from '#libs/optimize';
import { keepsTo } from './plan-decisions.js';
import { placesOf, planProblem } from './plan-problem.js';
import type { PlanBuilding, PlanDecision, PlanOption, PlanTerms } from './plan-terms.js';

/** A decision that gives way. */
export interface MovedDecision {
  /** By its place among the decisions of the terms. */
  readonly decision: number;
  /** The year to which the work goes that it had locked; null where that is not done, and for other decisions. */
  readonly toFiscalYear: number | null;
}

/** The fewest decisions that must give way so that a plan is possible. */
export interface FewestMoves {
  readonly moves: readonly MovedDecision[];
  /** No fewer do. */
  readonly least: number;
}

/** All other limits are kept to; of equally few decisions those whose works move least. Null where no plan was found even without decisions. */
export function fewestMoves(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  wish: ChoiceWish,
): FewestMoves | null {
  if (terms.decisions.length === 0) return null;
  const decisionsOf = placesByBuilding(terms.decisions);
  const distances = 1 / (2 * (terms.decisions.length + 1));
  const { problem, left } = planProblem(
    buildings,
    { ...terms, decisions: [] },
    {
      weigh: ({ id, options }, place) =>
        brokenBy(options[place]!, decisionsOf.get(id) ?? [], terms).reduce(
          (sum, one) => sum + 1 + distances * distanceOf(terms.decisions[one]!, options[place]!, terms),
          0,
        ),
    },
  );
  const { choice, bound } = solveChoice(problem, wish);
  if (!choice) return null;
  const chosen = placesOf(left, choice);
  const moves = buildings.flatMap(({ id, options }, at) => {
    const option = options[chosen[at]!]!;
    return brokenBy(option, decisionsOf.get(id) ?? [], terms).map((decision) => ({
      decision,
      toFiscalYear: movedTo(terms.decisions[decision]!, option, terms),
    }));
  });
  // All distances together weigh less than half a decision.
  const least = Math.floor(bound - 0.5) + 1;
  return {
    moves: moves.toSorted((one, other) => one.decision - other.decision),
    least: Math.min(moves.length, Math.max(0, least)),
  };
}

function placesByBuilding(decisions: readonly PlanDecision[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { buildingId }] of decisions.entries())
    places.set(buildingId, [...(places.get(buildingId) ?? []), place]);
  return places;
}

function brokenBy(option: PlanOption, places: readonly number[], { decisions, horizon }: PlanTerms): number[] {
  return places.filter((place) => !keepsTo([decisions[place]!], option, horizon.fromFiscalYear));
}

/** How far a locked work is moved, as a part of the horizon; 1 where it is not done, and for other decisions. */
function distanceOf(decision: PlanDecision, option: PlanOption, terms: PlanTerms): number {
  const year = movedTo(decision, option, terms);
  if (year === null || decision.kind !== 'lock') return 1;
  return Math.min(1, Math.abs(year - decision.fiscalYear) / terms.horizon.years);
}

/** The fiscal year nearest to the decided one in which the option begins such a work. */
function movedTo(decision: PlanDecision, { treatments }: PlanOption, { horizon }: PlanTerms): number | null {
  if (decision.kind !== 'lock') return null;
  const years = treatments
    .filter(({ kind }) => kind === decision.treatment)
    .map(({ startOffset }) => horizon.fromFiscalYear + startOffset);
  const far = (year: number) => Math.abs(year - decision.fiscalYear);
  return years.toSorted((one, other) => far(one) - far(other))[0] ?? null;
}
