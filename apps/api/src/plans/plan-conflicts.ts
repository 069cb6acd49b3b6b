import { keepsTo, type PlanDecision, type PlanTerms, UnsoundTerms } from '#libs/scheduling';
import { type DecidedBuilding, decidedOptions } from './decided-options.js';
import type { CityModel } from './plan-model.js';
import { PlanPlaces } from './plan-places.js';
import type { Decision } from './plan-terms.schema.js';
import type { PlanConflict } from './plans.schema.js';

/** Decisions that leave a building nothing to do: its message names building and decisions. */
export class ConflictingDecisions extends UnsoundTerms {
  override readonly name = 'ConflictingDecisions';

  constructor(readonly conflicts: readonly PlanConflict[]) {
    super(conflicts.map(({ buildingId }) => `the decisions about building ${buildingId} leave no option`).join('; '));
  }
}

/** Throws ConflictingDecisions; the first `byHand` decisions of the terms are made by hand, the others are the register's. */
export function requireOptions(
  model: CityModel,
  decided: ReadonlyMap<string, DecidedBuilding>,
  terms: PlanTerms,
  byHand: number,
): void {
  const conflicts = conflictsOf(model, decided, terms);
  if (conflicts.length === 0) return;
  const places = new PlanPlaces(model.input);
  throw new ConflictingDecisions(
    conflicts.map(({ buildingId, decisions }) => ({
      buildingId,
      buildingName: places.of(buildingId)?.buildingName ?? '',
      facilityId: places.of(buildingId)?.facilityId ?? null,
      facilityName: places.of(buildingId)?.facilityName ?? '',
      decisions: decisions.map((place) => terms.decisions[place] as Decision),
      isOfRegister: decisions.some((place) => place >= byHand),
    })),
  );
}

/** Of each building whose decisions leave no option the fewest that do: none of them can be taken back without leaving one. */
function conflictsOf(model: CityModel, decided: ReadonlyMap<string, DecidedBuilding>, terms: PlanTerms) {
  return [...decided].flatMap(([buildingId, building]) => {
    if (hasOption(model, building, building.decisions)) return [];
    const fewest = fewestWithoutOption(model, building);
    return [{ buildingId, decisions: fewest.map((one) => terms.decisions.indexOf(one)) }];
  });
}

function fewestWithoutOption(model: CityModel, building: DecidedBuilding): readonly PlanDecision[] {
  let fewest = building.decisions;
  // What the register adds to a closing comes last, and says least.
  for (const decision of building.decisions.toReversed()) {
    const fewer = fewest.filter((one) => one !== decision);
    if (!hasOption(model, building, fewer)) fewest = fewer;
  }
  return fewest;
}

function hasOption(model: CityModel, { at, options, decisions }: DecidedBuilding, kept: readonly PlanDecision[]) {
  const all = kept === decisions ? options : decidedOptions(model, at, kept);
  return all.some((option) => keepsTo(kept, option, model.input.fromFiscalYear));
}
