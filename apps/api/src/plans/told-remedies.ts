import type { PlanRemedy, PlanTerms, RelaxedRun } from '#libs/scheduling';
import type { TreatmentKind } from '#libs/treatments';
import type { PlanInput } from './plan-input.js';
import { PlanPlaces } from './plan-places.js';
import type { PlanOutcomeValue } from './plan-shapes.js';

/** A remedy as it is told, by the names of buildings. */
export type ToldRemedy = NonNullable<PlanOutcomeValue['relaxation']>['remedies'][number];

/** Remedies with whose works they are about. */
export function toldRemedies(
  remedies: readonly PlanRemedy[],
  input: PlanInput,
  { decisions }: PlanTerms,
): ToldRemedy[] {
  const places = new PlanPlaces(input);
  const named = (buildingId: string) => {
    const { buildingName = '', facilityName = '' } = places.of(buildingId) ?? {};
    return { buildingId, buildingName, facilityName };
  };
  return remedies.map((remedy): ToldRemedy => {
    switch (remedy.kind) {
      case 'money':
        return { ...remedy, needs: toldRuns(remedy.needs) };
      case 'not-at-once':
        return { kind: remedy.kind, pairs: remedy.pairs.map((pair) => pair.map(named)) };
      case 'moves':
        return {
          ...remedy,
          moves: remedy.moves.map(({ decision: place, toFiscalYear }) => {
            const decision = decisions[place]!;
            const lock = decision.kind === 'lock' ? decision : null;
            return {
              ...named(decision.buildingId),
              decision: place,
              treatment: (lock?.treatment ?? null) as TreatmentKind | null,
              fromFiscalYear: lock?.fiscalYear ?? null,
              toFiscalYear,
            };
          }),
        };
      default:
        return remedy;
    }
  });
}

export function toldRuns(runs: readonly RelaxedRun[]) {
  return runs.map((run) => ({ ...run, amounts: [...run.amounts] }));
}
