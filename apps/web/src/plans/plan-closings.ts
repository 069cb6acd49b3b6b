import { decisionsInForce } from '#libs/scheduling';
import type { PlanDecision, PlanOutcome, PlanPlace, PlanWork } from '../api/types.js';

/** A building that a plan closes. */
export interface PlanClosing {
  readonly place: PlanPlace;
  /** Its use ends with the beginning of this year. */
  readonly fiscalYear: number;
  /** Null = it is left standing within the years of the plan. */
  readonly demolishedIn: number | null;
  /** Whether the register says so, nobody by hand. */
  readonly isRegistered: boolean;
}

/** The buildings of a plan, by id. */
export const placesOf = (all: {
  readonly works: readonly PlanPlace[];
  readonly left: readonly PlanPlace[];
}): ReadonlyMap<string, PlanPlace> => new Map([...all.works, ...all.left].map((place) => [place.buildingId, place]));

/** What closes by decisions by hand and by the register, which those overrule; in the order of years. */
export function closingsOf(
  decisions: readonly PlanDecision[],
  registered: PlanOutcome['registered'],
  places: ReadonlyMap<string, PlanPlace>,
  works: readonly PlanWork[],
): PlanClosing[] {
  const ofRegister = registered.map(({ buildingId, fiscalYear }) => ({
    kind: 'close' as const,
    buildingId,
    fiscalYear,
    demolition: null,
  }));
  const demolitions = new Map(
    works.flatMap((work) => (work.treatment === 'demolition' ? [[work.buildingId, work.fromFiscalYear] as const] : [])),
  );
  return decisionsInForce<PlanDecision>(decisions, ofRegister)
    .flatMap((decision): PlanClosing[] => {
      const place = places.get(decision.buildingId);
      if (decision.kind !== 'close' || !place) return [];
      const { buildingId, fiscalYear } = decision;
      const isRegistered = ofRegister.includes(decision as (typeof ofRegister)[number]);
      return [{ place, fiscalYear, demolishedIn: demolitions.get(buildingId) ?? null, isRegistered }];
    })
    .toSorted((one, other) => one.fiscalYear - other.fiscalYear);
}
