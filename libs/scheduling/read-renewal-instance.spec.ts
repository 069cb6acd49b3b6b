import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InstanceError } from './instance-error.js';
import { readRenewalInstance } from './read-renewal-instance.js';

const sound = () => ({
  kind: 'renewal-schedule',
  years: 3,
  budget: [10, 0, 10.5],
  overspendPenalty: 5 as unknown,
  buildings: [
    {
      id: 'a',
      options: [{ label: 'now', cost: [1, 0, 2] as unknown, works: undefined as unknown, penalty: 3 as unknown }],
    },
    { id: 'b', options: [{ label: '', works: [[2, 4]], penalty: -1 }] },
  ] as unknown[],
});

type Sound = ReturnType<typeof sound>;

/** A sound instance with something done to it. */
function damaged(damage: (instance: Sound) => void): unknown {
  const instance = sound();
  damage(instance);
  return instance;
}

const first = ({ buildings }: Sound) =>
  (buildings[0] as { options: { cost: unknown; works: unknown; penalty: unknown; label: unknown }[] }).options[0]!;

describe('an instance', () => {
  it('is the value itself where everything is as it must be', () => {
    const value = sound();
    expect(readRenewalInstance(value)).toBe(value);
    expect(readRenewalInstance({ ...value, overspendPenalty: null, buildings: [], note: 'left aside' })).toBeDefined();
  });

  it.each<[string, unknown]>([
    ['the instance must be an object, not null', null],
    ['the instance must be an object, not a list', []],
    ['kind must be "renewal-schedule", not "p-median"', damaged((one) => (one.kind = 'p-median'))],
    ['years must be a whole number from 1 to 1000, not 0', damaged((one) => (one.years = 0))],
    ['years must be a whole number from 1 to 1000, not 2.5', damaged((one) => (one.years = 2.5))],
    ['budget has 2 years, expected 3', damaged((one) => one.budget.pop())],
    ['budget[1] must be a number from 0 to 1000000000000000, not -1', damaged((one) => (one.budget[1] = -1))],
    ['budget[1] must be a number from 0 to 1000000000000000, not NaN', damaged((one) => (one.budget[1] = NaN))],
    ['overspendPenalty must be a number or null', damaged((one) => (one.overspendPenalty = undefined))],
    [
      'overspendPenalty must be a number from 0 to 1000000000000000, not "5"',
      damaged((one) => (one.overspendPenalty = '5')),
    ],
    ['buildings must be a list, not nothing', { ...sound(), buildings: undefined }],
    ['buildings[1] must be an object, not 7', damaged((one) => (one.buildings[1] = 7))],
    ['buildings[1].id is "a", as that of buildings[0]', damaged((one) => (one.buildings[1] = one.buildings[0]))],
    ['buildings[0].id must be a text, not ""', damaged((one) => (one.buildings[0] = { id: '', options: [] }))],
    [
      'buildings[0].options is empty: a building needs an option',
      damaged((one) => (one.buildings[0] = { id: 'x', options: [] })),
    ],
    ['buildings[0].options[0].label must be a text, not nothing', damaged((one) => (first(one).label = undefined))],
    ['buildings[0].options[0].cost has 2 years, expected 3', damaged((one) => (first(one).cost = [1, 2]))],
    [
      'buildings[0].options[0].cost[1] must be a number from 0 to 1000000000000000, not Infinity',
      damaged((one) => (first(one).cost = [1, Infinity, 2])),
    ],
    ['buildings[0].options[0] must have either cost or works, and has both', damaged((one) => (first(one).works = []))],
    [
      'buildings[0].options[0] must have either cost or works, and has neither',
      damaged((one) => (first(one).cost = undefined)),
    ],
    [
      'buildings[0].options[0].penalty must be a number of at most 1000000000000000 either way, not null',
      damaged((one) => (first(one).penalty = null)),
    ],
    [
      'buildings[0].options[0].works[0][0] must be a whole number from 0 to 2, not 3',
      damaged((one) => Object.assign(first(one), { cost: undefined, works: [[3, 1]] })),
    ],
    [
      'buildings[0].options[0].works[0] must be a year and a cost, and has 1 values',
      damaged((one) => Object.assign(first(one), { cost: undefined, works: [[1]] })),
    ],
  ])('is refused with the field and the value: %s', (message, value) => {
    expect(() => readRenewalInstance(value)).toThrow(new InstanceError(message));
  });

  it('is read or refused in one line, whatever stands in the place of one of its parts', () => {
    const paths = pathsOf(sound());
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, part) => {
        const value = replaced(sound(), path, part);
        expect(readingOf(value)).toMatch(/^(?:sound|.{5,200})$/);
      }),
      { numRuns: 1000 },
    );
  });
});

/** 'sound', or why it is not; throws what is no such reason. */
function readingOf(value: unknown): string {
  try {
    return readRenewalInstance(value) === value ? 'sound' : '';
  } catch (error) {
    if (error instanceof InstanceError) return error.message;
    throw error;
  }
}

/** Where each part of a value is, the value itself first. */
function pathsOf(value: unknown): string[][] {
  const parts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[], ...parts.flatMap(([key, part]) => pathsOf(part).map((path) => [key, ...path]))];
}

function replaced(value: unknown, [key, ...path]: string[], part: unknown): unknown {
  if (key === undefined) return part;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], path, part);
  return copy;
}
