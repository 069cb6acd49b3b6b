import { componentKinds } from '#libs/asset';
import type { BuildingState, PartState } from './building-state.js';
import { asNew, type PartAnchor } from './part-outlook.js';
import type { RenewalContext } from './renewal-context.js';

/** A work as the condition of a building feels it. */
export interface Renewal {
  readonly kind: string;
  /** Bit k: the part of kind k is as new from `end` on. */
  readonly resets: number;
  readonly end: number;
}

/** The expected health score of each year of the horizon on the usual scale, 100 to 10; NaN once the building is gone. */
export function scorePath(renewals: readonly Renewal[], state: BuildingState, context: RenewalContext): Float64Array {
  const { years } = context.horizon;
  const { weights } = context.condition;
  const path = new Float64Array(years);
  let total = 0;
  for (const part of state.parts) {
    const weight = weights[part.kind];
    total += weight;
    if (weight > 0) addPart(path, weight, part, renewals, context);
  }
  const gone = renewals.find(({ kind }) => kind === 'demolition')?.end ?? years;
  for (let offset = 0; offset < years; offset += 1) path[offset] = offset < gone ? path[offset]! / total : NaN;
  return path;
}

function addPart(
  path: Float64Array,
  weight: number,
  { kind, anchor }: PartState,
  renewals: readonly Renewal[],
  { parts }: RenewalContext,
): void {
  const outlook = parts[kind];
  const bit = 1 << componentKinds.indexOf(kind);
  let from = 0;
  const addUntil = (until: number, since: PartAnchor): void => {
    for (let offset = from; offset < until; offset += 1) {
      path[offset]! += weight * outlook.pointsAt(since, since === asNew ? offset - from : offset);
    }
  };
  let since = anchor;
  for (const { resets, end } of renewals) {
    if (!(resets & bit)) continue;
    addUntil(Math.min(end, path.length), since);
    [from, since] = [end, asNew];
  }
  addUntil(path.length, since);
}
