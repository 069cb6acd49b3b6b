import {
  InstanceError,
  requireList,
  requireNumber,
  requireObject,
  requireText,
  requireWhole,
  shown,
} from './instance-error.js';
import type { RenewalInstance } from './renewal-instance.js';

/** Beyond a thousand years nothing is planned. */
const mostYears = 1000;

/**
 * The same value as an instance, once everything in it is as it must be; fields that the format does not name are left aside. Costs and
 * budgets are 0 or more; penalties may be less. Throws InstanceError naming the first field that is not, and its value.
 */
export function readRenewalInstance(value: unknown): RenewalInstance {
  const instance = requireObject(value, 'the instance');
  if (instance['kind'] !== 'renewal-schedule')
    throw new InstanceError(`kind must be "renewal-schedule", not ${shown(instance['kind'])}`);
  const years = requireWhole(instance['years'], 'years', 1, mostYears);
  requireAmounts(instance['budget'], 'budget', years);
  if (instance['overspendPenalty'] !== null) {
    if (instance['overspendPenalty'] === undefined)
      throw new InstanceError('overspendPenalty must be a number or null');
    requireNumber(instance['overspendPenalty'], 'overspendPenalty', 0);
  }
  requireBuildings(instance['buildings'], years);
  return value as RenewalInstance;
}

function requireBuildings(value: unknown, years: number): void {
  const places = new Map<string, number>();
  for (const [at, one] of requireList(value, 'buildings').entries()) {
    const field = `buildings[${at}]`;
    const { id, options } = requireObject(one, field);
    const before = places.get(requireText(id, `${field}.id`));
    if (before !== undefined) throw new InstanceError(`${field}.id is ${shown(id)}, as that of buildings[${before}]`);
    places.set(id as string, at);
    const list = requireList(options, `${field}.options`);
    if (list.length === 0) throw new InstanceError(`${field}.options is empty: a building needs an option`);
    for (const [number, option] of list.entries()) requireRenewalOption(option, `${field}.options[${number}]`, years);
  }
}

function requireRenewalOption(value: unknown, field: string, years: number): void {
  const { label, cost, works, penalty } = requireObject(value, field);
  if (typeof label !== 'string') throw new InstanceError(`${field}.label must be a text, not ${shown(label)}`);
  if ((cost === undefined) === (works === undefined))
    throw new InstanceError(
      `${field} must have either cost or works, and has ${cost === undefined ? 'neither' : 'both'}`,
    );
  if (works === undefined) requireAmounts(cost, `${field}.cost`, years);
  else requireWorks(works, `${field}.works`, years);
  requireNumber(penalty, `${field}.penalty`);
}

function requireAmounts(value: unknown, field: string, years: number): void {
  const amounts = requireList(value, field);
  if (amounts.length !== years) throw new InstanceError(`${field} has ${amounts.length} years, expected ${years}`);
  for (let year = 0; year < years; year += 1) requireNumber(amounts[year], `${field}[${year}]`, 0);
}

function requireWorks(value: unknown, field: string, years: number): void {
  for (const [at, one] of requireList(value, field).entries()) {
    const pair = requireList(one, `${field}[${at}]`);
    if (pair.length !== 2)
      throw new InstanceError(`${field}[${at}] must be a year and a cost, and has ${pair.length} values`);
    requireWhole(pair[0], `${field}[${at}][0]`, 0, years - 1);
    requireNumber(pair[1], `${field}[${at}][1]`, 0);
  }
}
