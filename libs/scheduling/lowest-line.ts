import { planYears } from './plan-money.js';
import type { PlanMoney, PlanOption, PlanTerms } from './plan-terms.js';

/**
 * The lowest yearly line with which a fund covers all that is beyond it, in the unit of the amounts: `costs` of each year, and `drawn` what
 * the fund pays in it anyway. A fund that has not even that pays no more than that.
 */
export function lowestLine(costs: readonly number[], drawn: readonly number[], fund: number): number {
  const left = Math.max(0, fund - drawn.reduce((sum, one) => sum + one, 0));
  const beyond = costs.map((cost, year) => cost - drawn[year]!).toSorted((one, other) => other - one);
  let [line, sum] = [0, 0];
  for (const [years, cost] of beyond.entries()) {
    sum += cost;
    line = Math.max(line, (sum - left) / (years + 1));
  }
  return line;
}

/** The lowest yearly line of money, integer yen, on which these options can be paid with the reserve fund's help. */
export function lowestLineYen(
  options: readonly PlanOption[],
  { horizon, money }: Pick<PlanTerms, 'horizon' | 'money'>,
): number {
  const years = planYears(options, horizon, { ...money, availableYen: null, reserveYen: 0 });
  const costs = years.map(({ costYen }) => costYen);
  const drawn = years.map(({ generalYen }, offset) =>
    Math.max(0, generalYen - (money.generalYen?.[offset] ?? Infinity)),
  );
  return Math.ceil(lowestLine(costs, drawn, money.reserveYen));
}

/** The money of a plan by which its years are paid: the flattest plan draws the reserve fund against the lowest line that it needs. */
export function moneyOfPlan(options: readonly PlanOption[], terms: PlanTerms): PlanMoney {
  const { goal, money, horizon } = terms;
  if (goal.kind !== 'flattest') return money;
  const lineYen = lowestLineYen(options, terms);
  return { ...money, availableYen: Array.from({ length: horizon.years }, () => lineYen), steadiness: null };
}
