import type { PlanDecision, PlanRemedy, PlanStudy, PlanTerms, RelaxedRun } from '#libs/scheduling';
import type { TreatmentKind } from '#libs/treatments';
import type { PlanInput } from './plan-input.js';
import { PlanPlaces } from './plan-places.js';
import type { PlanOutcomeValue } from './plan-shapes.js';

export type ToldRelaxation = NonNullable<PlanOutcomeValue['relaxation']>;
type ToldRemedy = ToldRelaxation['remedies'][number];

/**
 * Decisions and remedies of which each by itself makes a plan possible, with whose buildings they are about. Only the first `byHand`
 * decisions can be taken back: what follows is what the register says.
 */
export function toldWays(
  { remedies, decisionsToGiveUp }: Pick<PlanStudy, 'remedies' | 'decisionsToGiveUp'>,
  input: PlanInput,
  { decisions }: PlanTerms,
  byHand: number,
): Pick<ToldRelaxation, 'decisions' | 'decisionBuildings' | 'remedies'> {
  const places = new PlanPlaces(input);
  const named = (buildingId: string) => {
    const { buildingName = '', facilityName = '' } = places.of(buildingId) ?? {};
    return { buildingId, buildingName, facilityName };
  };
  const ownDecisions = decisionsToGiveUp.filter((place) => place < byHand);
  const isOwn = (remedy: PlanRemedy) =>
    remedy.kind !== 'moves' || remedy.moves.every(({ decision }) => decision < byHand);
  return {
    decisions: ownDecisions,
    decisionBuildings: ownDecisions.map((place) => named(decisions[place]!.buildingId)),
    remedies: remedies.filter(isOwn).map((remedy) => toldRemedy(remedy, decisions, named)),
  };
}

type NameOf = (buildingId: string) => ToldRelaxation['decisionBuildings'][number];

function toldRemedy(remedy: PlanRemedy, decisions: readonly PlanDecision[], named: NameOf): ToldRemedy {
  switch (remedy.kind) {
    case 'money':
      return { ...remedy, needs: toldRuns(remedy.needs) };
    case 'not-at-once':
      return { kind: remedy.kind, pairs: remedy.pairs.map((pair) => pair.map(named)) };
    case 'moves': {
      const moves = remedy.moves.map(({ decision: place, toFiscalYear }) => {
        const decision = decisions[place]!;
        return { ...named(decision.buildingId), decision: place, ...lockedWork(decision), toFiscalYear };
      });
      return { ...remedy, moves };
    }
    default:
      return remedy;
  }
}

function lockedWork(decision: PlanDecision) {
  return decision.kind === 'lock'
    ? { treatment: decision.treatment as TreatmentKind, fromFiscalYear: decision.fiscalYear }
    : { treatment: null, fromFiscalYear: null };
}

/** Runs that may be written into. */
export function toldRuns(runs: readonly RelaxedRun[]) {
  return runs.map((run) => ({ ...run, amounts: [...run.amounts] }));
}
