import { type ChoiceProblem, choiceValue, type ChoiceWish } from '#libs/optimize';
import { type LimitedAmount, limitsOf, yenPerUnit } from './plan-limits.js';
import type { PlanProblem } from './plan-problem.js';
import { leastMissingYen } from './plan-relaxation.js';
import type { PlanMoney, PlanTerms } from './plan-terms.js';
import { type Exceeded, exceededOf, missingYenOf, moneyKinds, type RelaxedRun, relaxedRuns } from './relaxed-runs.js';
import { softened, type SoftenedPlan } from './softened-plan.js';

/** More money in just these years; `leastYen`: no less in all does. */
export interface MoneyRemedy {
  readonly kind: 'money';
  readonly needs: readonly RelaxedRun[];
  readonly yen: number;
  readonly leastYen: number;
}

/** A higher line of money raises the mean and with it the band, so that more may be missing: so often it is looked for anew. */
const mostSteps = 8;
/** As much as a limit that is none. */
const anything = Number.MAX_SAFE_INTEGER / yenPerUnit;

/**
 * The money that is missing, so that a plan keeps to the very terms that there are with it: also to the band about the mean of the raised
 * line. Each step begins with the band of what the last found missing; while only the lower end of the band matters no step goes too far.
 * Null where none was found. The wish is made anew for each step.
 */
export function moreMoney(plan: PlanProblem, terms: PlanTerms, wish: () => ChoiceWish): MoneyRemedy | null {
  const { limits } = plan;
  let banded = limits;
  for (let step = 0; step < mostSteps; step += 1) {
    const problem = withLimits(plan.problem, banded);
    const asked = wish();
    const found = softened({ problem, limits: banded }, moneyKinds.flat(), asked);
    if (!found) return null;
    const exceeded = exceededOf(limits, found.excess);
    const raised = limitsOf({ ...terms, money: raisedMoney(terms.money, exceeded) });
    if (choiceValue(withLimits(plan.problem, raised), found.choice).objective < Infinity) {
      const yen = missingYenOf(exceeded);
      const least = leastYen(plan, terms, found, asked.isOver);
      return {
        kind: 'money',
        needs: relaxedRuns(exceeded, terms.horizon.fromFiscalYear),
        yen,
        leastYen: Math.min(yen, least),
      };
    }
    banded = limits.map((one, at) => (isOfBand(one) ? raised[at]! : one));
  }
  return null;
}

function withLimits(problem: ChoiceProblem, limits: readonly LimitedAmount[]): ChoiceProblem {
  return { ...problem, limit: Float64Array.from(limits, ({ most }) => most) };
}

function isOfBand({ limit: { kind } }: LimitedAmount): boolean {
  return kind === 'steady-low' || kind === 'steady-high';
}

const lineOf = { money: 'availableYen', general: 'generalYen', bond: 'bondYen', grant: 'grantYen' } as const;

function raisedMoney(money: PlanMoney, exceeded: readonly Exceeded[]): PlanMoney {
  const lines = Object.entries(lineOf).map(([kind, name]) => {
    const raised = money[name] && [...money[name]];
    for (const { limit, amount } of exceeded)
      if (raised && limit.kind === kind) raised[limit.offset] = raised[limit.offset]! + Math.ceil(amount * yenPerUnit);
    return [name, raised];
  });
  return { ...money, ...Object.fromEntries(lines) };
}

/** Proven of any raised lines: no higher line lowers the lower end of the band, but its upper end may rise at will. */
function leastYen(
  plan: PlanProblem,
  { money: { steadiness } }: PlanTerms,
  found: SoftenedPlan,
  isOver: () => boolean,
): number {
  const { problem, limits } = plan;
  const excess = Float64Array.from(limits, ({ limit }) => (limit.kind === 'steady-high' ? anything : 0));
  const bound = steadiness === null && isOneFamily(plan) ? Math.floor(found.bound * yenPerUnit) : 0;
  return Math.max(bound, leastMissingYen(problem, limits, excess, isOver));
}

/** Where both the line of all money and its sources are limited, the same yen counts twice in what is softened. */
function isOneFamily({ limits }: PlanProblem): boolean {
  return moneyKinds.filter((kinds) => limits.some(({ limit }) => kinds.includes(limit.kind))).length === 1;
}
