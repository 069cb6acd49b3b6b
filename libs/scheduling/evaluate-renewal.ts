import { type RenewalInstance, roundingOf } from './renewal-instance.js';

/** What a choice of options comes to, by the words of the question alone. */
export interface RenewalValue {
  /** Infinity where a hard budget is exceeded. */
  readonly objective: number;
  /** Of each year. */
  readonly spend: readonly number[];
  readonly overspend: readonly number[];
}

/**
 * Values a choice without anything that the solver computes with, so that each checks the other; `choice` names the option of each building
 * by its id. Throws RangeError where a building has none, or one that it does not have.
 */
export function evaluateRenewal(instance: RenewalInstance, choice: Readonly<Record<string, number>>): RenewalValue {
  const spend = instance.budget.map(() => 0);
  let objective = 0;
  for (const { id, options } of instance.buildings) {
    const option = Object.hasOwn(choice, id) ? options[choice[id]!] : undefined;
    if (!option) throw new RangeError(`the choice has no option of building ${id}`);
    objective += option.penalty;
    for (const [year, cost] of option.works ?? option.cost!.entries()) spend[year] = spend[year]! + cost;
  }
  const rounding = roundingOf(instance);
  const overspend = spend.map((spent, year) => {
    const over = spent - instance.budget[year]!;
    return over > rounding[year]! ? over : 0;
  });
  const excess = overspend.reduce((sum, one) => sum + one, 0);
  if (instance.overspendPenalty !== null) objective += instance.overspendPenalty * excess;
  else if (excess > 0) objective = Infinity;
  return { objective, spend, overspend };
}
