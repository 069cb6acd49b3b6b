/** Groups that may change together: of each some options, the first the present one, with what each changes. */
export interface Movers {
  /** Options of mover g are firstOption[g] … firstOption[g + 1] − 1. */
  readonly firstOption: Int32Array;
  /** Of each option, against the present one. */
  readonly dearness: Float64Array;
  /** Of each option and each resource in scope, resource by resource, against the present one. */
  readonly change: Float64Array;
}

/** Combinations of the options of some movers: the first mover's option counts fastest. */
export interface Half {
  readonly movers: readonly number[];
  readonly size: number;
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

/** All combinations of the movers' options. */
export function combinations(
  { firstOption, dearness, change }: Movers,
  movers: readonly number[],
  resources: number,
): Half {
  const options = movers.map((mover) => firstOption[mover + 1]! - firstOption[mover]!);
  const half = {
    movers,
    size: options.reduce((product, one) => product * one, 1),
    dearness: new Float64Array(options.reduce((product, one) => product * one, 1)),
    change: new Float64Array(options.reduce((product, one) => product * one, resources)),
  };
  let size = 1;
  for (const [at, mover] of movers.entries()) {
    for (let option = options[at]! - 1; option >= 0; option -= 1) {
      const from = firstOption[mover]! + option;
      for (let one = 0; one < size; one += 1) {
        const to = option * size + one;
        half.dearness[to] = half.dearness[one]! + dearness[from]!;
        for (let resource = 0; resource < resources; resource += 1)
          half.change[to * resources + resource] =
            half.change[one * resources + resource]! + change[from * resources + resource]!;
      }
    }
    size *= options[at]!;
  }
  return half;
}

/** The pair of combinations, one of each half, with which least is lost, but for the present ones; null where all lose more than now and is allowed. */
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
  for (let first = 0; first < one.size; first += 1) {
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
  return found && [...found, now - best];
}

function lossOf(room: number, left: number, beyond: number): number {
  return room >= 0 ? room * left : -room * beyond;
}

/** The combinations in the order of what they change of the first resource, and that itself. */
function ordered({ size, change }: Half, resources: number): [order: Int32Array, keys: Float64Array] {
  const order = Int32Array.from({ length: size }, (_, at) => at);
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
