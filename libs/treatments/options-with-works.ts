import { type BuildingState, buildingState } from './building-state.js';
import { candidateOf, candidatesOf } from './candidates.js';
import type { Planned } from './main-sequences.js';
import { mostDifferent, withoutDominated } from './prune-options.js';
import type { RenewableBuilding } from './renewable-building.js';
import type { RenewalContext } from './renewal-context.js';
import type { RenewalOption, TreatmentWhy } from './renewal-option.js';
import { optionOf } from './renewal-options.js';
import { isRebuild, type TreatmentKind } from './treatment-kinds.js';
import { WorkScale } from './weigh-works.js';
import { type Work, WorkBook } from './work-book.js';

/** A work that somebody wants to begin in a year of the horizon. */
export interface WantedWork {
  readonly kind: TreatmentKind;
  readonly startOffset: number;
}

/** So many are enough to choose what goes on around what is wanted. */
const mostOptions = 24;

/**
 * Ways to keep a building that hold the wanted works in just their years, whatever the rules say of when they are sensible: those that
 * the rules allow, with the works moved there and whatever then comes too close left out. None where a work is not offered, does not end
 * within the horizon, would prolong the life of a frame that does not allow it, or where two that are wanted come too close; nor where
 * the use of the building ends and something but a repair is wanted before, or anything but its demolition from then on.
 */
export function optionsWithWorks(
  building: RenewableBuilding,
  context: RenewalContext,
  wanted: readonly WantedWork[],
): RenewalOption[] {
  const state = buildingState(building, context);
  if (!wanted.every((work) => isPossible(work, state, context))) return [];
  const planned = { state, context, book: new WorkBook(state, context) };
  const scale = new WorkScale(state, context);
  const once = distinctWanted(wanted);
  const sequences = candidatesOf(planned).map(({ works }) => withWanted(planned, works, once));
  const candidates = distinct(sequences).map((works) => candidateOf(works, null, scale));
  return mostDifferent(withoutDominated(candidates, state, context), mostOptions).map((one) => optionOf(one, state));
}

/** Who wants the same work twice wants it once. */
function distinctWanted(wanted: readonly WantedWork[]): WantedWork[] {
  return wanted.filter(
    ({ kind, startOffset }, at) =>
      at === wanted.findIndex((other) => other.kind === kind && other.startOffset === startOffset),
  );
}

function isPossible(
  { kind, startOffset }: WantedWork,
  state: BuildingState,
  { rules, horizon }: RenewalContext,
): boolean {
  const { isOffered, years } = rules.treatments[kind];
  const isInTime = startOffset >= 0 && startOffset + years <= horizon.years;
  if (!isOffered || !isInTime || (kind === 'life-extension' && state.extendedLifeYears === null)) return false;
  const { closingOffset } = state;
  if (closingOffset === null) return true;
  return kind === 'demolition'
    ? startOffset >= closingOffset
    : kind === 'repair' && startOffset + years <= closingOffset;
}

/** Null where two that are wanted come too close. */
function withWanted(planned: Planned, works: readonly Work[], wanted: readonly WantedWork[]): readonly Work[] | null {
  const left = [...works];
  const moved = wanted.map((one) => wantedWork(planned, left, one)).toSorted(byStart);
  if (!follow(planned, moved)) return null;
  const others = left.filter((other) => isStillDue(other, moved));
  const together = others.reduce<readonly Work[]>((kept, other) => {
    const more = [...kept, other].toSorted(byStart);
    return follow(planned, more) ? more : kept;
  }, moved);
  return inOrder(planned, together);
}

/** The work of the sequence that is nearest, which is then taken out of `left`, in its new year; else that of the whole building. */
function wantedWork({ book, context }: Planned, left: Work[], { kind, startOffset }: WantedWork): Work {
  const farFrom = ({ treatment }: Work): number => Math.abs(treatment.startOffset - startOffset);
  const nearest = left
    .filter(({ treatment }) => treatment.kind === kind)
    .toSorted((one, other) => farFrom(one) - farFrom(other))[0];
  if (nearest) left.splice(left.indexOf(nearest), 1);
  const why = nearest?.treatment.why ?? unasked(kind, startOffset);
  const parts = nearest?.treatment.parts ?? context.rules.treatments[kind].parts;
  return book.work(kind, startOffset, why, 100, parts);
}

/** What the old building needed is of no use to a new one that is wanted before. */
function isStillDue({ treatment: { startOffset, why } }: Work, moved: readonly Work[]): boolean {
  return !moved.some(
    ({ treatment, end }) => isRebuild(treatment.kind) && why.dueOffset < end && startOffset >= treatment.startOffset,
  );
}

/** The works with the floor area that those before them leave. */
function inOrder({ book }: Planned, works: readonly Work[]): readonly Work[] {
  let areaPercent = 100;
  return works.map(({ treatment: { kind, startOffset, why, parts } }) => {
    const work = book.work(kind, startOffset, why, areaPercent, parts);
    ({ areaPercent } = work);
    return work;
  });
}

function unasked(kind: TreatmentKind, dueOffset: number): TreatmentWhy {
  return { reason: isRebuild(kind) ? 'life-end' : 'building-age', component: null, dueOffset };
}

/** Whether works keep their distance; nothing follows a demolition. */
function follow({ context }: Planned, works: readonly Work[]): boolean {
  return works.every(({ treatment }, at) => {
    const before = works[at - 1];
    if (!before) return true;
    const { spacingYears } = context.rules.treatments[treatment.kind];
    return before.treatment.kind !== 'demolition' && treatment.startOffset >= before.end + spacingYears;
  });
}

function distinct(sequences: readonly (readonly Work[] | null)[]): (readonly Work[])[] {
  const seen = new Map<string, readonly Work[]>();
  for (const works of sequences) {
    if (!works) continue;
    const key = works
      .map(({ treatment: { kind, startOffset, parts } }) => `${kind} ${startOffset} ${parts.join('+')}`)
      .join();
    if (!seen.has(key)) seen.set(key, works);
  }
  return [...seen.values()];
}

function byStart(one: Work, other: Work): number {
  return one.treatment.startOffset - other.treatment.startOffset;
}
