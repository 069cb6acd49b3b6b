/** Groups that may change together: of each some options, the first the present one, with what each changes. */
export interface Movers {
  /** Options of mover g are firstOption[g] … firstOption[g + 1] − 1. */
  readonly firstOption: Int32Array;
  /** Of each option, against the present one. */
  readonly dearness: Float64Array;
  /** Of each option and each resource in scope, resource by resource, against the present one. */
  readonly change: Float64Array;
}

/** Combinations of the options of some movers, those once that differ only in which of movers alike has which option. */
export interface Half {
  readonly movers: readonly number[];
  /** Of each combination its number among all, with the first mover's option counting fastest; in rising order. */
  readonly numbers: Int32Array;
  readonly dearness: Float64Array;
  /** Of each combination and each resource in scope, resource by resource. */
  readonly change: Float64Array;
}

/** What is lost of the resources in scope, the one that counts most first. */
export interface ScopeLosses {
  /** What is left of each at present; less than 0 where it is exceeded. */
  readonly room: Float64Array;
  readonly left: Float64Array;
  readonly beyond: Float64Array;
}

/** All combinations of the movers' options; of movers alike, as slices of a reserve fund are, no later one has a later option. */
export function combinations(told: Movers, movers: readonly number[], resources: number): Half {
  const { firstOption, dearness, change } = told;
  const all = movers.reduce((product, mover) => product * optionsOf(told, mover), 1);
  const half = {
    movers,
    numbers: new Int32Array(all),
    dearness: new Float64Array(all),
    change: new Float64Array(all * resources),
  };
  let size = 1;
  for (const [at, stride] of stridesOf(told, movers).entries()) {
    const mostOf = mostAllowed(told, movers, at, resources);
    const before = size;
    for (let option = 1; option < optionsOf(told, movers[at]!); option += 1) {
      const from = firstOption[movers[at]!]! + option;
      for (let one = 0; one < before; one += 1) {
        if (mostOf(half.numbers[one]!) < option) continue;
        half.numbers[size] = half.numbers[one]! + option * stride;
        half.dearness[size] = half.dearness[one]! + dearness[from]!;
        for (let resource = 0; resource < resources; resource += 1)
          half.change[size * resources + resource] =
            half.change[one * resources + resource]! + change[from * resources + resource]!;
        size += 1;
      }
    }
  }
  return {
    movers,
    numbers: half.numbers.subarray(0, size),
    dearness: half.dearness.subarray(0, size),
    change: half.change.subarray(0, size * resources),
  };
}

function optionsOf({ firstOption }: Movers, mover: number): number {
  return firstOption[mover + 1]! - firstOption[mover]!;
}

/** By how much each mover's next option counts in the number of a combination. */
function stridesOf(told: Movers, movers: readonly number[]): number[] {
  let stride = 1;
  return movers.map((mover) => {
    const own = stride;
    stride *= optionsOf(told, mover);
    return own;
  });
}

/** The last option that the mover at this place may have beside a combination of those before it: that of the last one alike. */
function mostAllowed(
  told: Movers,
  movers: readonly number[],
  at: number,
  resources: number,
): (combination: number) => number {
  const alike = movers.slice(0, at).findLastIndex((mover) => areAlike(told, mover, movers[at]!, resources));
  if (alike < 0) return () => Infinity;
  const stride = stridesOf(told, movers)[alike]!;
  const options = optionsOf(told, movers[alike]!);
  return (combination) => Math.floor(combination / stride) % options;
}

/** Whether two movers have options that change the same, place by place. */
function areAlike(told: Movers, one: number, other: number, resources: number): boolean {
  const { firstOption, dearness, change } = told;
  const options = optionsOf(told, one);
  if (optionsOf(told, other) !== options) return false;
  const [from, to] = [firstOption[one]!, firstOption[other]!];
  for (let option = 0; option < options; option += 1)
    if (dearness[from + option] !== dearness[to + option]) return false;
  for (let at = 0; at < options * resources; at += 1)
    if (change[from * resources + at] !== change[to * resources + at]) return false;
  return true;
}

/** The numbers of the pair of combinations, one of each half, with which least is lost, but for the present ones; null where all lose more than now and is allowed. */
export function bestPair(
  one: Half,
  other: Half,
  scope: ScopeLosses,
  allowed: number,
): readonly [number, number, gain: number] | null {
  const { room, left, beyond } = scope;
  const resources = room.length;
  const now = room.reduce((sum, each, at) => sum + lossOf(each, left[at]!, beyond[at]!), 0);
  const [order, keys] = ordered(other, resources);
  const leastOther = other.dearness.reduce((least, each) => Math.min(least, each), 0);
  let best = now + allowed;
  let found: readonly [number, number] | null = null;
  for (let first = 0; first < one.numbers.length; first += 1) {
    const dear = one.dearness[first]!;
    const free = best - dear - leastOther;
    if (free <= 0) continue;
    const roomLeft = room[0]! - one.change[first * resources]!;
    const most = roomLeft + free / beyond[0]!;
    for (let at = firstFrom(keys, roomLeft - free / left[0]!); at < keys.length && keys[at]! <= most; at += 1) {
      const second = order[at]!;
      let loss = dear + other.dearness[second]! + lossOf(roomLeft - keys[at]!, left[0]!, beyond[0]!);
      for (let resource = 1; resource < resources && loss < best; resource += 1) {
        const still =
          room[resource]! - one.change[first * resources + resource]! - other.change[second * resources + resource]!;
        loss += lossOf(still, left[resource]!, beyond[resource]!);
      }
      if (loss < best && (first > 0 || second > 0)) [best, found] = [loss, [first, second]];
    }
  }
  return found && [one.numbers[found[0]]!, other.numbers[found[1]]!, now - best];
}

function lossOf(room: number, left: number, beyond: number): number {
  return room >= 0 ? room * left : -room * beyond;
}

/** The combinations in the order of what they change of the first resource, and that itself. */
function ordered({ numbers, change }: Half, resources: number): [order: Int32Array, keys: Float64Array] {
  const order = Int32Array.from(numbers.keys());
  order.sort((one, other) => change[one * resources]! - change[other * resources]!);
  return [order, Float64Array.from(order, (at) => change[at * resources]!)];
}

/** The first place whose key is not less. */
function firstFrom(keys: Float64Array, least: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keys[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
