import { componentKinds } from '#libs/asset';
import type { BuildingState } from './building-state.js';
import { asNew } from './part-outlook.js';
import type { RenewalContext } from './renewal-context.js';

/** A work as the condition of a building feels it. */
export interface Renewal {
  /** Bit k: the part of kind k is as new from `end` on. */
  readonly resets: number;
  readonly end: number;
  /** Of the floor area that is left; 0 = the building is gone. */
  readonly areaPercent: number;
}

/** The expected health score of each year of the horizon on the usual scale, 100 to 10; NaN once the building is gone or its use has ended. */
export function scorePath(renewals: readonly Renewal[], state: BuildingState, context: RenewalContext): Float64Array {
  const path = new Float64Array(context.horizon.years);
  for (let offset = 0; offset < path.length; offset += 1) path[offset] = scoreAt(renewals, offset, state, context);
  return path;
}

/** The score of one year; NaN once the building is gone or nobody uses it any more. */
export function scoreAt(
  renewals: readonly Renewal[],
  offset: number,
  { parts, closingOffset }: BuildingState,
  { parts: outlooks, condition: { weights } }: RenewalContext,
): number {
  const last = renewals.at(-1);
  if (last?.areaPercent === 0 && offset >= last.end) return NaN;
  if (closingOffset !== null && offset >= closingOffset) return NaN;
  let [sum, total] = [0, 0];
  for (let k = 0; k < parts.length; k += 1) {
    const kind = componentKinds[k]!;
    const weight = weights[kind];
    const newAt = lastReset(renewals, k, offset);
    const outlook = outlooks[kind];
    const points = newAt < 0 ? outlook.pointsAt(parts[k]!.anchor, offset) : outlook.pointsAt(asNew, offset - newAt);
    sum += weight * points;
    total += weight;
  }
  return sum / total;
}

/** From when on a part is as new; below 0 = no work has touched it by then. */
function lastReset(renewals: readonly Renewal[], k: number, offset: number): number {
  for (let at = renewals.length - 1; at >= 0; at -= 1) {
    const { end, resets } = renewals[at]!;
    if (end <= offset && resets & (1 << k)) return end;
  }
  return -1;
}
