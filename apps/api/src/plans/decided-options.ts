import type { PlanDecision, PlanTerms } from '#libs/scheduling';
import {
  optionsWithWorks,
  type RenewableBuilding,
  type RenewalOption,
  renewalOptions,
  type TreatmentKind,
  type WantedWork,
} from '#libs/treatments';
import { type CityModel, type ModelBuilding, modelBuilding } from './plan-model.js';

/** A building that something was decided about, with the options that the decisions ask for. */
export interface DecidedBuilding {
  /** Its place among the buildings of the city. */
  readonly at: number;
  readonly decisions: readonly PlanDecision[];
  readonly options: readonly RenewalOption[];
}

/** The buildings of the city that something was decided about, by id. */
export function decidedBuildings(model: CityModel, { decisions }: Pick<PlanTerms, 'decisions'>) {
  const own = new Map<string, PlanDecision[]>();
  for (const decision of decisions) {
    const known = own.get(decision.buildingId);
    if (known) known.push(decision);
    else own.set(decision.buildingId, [decision]);
  }
  const decided = new Map<string, DecidedBuilding>();
  for (const [at, { id }] of model.buildings.entries()) {
    const about = own.get(id);
    if (about) decided.set(id, { at, decisions: about, options: decidedOptions(model, at, about) });
  }
  return decided;
}

/** The buildings of the city, those with decisions with their own options. */
export function withDecidedOptions(
  { input, context, buildings }: CityModel,
  decided: ReadonlyMap<string, DecidedBuilding>,
): readonly ModelBuilding[] {
  return buildings.map((building, at) => {
    const own = decided.get(building.id);
    return own ? modelBuilding(input.buildings[at]!, own.options, context) : building;
  });
}

/**
 * The options of a building with those that decisions about it ask for: works that are locked in whatever year, a closing, and works that
 * wait for a dialogue; the options there are stay first, in their places.
 */
export function decidedOptions(
  { input, context, buildings }: CityModel,
  at: number,
  decisions: readonly PlanDecision[],
): readonly RenewalOption[] {
  const { options } = buildings[at]!;
  const building: RenewableBuilding = { ...input.buildings[at]!, ...wishesOf(decisions) };
  const isOther = building.decision !== null || building.earliestFiscalYear !== null;
  const wanted = wantedWorks(decisions, input.fromFiscalYear);
  return [
    ...options,
    ...(isOther ? renewalOptions(building, context) : []),
    ...(wanted.length > 0 ? optionsWithWorks(building, context, wanted) : []),
  ];
}

function wishesOf(decisions: readonly PlanDecision[]): Pick<RenewableBuilding, 'decision' | 'earliestFiscalYear'> {
  const closing = decisions.find(({ kind }) => kind === 'close');
  const waits = decisions.flatMap((one) => (one.kind === 'not-before' ? [one.fiscalYear] : []));
  return {
    decision: closing?.kind === 'close' ? { kind: 'close', fiscalYear: closing.fiscalYear } : null,
    earliestFiscalYear: waits.length === 0 ? null : Math.max(...waits),
  };
}

function wantedWorks(decisions: readonly PlanDecision[], fromFiscalYear: number): WantedWork[] {
  return decisions.flatMap((one) =>
    one.kind === 'lock' ? [{ kind: one.treatment as TreatmentKind, startOffset: one.fiscalYear - fromFiscalYear }] : [],
  );
}
