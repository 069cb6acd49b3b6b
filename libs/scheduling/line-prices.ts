import { ExchangedLine } from './exchanged-line.js';
import { OptionUses } from './option-uses.js';
import { keepsTo } from './plan-decisions.js';
import type { PlanProblem } from './plan-problem.js';
import { type DecisionPrice, withoutDecision } from './plan-reasons.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';

/**
 * What decisions cost of the line of a flattest plan, in million yen: at least by how much lower it would be if that building alone were
 * free of it, which the prices of the limits do not see where few works make the line.
 */
export function lineDecisionPrices(
  plan: PlanProblem,
  choice: Int32Array,
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  prices: readonly DecisionPrice[],
): DecisionPrice[] {
  const { decisions, horizon, money } = terms;
  const line = new ExchangedLine(plan, choice, money);
  const uses = new OptionUses(buildings, terms, plan.limits);
  const places = new Map(buildings.map(({ id }, at) => [id, at]));
  const needed = line.with([], []);
  return prices.map((one, index) => {
    const decision = decisions[index]!;
    const at = places.get(decision.buildingId);
    if (at === undefined) return one;
    const building = buildings[at]!;
    const rest = withoutDecision(
      decisions.filter(({ buildingId }) => buildingId === building.id),
      decision,
    );
    const held = uses.of(building, plan.left[at]![choice[at]! - plan.problem.firstOption[at]!]!);
    const free = [...building.options.entries()]
      .filter(([, option]) => keepsTo(rest, option, horizon.fromFiscalYear))
      .map(([place]) => line.with(held, uses.of(building, place)));
    return { ...one, price: Math.max(one.price, needed - Math.min(...free)) };
  });
}
