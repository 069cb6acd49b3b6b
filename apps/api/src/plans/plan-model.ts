import { decisionsInForce, type PlanBuilding, type PlanProblem, type PlanTerms, UnsoundTerms } from '#libs/scheduling';
import {
  conditionPath,
  type RenewableBuilding,
  type RenewalContext,
  renewalContext,
  type RenewalOption,
  renewalOptions,
  type TreatmentKind,
} from '#libs/treatments';
import type { PlannedBuilding, PlanInput } from './plan-input.js';
import { neighbours } from './plan-neighbours.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import { registeredDecisions } from './register-closings.js';

/** A building of the model: its options with what is known of each. */
export interface ModelBuilding extends PlanBuilding {
  readonly options: readonly RenewalOption[];
}

/** What the options of a city depend on beside the city itself. */
export type OptionTerms = Pick<PlanTermsValues, 'years' | 'pricesRisePercent' | 'discountPercent'>;

/** While these are done a building is closed. */
const closingTreatments: readonly TreatmentKind[] = ['renovation', 'life-extension', 'rebuild', 'rebuild-smaller'];

/** A city ready to be planned: it depends on no decision and no money. */
export interface CityModel {
  readonly input: PlanInput;
  readonly context: RenewalContext;
  readonly buildings: readonly ModelBuilding[];
  /** The problem of the plan that was estimated last, without its decisions. */
  undecided: { readonly key: string; readonly problem: PlanProblem } | null;
}

/** The options of every building of a city; `onBuilding` is told how many are done. Throws UnsoundTerms where there is no building. */
export function cityModel(input: PlanInput, terms: OptionTerms, onBuilding: (done: number) => void): CityModel {
  if (input.buildings.length === 0) throw new UnsoundTerms('no building is known well enough to be planned');
  const context = contextOf(input, terms);
  const buildings = input.buildings.map((planned, done) => {
    onBuilding(done);
    return modelBuilding(planned, renewalOptions(undecided(planned), context), context);
  });
  return { input, context, buildings, undecided: null };
}

function contextOf(input: PlanInput, { years, pricesRisePercent, discountPercent }: OptionTerms): RenewalContext {
  const { fromFiscalYear, rules, prices, repairYenPerM2, chains, condition } = input;
  return renewalContext({
    rules,
    horizon: { fromFiscalYear, years },
    prices,
    extras: {
      kinds: new Set(['planning', 'construction', 'renewal', 'repair', 'demolition']),
      planningPercent: input.planningPercent,
      operationYenPerM2: 0,
      demolitionYenPerM2: input.demolitionYenPerM2,
    },
    repairYenPerM2,
    outlook: { baseFiscalYear: fromFiscalYear, yearlyRisePercent: pricesRisePercent, discountPercent },
    chains,
    condition,
  });
}

function undecided(building: PlannedBuilding): RenewableBuilding {
  return { ...building, decision: null, earliestFiscalYear: null };
}

/** A building with these options. */
export function modelBuilding(
  building: PlannedBuilding,
  options: readonly RenewalOption[],
  context: RenewalContext,
): ModelBuilding {
  const renewable = undecided(building);
  return {
    id: building.id,
    category: building.category,
    floorAreaM2: building.floorAreaM2,
    options,
    scoresOf: rememberingLast((place) => conditionPath(renewable, options[place]!, context)),
  };
}

/** So many answers are kept: plans of a city differ in few of its buildings. */
const mostRemembered = 8;

function rememberingLast<Answer>(answerOf: (place: number) => Answer): (place: number) => Answer {
  const known = new Map<number, Answer>();
  return (place) => {
    const answer = known.get(place) ?? answerOf(place);
    if (known.size >= mostRemembered && !known.has(place)) known.delete(known.keys().next().value!);
    known.set(place, answer);
    return answer;
  };
}

/** The terms as the solver takes them; what the register says of closings comes after the decisions by hand. */
export function planTermsOf(input: PlanInput, terms: PlanTermsValues): PlanTerms {
  const { goal, years, money, works, decisions, apartMetres } = terms;
  const yearly = (amounts: number | number[] | null) =>
    typeof amounts === 'number' ? Array.from({ length: years }, () => amounts) : amounts && fitted(amounts, years);
  return {
    goal,
    horizon: { fromFiscalYear: input.fromFiscalYear, years },
    money: {
      availableYen: yearly(money.availableYen),
      generalYen: yearly(money.generalYen),
      bondYen: yearly(money.bondYen),
      grantYen: yearly(money.grantYen),
      reserveYen: money.reserveYen,
      steadiness: money.availableYen === null ? null : money.steadiness,
      grantPercent: input.grantPercent,
      bondRules: input.bondRules,
    },
    works,
    notAtOnce: apartMetres === null ? [] : neighbours(input, apartMetres),
    closingTreatments,
    decisions: decisionsInForce(decisions, registeredDecisions(input, years)),
  };
}

/** As many amounts as years: the last holds on. */
function fitted(amounts: readonly number[], years: number): number[] {
  return Array.from({ length: years }, (_, offset) => amounts[Math.min(offset, amounts.length - 1)]!);
}
