import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestPair, combinations, type Movers, type ScopeLosses } from './join-halves.js';

const resources = 2;
const change = fc.record({
  dearness: fc.integer({ min: -3, max: 3 }),
  changes: fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 })),
});
/** Of few kinds, so that many lose as little. */
const drawn = fc
  .array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .chain((kinds) => fc.array(fc.constantFrom(...kinds), { minLength: 2, maxLength: 7 }));
const scopes = fc.array(
  fc.record({
    room: fc.integer({ min: -4, max: 6 }),
    left: fc.integer({ min: 0, max: 3 }),
    beyond: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: resources, maxLength: resources },
);

type Options = readonly { readonly dearness: number; readonly changes: readonly number[] }[];

const present = { dearness: 0, changes: [0, 0] };

function moversOf(all: readonly Options[]): Movers {
  const options = all.flatMap((own) => [present, ...own]);
  return {
    firstOption: Int32Array.from({ length: all.length + 1 }, (_, at) =>
      all.slice(0, at).reduce((sum, own) => sum + 1 + own.length, 0),
    ),
    dearness: Float64Array.from(options, ({ dearness }) => dearness),
    change: Float64Array.from(options.flatMap(({ changes }) => changes)),
  };
}

function scopeOf(all: readonly { room: number; left: number; beyond: number }[]): ScopeLosses {
  return {
    room: Float64Array.from(all, ({ room }) => room),
    left: Float64Array.from(all, ({ left }) => left),
    beyond: Float64Array.from(all, ({ beyond }) => beyond),
  };
}

/** What is lost where each mover has the option of this number; 0 = the present one. */
function lossOf(all: readonly Options[], chosen: readonly number[], { room, left, beyond }: ScopeLosses): number {
  const taken = chosen.map((option, mover) => (option === 0 ? present : all[mover]![option - 1]!));
  const ofResources = [...room.keys()].map((resource) => {
    const still = room[resource]! - taken.reduce((sum, { changes }) => sum + changes[resource]!, 0);
    return still >= 0 ? still * left[resource]! : -still * beyond[resource]!;
  });
  return [...ofResources, ...taken.map(({ dearness }) => dearness)].reduce((sum, each) => sum + each, 0);
}

function everyChoice(all: readonly Options[]): number[][] {
  return all.reduce<number[][]>(
    (choices, own) => choices.flatMap((chosen) => [...own.keys(), own.length].map((option) => [...chosen, option])),
    [[]],
  );
}

/** The options of the movers of a half in a combination of this number. */
function optionsAt(all: readonly Options[], movers: readonly number[], number: number): [mover: number, at: number][] {
  let rest = number;
  return movers.map((mover) => {
    const options = all[mover]!.length + 1;
    const own = rest % options;
    rest = Math.floor(rest / options);
    return [mover, own];
  });
}

describe('the best pair of combinations', () => {
  it('loses as little as the best of all ways to choose, and as it says', () => {
    fc.assert(
      fc.property(drawn, scopes, fc.nat(6), (all, of, most) => {
        const told = moversOf(all);
        const scope = scopeOf(of);
        const middle = Math.ceil(all.length / 2);
        const movers = [...all.keys()];
        const [first, second] = [movers.slice(0, middle), movers.slice(middle)];
        const found = bestPair(
          combinations(told, first, resources),
          combinations(told, second, resources),
          scope,
          most + 0.5,
        );
        const now = lossOf(all, Array<number>(all.length).fill(0), scope);
        const best = Math.min(
          ...everyChoice(all)
            .filter((chosen) => chosen.some((option) => option > 0))
            .map((chosen) => lossOf(all, chosen, scope)),
        );
        expect(found === null).toBe(best > now + most);
        if (!found) return;
        const chosen = [...optionsAt(all, first, found[0]), ...optionsAt(all, second, found[1])]
          .toSorted(([one], [other]) => one - other)
          .map(([, option]) => option);
        expect(lossOf(all, chosen, scope)).toBe(now - found[2]);
        expect(chosen.some((option) => option > 0)).toBe(true);
        expect(found[2]).toBe(now - best);
      }),
      { numRuns: 300 },
    );
  });
});
